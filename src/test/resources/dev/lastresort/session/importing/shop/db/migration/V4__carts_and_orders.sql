CREATE TABLE carts (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), customer_id bigint REFERENCES customers (id), currency char(3) NOT NULL DEFAULT 'EUR', updated_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE cart_items (cart_id uuid NOT NULL REFERENCES carts (id) ON DELETE CASCADE, variant_id bigint NOT NULL REFERENCES product_variants (id), quantity smallint NOT NULL CHECK (quantity BETWEEN 1 AND 99), PRIMARY KEY (cart_id, variant_id));
CREATE TABLE coupons (id bigserial PRIMARY KEY, code varchar(20) NOT NULL UNIQUE, percent_off smallint CHECK (percent_off BETWEEN 1 AND 90), starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, CONSTRAINT coupons_span CHECK (ends_at > starts_at));
CREATE TABLE orders (
    id bigserial PRIMARY KEY,
    number varchar(20) NOT NULL,
    customer_id bigint NOT NULL REFERENCES customers (id),
    billing_address_id bigint NOT NULL REFERENCES addresses (id),
    shipping_address_id bigint NOT NULL REFERENCES addresses (id),
    coupon_id bigint REFERENCES coupons (id),
    status varchar(16) NOT NULL DEFAULT 'placed' CHECK (status IN ('placed', 'paid', 'shipped', 'cancelled')),
    total_cents integer NOT NULL CHECK (total_cents >= 0),
    currency char(3) NOT NULL DEFAULT 'EUR',
    source varchar(20),
    placed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT orders_number_key UNIQUE (number)
);
CREATE TABLE order_lines (
    order_id bigint NOT NULL REFERENCES orders (id),
    line_no integer NOT NULL,
    variant_id bigint NOT NULL REFERENCES product_variants (id),
    quantity integer NOT NULL CHECK (quantity > 0),
    unit_price_cents integer NOT NULL,
    line_total_cents integer GENERATED ALWAYS AS (quantity * unit_price_cents) STORED,
    PRIMARY KEY (order_id, line_no)
);
CREATE TABLE order_events (id bigserial PRIMARY KEY, order_id bigint NOT NULL REFERENCES orders (id), kind varchar(30) NOT NULL, payload jsonb, at timestamptz NOT NULL DEFAULT now());
CREATE TABLE order_notes (id bigserial PRIMARY KEY, order_id bigint NOT NULL REFERENCES orders (id), employee_id bigint NOT NULL REFERENCES employees (id), body text NOT NULL CHECK (length(body) <= 4000));
