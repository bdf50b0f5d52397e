CREATE TABLE IF NOT EXISTS extra (
    code VARCHAR(10) PRIMARY KEY,
    name VARCHAR(60) NOT NULL,
    price NUMERIC(7,2) NOT NULL,
    per_night BOOLEAN DEFAULT false NOT NULL
);
CREATE TABLE IF NOT EXISTS booking_extra (
    booking_id BIGINT REFERENCES booking (id) ON DELETE CASCADE,
    extra_code VARCHAR(10) REFERENCES extra (code) ON UPDATE CASCADE,
    quantity INTEGER NOT NULL DEFAULT 1 CHECK (quantity > 0),
    PRIMARY KEY (booking_id, extra_code)
);
INSERT INTO extra VALUES ('BRK', 'Breakfast', 12.50, TRUE), ('PARK', 'Parking', 15, TRUE), ('LATE', 'Late check-out', 25, FALSE)
ON CONFLICT (code) DO NOTHING;
INSERT INTO booking_extra SELECT b.id, 'BRK', 2 FROM booking b WHERE b.status IN ('CONFIRMED', 'CHECKED_OUT');
UPDATE extra SET code = 'BREAK' WHERE code = 'BRK';
