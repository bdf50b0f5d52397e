ALTER TABLE payment ADD COLUMN amount_cents BIGINT;
UPDATE payment SET amount_cents = round(amount * 100);
ALTER TABLE payment ALTER COLUMN amount_cents SET NOT NULL;
ALTER TABLE payment DROP CONSTRAINT payment_amount_check, DROP COLUMN amount;
ALTER TABLE payment ADD CONSTRAINT payment_amount_positive CHECK (amount_cents >= 0);
ALTER TABLE extra ALTER COLUMN price TYPE BIGINT USING (price * 100)::bigint;
ALTER TABLE extra RENAME COLUMN price TO price_cents;
