class CreateLoyalty < ActiveRecord::Migration[7.1]
  def change
    create_table :loyalty_accounts do |t|
      t.references :guest, null: false, foreign_key: true, index: { unique: true }
      t.integer :points, null: false, default: 0
      t.timestamps
    end
  end
end
