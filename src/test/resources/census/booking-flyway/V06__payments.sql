CREATE TYPE payment_state AS ENUM ('pending', 'captured', 'failed');
CREATE TABLE payment (
    id          UUID PRIMARY KEY DEFAULT gen_random_uuid(),
    booking_id  BIGINT NOT NULL REFERENCES booking (id),
    state       payment_state NOT NULL DEFAULT 'pending',
    amount      NUMERIC(10,2) NOT NULL CHECK (amount >= 0),
    currency    CHAR(3) NOT NULL DEFAULT 'EUR',
    raw         JSON,
    created_at  TIMESTAMPTZ NOT NULL DEFAULT now()
);
CREATE INDEX idx_payment_booking ON payment USING btree (booking_id);
CREATE INDEX idx_payment_created ON payment USING btree (created_at DESC);
INSERT INTO payment (booking_id, state, amount, raw) VALUES (1, 'captured', 210.00, '{"card": {"last4": "4242", "brand": "visa"}}');
INSERT INTO payment (id, booking_id, amount) VALUES ('6f9619ff-8b86-4d01-b42d-00cf4fc964ff', 2, 100.00);
ALTER TYPE payment_state ADD VALUE IF NOT EXISTS 'refunded' AFTER 'captured';
