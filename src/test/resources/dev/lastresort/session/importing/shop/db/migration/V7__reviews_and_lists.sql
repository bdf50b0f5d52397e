CREATE TABLE reviews (id bigserial PRIMARY KEY, product_id bigint NOT NULL REFERENCES products (id), customer_id bigint NOT NULL REFERENCES customers (id), stars smallint NOT NULL CHECK (stars BETWEEN 1 AND 5), body text, created_at timestamptz NOT NULL DEFAULT now(), UNIQUE (product_id, customer_id));
CREATE TABLE wishlists (id bigserial PRIMARY KEY, customer_id bigint NOT NULL UNIQUE REFERENCES customers (id), public_token uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE);
CREATE TABLE wishlist_items (wishlist_id bigint NOT NULL REFERENCES wishlists (id), product_id bigint NOT NULL REFERENCES products (id), added_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (wishlist_id, product_id));
CREATE TABLE newsletters (id bigserial PRIMARY KEY, subject varchar(160) NOT NULL, sent_at timestamptz);
CREATE TABLE newsletter_deliveries (newsletter_id bigint NOT NULL REFERENCES newsletters (id), customer_id bigint NOT NULL REFERENCES customers (id), opened_at timestamptz, PRIMARY KEY (newsletter_id, customer_id));
CREATE TABLE audit_log (at timestamptz NOT NULL DEFAULT now(), actor varchar(60) NOT NULL, what text NOT NULL);
