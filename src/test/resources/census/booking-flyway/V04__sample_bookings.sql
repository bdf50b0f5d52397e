INSERT INTO booking (guest_id, room_type_id, arrival, departure, status, total)
VALUES (1, 1, '2026-03-01', '2026-03-04', 'CONFIRMED', 210.00),
       (2, 4, DATE '2026-03-02', DATE '2026-03-09', 'REQUESTED', NULL),
       (3, 7, '2026-02-20', '2026-02-22', 'CHECKED_OUT', 580.00);
UPDATE booking b SET total = (b.departure - b.arrival) * rt.base_rate
FROM room_type rt WHERE rt.id = b.room_type_id AND b.total IS NULL;
UPDATE booking SET room_id = (SELECT min(r.id) FROM room r WHERE r.room_type_id = booking.room_type_id) WHERE status <> 'CANCELLED';
