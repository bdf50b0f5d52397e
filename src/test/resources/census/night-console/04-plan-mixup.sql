-- 14:05 the plan import matched the wrong column
CREATE TABLE subscriptions_bak AS SELECT *, now() AS taken_at FROM subscriptions;
CREATE TEMP TABLE plan_fix (email text, plan text);
INSERT INTO plan_fix VALUES ('user3@example.com', 'team'), ('user6@example.com', 'team'), ('user9@example.com', 'free'), ('nobody@example.com', 'pro');
UPDATE customers SET plan = f.plan FROM plan_fix f WHERE lower(f.email) = lower(customers.email);
UPDATE subscriptions s SET plan = c.plan, status = CASE c.plan WHEN 'free' THEN 'cancelled' ELSE s.status END FROM customers c WHERE c.id = s.customer_id AND s.plan IS DISTINCT FROM c.plan;
SELECT s.id, b.plan AS was, s.plan AS is_now FROM subscriptions s JOIN subscriptions_bak b USING (id) WHERE (s.plan, s.status) <> (b.plan, b.status);
SELECT f.* FROM plan_fix f LEFT JOIN customers c ON c.email = f.email WHERE c.id IS NULL;
MERGE INTO feature_flags t USING (VALUES ('plan_import', 'off'), ('dunning', 'on')) AS s(k, v) ON t.key = s.k WHEN MATCHED THEN UPDATE SET value = s.v WHEN NOT MATCHED THEN INSERT (key, value) VALUES (s.k, s.v);
INSERT INTO feature_flags (key, value) VALUES ('dunning', 'paused') ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value WHERE feature_flags.value <> EXCLUDED.value;
UPDATE invoices SET meta = meta || '{"reviewed": true}' WHERE customer_id IN (SELECT customer_id FROM subscriptions_bak);
UPDATE invoices SET meta = jsonb_set(meta, '{note}', to_jsonb('plan fixed'::text)) WHERE id < 4;
SELECT id, meta #>> '{note}' FROM invoices WHERE meta @> '{"reviewed": true}' ORDER BY id;
SELECT meta -> 'note' FROM invoices WHERE meta ? 'note';
DROP TABLE plan_fix;
