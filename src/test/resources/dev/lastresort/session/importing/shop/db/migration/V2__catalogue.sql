CREATE TABLE brands (id bigserial PRIMARY KEY, name varchar(80) NOT NULL UNIQUE, website text);
CREATE TABLE categories (
    id bigserial PRIMARY KEY,
    parent_id bigint REFERENCES categories (id),
    slug varchar(60) NOT NULL UNIQUE CHECK (slug = lower(slug)),
    title varchar(120) NOT NULL,
    position integer NOT NULL DEFAULT 0
);
CREATE TABLE tax_classes (id smallserial PRIMARY KEY, name varchar(30) NOT NULL UNIQUE, rate numeric(5,4) NOT NULL CHECK (rate BETWEEN 0 AND 1));
CREATE TABLE products (
    id bigserial PRIMARY KEY,
    sku varchar(32) NOT NULL UNIQUE,
    title varchar(200) NOT NULL,
    brand_id bigint REFERENCES brands (id),
    category_id bigint NOT NULL REFERENCES categories (id),
    tax_class_id smallint NOT NULL REFERENCES tax_classes (id),
    price_cents integer NOT NULL CHECK (price_cents > 0),
    weight_grams integer CHECK (weight_grams >= 0),
    attributes jsonb NOT NULL DEFAULT '{}',
    legacy_code varchar(20),
    published_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE product_variants (
    id bigserial PRIMARY KEY,
    product_id bigint NOT NULL REFERENCES products (id),
    option_name varchar(40) NOT NULL,
    barcode varchar(14) UNIQUE,
    price_delta_cents integer NOT NULL DEFAULT 0,
    UNIQUE (product_id, option_name)
);
CREATE TABLE product_images (id bigserial PRIMARY KEY, product_id bigint NOT NULL REFERENCES products (id), url text NOT NULL, position smallint NOT NULL CHECK (position BETWEEN 0 AND 20), alt varchar(200));
CREATE TABLE tags (id bigserial PRIMARY KEY, label varchar(40) NOT NULL UNIQUE);
CREATE TABLE product_tags (product_id bigint NOT NULL REFERENCES products (id), tag_id bigint NOT NULL REFERENCES tags (id), PRIMARY KEY (product_id, tag_id));
CREATE TABLE related_products (product_id bigint NOT NULL REFERENCES products (id), related_id bigint NOT NULL REFERENCES products (id), weight real NOT NULL DEFAULT 1, PRIMARY KEY (product_id, related_id));
CREATE INDEX products_title_idx ON products USING gin (to_tsvector('english', title));
