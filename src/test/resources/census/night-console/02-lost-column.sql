-- 09:40 somebody dropped customers.name; restored aside into a table of ours
CREATE TABLE customers_restored AS TABLE customers;
ALTER TABLE customers DROP COLUMN name;
SELECT id, name FROM customers_restored ORDER BY id LIMIT 3;
ALTER TABLE customers ADD COLUMN name text;
UPDATE customers c SET name = r.name FROM customers_restored r WHERE r.id = c.id AND c.name IS NULL;
SELECT count(*) FILTER (WHERE name IS NULL) AS missing, count(*) AS all_of_them FROM customers;
ALTER TABLE customers ALTER COLUMN name SET NOT NULL;
UPDATE feature_flags SET value = 'off' WHERE key = 'new_checkout';
DROP TABLE customers_restored;
