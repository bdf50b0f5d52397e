class BackfillLocales < ActiveRecord::Migration[7.1]
  disable_ddl_transaction!

  def up
    User.where(locale: nil).in_batches do |users|
      users.update_all(locale: "en")
    end
  end

  def down; end
end
