class AddChannelToBookings < ActiveRecord::Migration[7.1]
  def change
    add_reference :bookings, :channel, foreign_key: true # where it was booked
    add_column :room_types, :description, :text
  end
end
