ALTER TABLE guest ADD COLUMN first_name VARCHAR(60), ADD COLUMN last_name VARCHAR(60);
UPDATE guest SET first_name = split_part(full_name, ' ', 1),
                 last_name  = substr(full_name, strpos(full_name, ' ') + 1);
ALTER TABLE guest ALTER COLUMN first_name SET NOT NULL, ALTER COLUMN last_name SET NOT NULL;
ALTER TABLE guest DROP COLUMN full_name;
CREATE OR REPLACE VIEW guest_directory AS
SELECT id, first_name || ' ' || last_name AS full_name, email, upper(language) AS lang FROM guest;
