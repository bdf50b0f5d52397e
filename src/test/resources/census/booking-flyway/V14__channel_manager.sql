CREATE TABLE channel (
    id SMALLINT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    commission NUMERIC(5,4) NOT NULL DEFAULT 0.15,
    endpoint INET,
    active BOOLEAN NOT NULL DEFAULT TRUE
);
INSERT INTO channel (id, name, commission) VALUES (1, 'web', 0), (2, 'agency', 0.12), (3, 'portal', 0.18);
ALTER TABLE booking ADD COLUMN channel_id SMALLINT REFERENCES channel (id);
UPDATE booking SET channel_id = c.id FROM channel c WHERE c.name = booking.source;
ALTER TABLE booking ALTER COLUMN channel_id SET DEFAULT 1, DROP COLUMN source;
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_booking_channel ON booking (channel_id);
CREATE TABLE booking_archive (LIKE booking INCLUDING DEFAULTS INCLUDING CONSTRAINTS);
ALTER TABLE booking_archive ADD COLUMN archived_at TIMESTAMPTZ DEFAULT now();
WITH gone AS (
    DELETE FROM booking WHERE status = 'CANCELLED' AND departure < DATE '2024-01-01' RETURNING *
)
INSERT INTO booking_archive SELECT gone.*, now() FROM gone;
ANALYZE booking;
