-- nobody has used these since the new catalogue went live
ALTER TABLE products DROP COLUMN legacy_code;
ALTER TABLE orders
    DROP COLUMN source,
    ALTER COLUMN currency DROP DEFAULT;
