ALTER TABLE guest ADD COLUMN points INTEGER NOT NULL DEFAULT 0;
WITH spent AS (
    SELECT guest_id, sum(total) AS total FROM booking WHERE status = 'CHECKED_OUT' GROUP BY guest_id
)
UPDATE guest g SET points = floor(s.total)::int FROM spent s WHERE s.guest_id = g.id;
ALTER TABLE guest ADD COLUMN tier TEXT GENERATED ALWAYS AS (CASE WHEN points >= 1000 THEN 'gold' WHEN points >= 500 THEN 'silver' ELSE 'basic' END) STORED;
CREATE INDEX idx_guest_tier ON guest (tier) WHERE tier <> 'basic';
DO $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'guest_points_positive') THEN
        ALTER TABLE guest ADD CONSTRAINT guest_points_positive CHECK (points >= 0);
    END IF;
END
$$;
GRANT SELECT ON guest, booking TO reporting;
