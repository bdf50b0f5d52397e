-- Evaluators read what all teams keep, and keep notes on them: sheets of their own, and nothing else.
ALTER TABLE last_resort.team ADD COLUMN evaluates boolean NOT NULL DEFAULT false;

-- Asked on behalf of whoever is bound by a policy, and so not bound by it itself.
CREATE FUNCTION last_resort.evaluates(who name) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
SELECT EXISTS (SELECT FROM last_resort.team t WHERE t.role = who AND t.evaluates)
$$;

ALTER TABLE last_resort.document DROP CONSTRAINT document_name_check;
ALTER TABLE last_resort.document ADD CONSTRAINT document_name_check CHECK (
    char_length(name) BETWEEN 1 AND 180
    AND name !~ '[/\\[:cntrl:]]'
    AND name !~ '^[.]'
    AND name ~ '[.](attempt[.]json|name[.]txt|notes[.]csv)$');

DROP POLICY own ON last_resort.team;
CREATE POLICY seen ON last_resort.team FOR SELECT USING (
    role = current_user OR (SELECT last_resort.evaluates(current_user)));

DROP POLICY own ON last_resort.document;
CREATE POLICY seen ON last_resort.document FOR SELECT USING (
    role = current_user OR (SELECT last_resort.evaluates(current_user)));
CREATE POLICY kept ON last_resort.document FOR INSERT WITH CHECK (
    role = current_user
    AND (name ~ '[.]notes[.]csv$') = (SELECT last_resort.evaluates(current_user)));
CREATE POLICY changed ON last_resort.document FOR UPDATE
    USING (role = current_user) WITH CHECK (role = current_user);
