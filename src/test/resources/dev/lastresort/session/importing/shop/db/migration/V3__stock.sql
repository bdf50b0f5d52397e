CREATE TABLE warehouses (id bigserial PRIMARY KEY, code varchar(8) NOT NULL UNIQUE, country_code char(2) NOT NULL REFERENCES countries (code), opened_on date NOT NULL, closed_on date, CHECK (closed_on > opened_on));
CREATE TABLE stock_levels (
    warehouse_id bigint NOT NULL REFERENCES warehouses (id),
    variant_id bigint NOT NULL REFERENCES product_variants (id),
    on_hand integer NOT NULL CHECK (on_hand >= 0),
    reserved integer NOT NULL DEFAULT 0,
    CONSTRAINT stock_levels_pkey PRIMARY KEY (warehouse_id, variant_id)
);
CREATE TABLE stock_movements (id bigserial PRIMARY KEY, warehouse_id bigint NOT NULL, variant_id bigint NOT NULL, quantity integer NOT NULL CHECK (quantity <> 0), reason varchar(16) NOT NULL CHECK (reason = ANY (ARRAY['purchase'::text, 'sale'::text, 'correction'::text, 'return'::text])), moved_at timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (warehouse_id, variant_id) REFERENCES stock_levels (warehouse_id, variant_id));
CREATE TABLE suppliers (id bigserial PRIMARY KEY, name varchar(120) NOT NULL, contact_email varchar(120), lead_days smallint NOT NULL CHECK (lead_days > 0 AND lead_days <= 120));
CREATE TABLE purchase_orders (id bigserial PRIMARY KEY, supplier_id bigint NOT NULL REFERENCES suppliers (id), warehouse_id bigint NOT NULL REFERENCES warehouses (id), ordered_on date NOT NULL, expected_on date NOT NULL, CHECK (expected_on >= ordered_on));
CREATE TABLE purchase_order_lines (purchase_order_id bigint NOT NULL REFERENCES purchase_orders (id), line_no integer NOT NULL CHECK (line_no > 0), variant_id bigint NOT NULL REFERENCES product_variants (id), quantity integer NOT NULL CHECK (quantity > 0), unit_cost numeric(12,4) NOT NULL CHECK (unit_cost >= 0), PRIMARY KEY (purchase_order_id, line_no));
