ALTER TABLE products ADD COLUMN legacy_code varchar(20);
