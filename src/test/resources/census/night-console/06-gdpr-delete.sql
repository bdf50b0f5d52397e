START TRANSACTION;
SAVEPOINT before_delete;
WITH victim AS (SELECT id FROM customers WHERE email = 'user12@example.com'), gone AS (DELETE FROM charges WHERE invoice_id IN (SELECT id FROM invoices WHERE customer_id IN (SELECT id FROM victim)) RETURNING invoice_id) DELETE FROM invoices WHERE customer_id IN (SELECT id FROM victim) OR id IN (SELECT invoice_id FROM gone);
DELETE FROM subscriptions WHERE customer_id = (SELECT id FROM customers WHERE email = 'user12@example.com');
UPDATE customers SET email = 'erased-' || id || '@invalid', name = '', deleted_at = now() WHERE email = 'user12@example.com' RETURNING id;
ROLLBACK TO SAVEPOINT before_delete;
UPDATE customers SET deleted_at = now() WHERE email = 'user12@example.com';
COMMIT;
DO $$
DECLARE
  r record;
BEGIN
  FOR r IN SELECT id FROM customers WHERE deleted_at IS NOT NULL LOOP
    UPDATE events SET payload = NULL WHERE customer_id = r.id;
  END LOOP;
END $$;
CREATE VIEW live_customers AS SELECT * FROM customers WHERE deleted_at IS NULL;
DELETE FROM events WHERE customer_id NOT IN (SELECT id FROM live_customers);
SELECT count(*) FROM live_customers WHERE email ~* '^erased-';
ALTER TABLE subscriptions DROP CONSTRAINT subscriptions_customer_id_fkey, ADD CONSTRAINT subscriptions_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE;
ALTER TABLE invoices DROP CONSTRAINT invoices_customer_id_fkey;
TRUNCATE customers CASCADE;
