-- What was given out is never changed: the next version says what is otherwise.
CREATE SCHEMA last_resort;

CREATE TABLE last_resort.migration (
    version integer PRIMARY KEY,
    applied timestamptz NOT NULL DEFAULT now()
);

-- Each team is a role; what it is called, who prepares the store says.
CREATE TABLE last_resort.team (
    role name PRIMARY KEY,
    title text NOT NULL UNIQUE CHECK (char_length(title) BETWEEN 1 AND 80)
);

-- A file of a team's, as it was last sent. Whose it is, nobody can say but the server.
CREATE TABLE last_resort.document (
    role name NOT NULL DEFAULT current_user REFERENCES last_resort.team,
    name text NOT NULL CHECK (
        char_length(name) BETWEEN 1 AND 180
        AND name !~ '[/\\[:cntrl:]]'
        AND name !~ '^[.]'
        AND name ~ '[.](attempt[.]json|name[.]txt)$'),
    content bytea NOT NULL CHECK (octet_length(content) <= 4000000),
    sha256 text NOT NULL GENERATED ALWAYS AS (encode(sha256(content), 'hex')) STORED,
    changed timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (role, name)
);

ALTER TABLE last_resort.team ENABLE ROW LEVEL SECURITY;
ALTER TABLE last_resort.document ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON last_resort.team FOR SELECT USING (role = current_user);
CREATE POLICY own ON last_resort.document
    USING (role = current_user) WITH CHECK (role = current_user);

CREATE FUNCTION last_resort.tell() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM pg_notify('last_resort', '');
    RETURN NULL;
END
$$;
CREATE TRIGGER tell AFTER INSERT OR UPDATE ON last_resort.document
    FOR EACH STATEMENT EXECUTE FUNCTION last_resort.tell();
