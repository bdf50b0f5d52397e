CREATE VIEW availability AS
WITH days AS (
    SELECT day, room_type_id, amount FROM daily_rate
), taken AS (
    SELECT d.day, b.room_type_id, count(*) AS rooms
    FROM days d JOIN booking b ON b.room_type_id = d.room_type_id AND d.day >= b.arrival AND d.day < b.departure
    WHERE b.status NOT IN ('CANCELLED', 'NO_SHOW')
    GROUP BY d.day, b.room_type_id
)
SELECT d.day, d.room_type_id, count(r.id) - COALESCE(max(t.rooms), 0) AS free, d.amount
FROM days d
LEFT JOIN room r ON r.room_type_id = d.room_type_id AND NOT r.out_of_order
LEFT JOIN taken t ON t.day = d.day AND t.room_type_id = d.room_type_id
GROUP BY d.day, d.room_type_id, d.amount;
CREATE MATERIALIZED VIEW occupancy_by_month AS
SELECT rt.hotel_id, date_trunc('month', b.arrival)::date AS month, sum(b.departure - b.arrival) AS nights
FROM booking b JOIN room_type rt ON rt.id = b.room_type_id GROUP BY 1, 2;
CREATE UNIQUE INDEX uq_occupancy ON occupancy_by_month (hotel_id, month);
REFRESH MATERIALIZED VIEW occupancy_by_month;
