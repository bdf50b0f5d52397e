-- No team can fill the disk, and when a document was changed is not for a team to say.
CREATE FUNCTION last_resort.take() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    NEW.changed := now();
    IF TG_OP = 'INSERT' AND (
        SELECT count(*) FROM last_resort.document
        WHERE role = NEW.role AND name <> NEW.name) >= 1000 THEN
        RAISE EXCEPTION 'a team may keep 1000 documents';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER take BEFORE INSERT OR UPDATE ON last_resort.document
    FOR EACH ROW EXECUTE FUNCTION last_resort.take();
