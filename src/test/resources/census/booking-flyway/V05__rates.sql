CREATE TABLE season (
    id       SERIAL PRIMARY KEY,
    hotel_id BIGINT NOT NULL REFERENCES hotel ON DELETE CASCADE,
    name     TEXT NOT NULL,
    starts   DATE NOT NULL,
    ends     DATE NOT NULL,
    factor   NUMERIC(4,2) NOT NULL DEFAULT 1.00
);
CREATE TABLE daily_rate (
    room_type_id BIGINT NOT NULL,
    day          DATE NOT NULL,
    amount       NUMERIC(9,2) NOT NULL,
    source       TEXT NOT NULL DEFAULT 'base',
    PRIMARY KEY (room_type_id, day)
);
ALTER TABLE daily_rate ADD CONSTRAINT fk_daily_rate_room_type FOREIGN KEY (room_type_id) REFERENCES room_type (id) NOT VALID;
ALTER TABLE daily_rate VALIDATE CONSTRAINT fk_daily_rate_room_type;
INSERT INTO season (hotel_id, name, starts, ends, factor)
SELECT id, 'Summer 2026', '2026-06-15', '2026-09-15', 1.45 FROM hotel;
INSERT INTO daily_rate (room_type_id, day, amount)
SELECT rt.id, d::date, rt.base_rate
FROM room_type rt, generate_series('2026-03-01'::date, '2026-03-07'::date, INTERVAL '1 day') AS d;
COMMENT ON TABLE daily_rate IS 'What a night costs; written by the pricing job';
COMMENT ON COLUMN season.factor IS 'Multiplies the base rate';
