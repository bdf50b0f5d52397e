DROP MATERIALIZED VIEW IF EXISTS occupancy_by_month;
DROP TABLE season CASCADE;
DROP FUNCTION log_booking_status() CASCADE;
ALTER TABLE hotel ADD COLUMN tags TEXT[] NOT NULL DEFAULT '{}';
UPDATE hotel SET tags = ARRAY['sea', 'spa'] WHERE code = 'FAO1';
UPDATE hotel SET tags = array_append(tags, 'river') WHERE city = 'Porto';
SELECT setval('booking_number_seq', (SELECT max(number) FROM booking));
