CREATE TYPE payment_state AS ENUM ('authorised', 'captured', 'failed', 'refunded');
CREATE TABLE payment_methods (id bigserial PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers (id), kind varchar(10) NOT NULL CHECK (kind IN ('card', 'sepa', 'paypal')), token text NOT NULL UNIQUE, expires_on date);
CREATE TABLE payments (id bigserial PRIMARY KEY, order_id bigint NOT NULL REFERENCES orders (id), method_id bigint NOT NULL REFERENCES payment_methods (id), state payment_state NOT NULL DEFAULT 'authorised', amount_cents integer NOT NULL CHECK (amount_cents > 0), gateway_reference varchar(40) UNIQUE, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE refunds (id bigserial PRIMARY KEY, payment_id bigint NOT NULL REFERENCES payments (id), amount_cents integer NOT NULL CHECK (amount_cents > 0), reason text, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE invoices (id bigserial PRIMARY KEY, order_id bigint NOT NULL UNIQUE REFERENCES orders (id), number varchar(24) NOT NULL UNIQUE, issued_on date NOT NULL, due_on date NOT NULL, CHECK (due_on >= issued_on));
CREATE TABLE invoice_lines (id bigserial PRIMARY KEY, invoice_id bigint NOT NULL REFERENCES invoices (id), description varchar(200) NOT NULL, net numeric(12,2) NOT NULL, vat numeric(12,2) NOT NULL CHECK (vat >= 0));
CREATE TABLE gift_cards (code varchar(16) PRIMARY KEY, balance_cents integer NOT NULL CHECK (balance_cents >= 0), issued_to bigint REFERENCES customers (id));
CREATE TABLE gift_card_uses (id bigserial PRIMARY KEY, code varchar(16) NOT NULL REFERENCES gift_cards (code), order_id bigint NOT NULL REFERENCES orders (id), amount_cents integer NOT NULL);
GRANT SELECT ON invoices TO reporting;
