ALTER TABLE booking DROP CONSTRAINT booking_status_check;
ALTER TABLE booking ADD CONSTRAINT booking_status_check CHECK (status IN ('REQUESTED', 'CONFIRMED', 'CHECKED_IN', 'CHECKED_OUT', 'CANCELLED', 'NO_SHOW'));
ALTER TABLE booking DROP CONSTRAINT booking_room_id_fkey;
ALTER TABLE booking ADD FOREIGN KEY (room_id) REFERENCES room (id) ON DELETE RESTRICT;
ALTER TABLE booking ADD COLUMN cancelled_at TIMESTAMPTZ;
ALTER TABLE booking ADD COLUMN IF NOT EXISTS source VARCHAR(20) NOT NULL DEFAULT 'web';
UPDATE booking SET status = 'NO_SHOW', cancelled_at = now() WHERE status = 'REQUESTED' AND arrival < CURRENT_DATE - INTERVAL '1 year';
CREATE TABLE booking_event (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    booking_id BIGINT NOT NULL REFERENCES booking ON DELETE CASCADE,
    from_status VARCHAR(12), to_status VARCHAR(12) NOT NULL,
    at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    by_user TEXT NOT NULL DEFAULT current_user
);
CREATE FUNCTION log_booking_status() RETURNS trigger AS $body$
BEGIN
    IF NEW.status <> OLD.status THEN
        INSERT INTO booking_event (booking_id, from_status, to_status) VALUES (NEW.id, OLD.status, NEW.status);
    END IF;
    RETURN NEW;
END;
$body$ LANGUAGE plpgsql;
CREATE TRIGGER trg_booking_status AFTER UPDATE OF status ON booking FOR EACH ROW EXECUTE PROCEDURE log_booking_status();
