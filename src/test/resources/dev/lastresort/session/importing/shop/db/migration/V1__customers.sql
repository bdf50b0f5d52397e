-- customers and who looks after them
CREATE TYPE customer_status AS ENUM ('active', 'blocked', 'closed');

CREATE TABLE countries (
    code char(2) PRIMARY KEY,
    name varchar(80) NOT NULL UNIQUE,
    vat_rate numeric(4,2) NOT NULL DEFAULT 20.00 CHECK (vat_rate >= 0 AND vat_rate < 100)
);
INSERT INTO countries (code, name, vat_rate) VALUES ('DE', 'Germany', 19.00), ('FR', 'France', 20.00), ('AT', 'Austria', 20.00), ('NL', 'Netherlands', 21.00);

CREATE TABLE employees (
    id bigserial PRIMARY KEY,
    email varchar(120) NOT NULL UNIQUE,
    full_name varchar(120) NOT NULL,
    manager_id bigint REFERENCES employees (id),
    hired_on date NOT NULL DEFAULT CURRENT_DATE,
    CHECK (manager_id <> id)
);

CREATE TABLE customers (
    id bigserial PRIMARY KEY,
    email varchar(255) NOT NULL,
    display_name varchar(100) NOT NULL,
    status customer_status NOT NULL DEFAULT 'active',
    account_manager_id bigint REFERENCES employees (id),
    marketing_consent boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    closed_at timestamptz,
    CONSTRAINT customers_email_key UNIQUE (email)
);

CREATE TABLE addresses (
    id bigserial PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    kind varchar(10) NOT NULL CHECK (kind IN ('billing', 'shipping')),
    street varchar(120) NOT NULL,
    postal_code varchar(12) NOT NULL,
    city varchar(80) NOT NULL,
    country_code char(2) NOT NULL REFERENCES countries (code)
);
CREATE INDEX addresses_by_customer ON addresses USING btree (customer_id);
COMMENT ON TABLE addresses IS 'One customer may have many.';
