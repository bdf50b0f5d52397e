CREATE TABLE guest (
    id         BIGSERIAL PRIMARY KEY,
    email      VARCHAR(254) NOT NULL,
    full_name  VARCHAR(120) NOT NULL,
    phone      VARCHAR(30),
    language   CHAR(2)      DEFAULT 'en',
    created_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX uq_guest_email ON guest (lower(email));

CREATE SEQUENCE booking_number_seq START WITH 100000 INCREMENT BY 1;

CREATE TABLE booking (
    id           BIGSERIAL PRIMARY KEY,
    number       BIGINT        NOT NULL DEFAULT nextval('booking_number_seq'::regclass),
    guest_id     BIGINT        NOT NULL REFERENCES guest (id),
    room_type_id BIGINT        NOT NULL REFERENCES room_type (id),
    room_id      BIGINT        REFERENCES room (id) ON DELETE SET NULL,
    arrival      DATE          NOT NULL,
    departure    DATE          NOT NULL,
    status       VARCHAR(12)   NOT NULL DEFAULT 'REQUESTED',
    total        NUMERIC(10,2),
    created_at   TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CHECK (departure > arrival),
    CONSTRAINT booking_status_check CHECK (status IN ('REQUESTED', 'CONFIRMED', 'CHECKED_IN', 'CHECKED_OUT', 'CANCELLED'))
);
ALTER SEQUENCE booking_number_seq OWNED BY booking.number;
CREATE UNIQUE INDEX uq_booking_number ON booking (number);
CREATE INDEX idx_booking_arrival ON booking (arrival);
CREATE INDEX idx_booking_guest ON booking (guest_id);
CREATE INDEX idx_booking_open ON booking (room_type_id, arrival) WHERE status IN ('REQUESTED', 'CONFIRMED');
