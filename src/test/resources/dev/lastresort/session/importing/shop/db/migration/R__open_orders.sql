CREATE OR REPLACE VIEW open_orders AS SELECT id, number, total_cents FROM orders WHERE status = 'placed';
