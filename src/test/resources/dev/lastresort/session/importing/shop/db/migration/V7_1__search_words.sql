CREATE TABLE search_words (word varchar(60) PRIMARY KEY, hits bigint NOT NULL DEFAULT 0, last_seen timestamptz);
ALTER TABLE customers ADD COLUMN default_address_id bigint REFERENCES addresses (id);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.updated_at = now(); RETURN NEW; END $$;
CREATE TRIGGER carts_touch BEFORE UPDATE ON carts FOR EACH ROW EXECUTE FUNCTION touch();
