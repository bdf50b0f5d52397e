ALTER TABLE payments ALTER COLUMN amount_cents TYPE numeric(12,2) USING amount_cents / 100.0;
ALTER TABLE refunds ALTER COLUMN amount_cents TYPE numeric(12,2) USING amount_cents / 100.0;
CREATE INDEX payments_by_order ON payments (order_id);
