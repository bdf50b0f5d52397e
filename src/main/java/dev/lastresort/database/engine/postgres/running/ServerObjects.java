package dev.lastresort.database.engine.postgres.running;

import dev.lastresort.model.journal.SqlContext;
import java.util.List;

/**
 * What every database has before a scenario's first statement, made by the administrator in a
 * schema of its own: the simulation's clock and chance, and the capture of rows. A row that a
 * statement changes is told in a notice, which comes with the statement's answer and belongs to no
 * transaction; whoever runs the statement forgets those of one that fails. What has been asked and
 * drawn is counted in sequences, which no failure and no rollback takes back.
 */
final class ServerObjects {

    /** The state of a notice that holds a row, and of the errors by which a limit strikes. */
    static final String ROW = "LRROW";
    static final String CHANGES = "LRCHA";
    static final String LENGTH = "LRLEN";

    /** In the language whose plans last. Without a number of draws it goes on where it was. */
    private static final String SHOW = """
            CREATE FUNCTION lr.show(now text, chance text, drawn bigint) RETURNS void
            LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
            BEGIN
              PERFORM set_config('lr.now', now, false), set_config('lr.chance', chance, false);
              IF drawn IS NOT NULL THEN
                PERFORM setval('lr.asked', 1, false), setval('lr.drawn', drawn, false);
              END IF;
            END $$""";
    private static final String MARK = """
            CREATE FUNCTION lr.mark() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
            SET search_path = pg_catalog AS $$
            BEGIN PERFORM setval('lr.counted', 1, false); END $$""";

    /** The mixing of {@link SqlContext}, on numbers without a bound. */
    private static final String MIX = """
            CREATE FUNCTION lr.signed(n numeric) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
            SELECT CASE WHEN m >= 9223372036854775808 THEN (m - 18446744073709551616)::bigint
              ELSE m::bigint END FROM (SELECT mod(mod(n, 18446744073709551616)
              + 18446744073709551616, 18446744073709551616) AS m) AS modulo $$;
            CREATE FUNCTION lr.mix(n numeric) RETURNS bigint LANGUAGE plpgsql IMMUTABLE AS $$
            DECLARE z bigint;
            BEGIN
              z := lr.signed(n);
              z := z # ((z >> 30) & ((1::bigint << 34) - 1));
              z := lr.signed(z::numeric * -4658895280553007687);
              z := z # ((z >> 27) & ((1::bigint << 37) - 1));
              z := lr.signed(z::numeric * -7723592293110705685);
              RETURN z # ((z >> 31) & ((1::bigint << 33) - 1));
            END $$""";

    private static final String UUID = """
            CREATE FUNCTION lr.gen_random_uuid() RETURNS uuid LANGUAGE plpgsql VOLATILE
            SECURITY DEFINER SET search_path = pg_catalog AS $$
            DECLARE chance numeric := current_setting('lr.chance')::numeric;
              drawn numeric := nextval('lr.drawn') + 0 * nextval('lr.asked');
              high bigint; low bigint;
            BEGIN
              high := lr.mix(chance + (2 * drawn + 1) * -7046029254386353131);
              low := lr.mix(chance + (2 * drawn + 2) * -7046029254386353131);
              high := (high & ~61440::bigint) | 16384;
              low := (low & ~(3::bigint << 62)) | (1::bigint << 63);
              RETURN (lpad(to_hex(high), 16, '0') || lpad(to_hex(low), 16, '0'))::uuid;
            END $$""";

    private static final String CAPTURE = """
            CREATE FUNCTION lr.capture() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
            SET search_path = pg_catalog AS $$
            DECLARE gone text := ''; made text := '';
              longest bigint := current_setting('lr.longest')::bigint;
            BEGIN
              IF nextval('lr.counted') > current_setting('lr.most')::bigint THEN
                RAISE EXCEPTION 'too many' USING ERRCODE = 'LRCHA';
              END IF;
              IF TG_OP <> 'INSERT' THEN gone := OLD::text; END IF;
              IF TG_OP <> 'DELETE' THEN
                made := NEW::text;
                IF length(made) > longest AND (SELECT max(length(value))
                    FROM jsonb_each_text(to_jsonb(NEW))) > longest THEN
                  RAISE EXCEPTION 'too long' USING ERRCODE = 'LRLEN';
                END IF;
              END IF;
              RAISE NOTICE USING ERRCODE = 'LRROW', MESSAGE = left(TG_OP, 1) || TG_RELID::bigint
                || ' ' || length(gone) || ' ' || gone || made;
              RETURN NULL;
            END $$""";

    /**
     * A whole table has the capture once: its partitions get theirs from it, and lose it when they
     * are taken off. Those that join it bring one of their own, which would tell each row twice.
     */
    private static final String INSTALL = """
            CREATE FUNCTION lr.install() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER
            SET search_path = pg_catalog AS $$
            DECLARE made record;
            BEGIN
              FOR made IN SELECT t.tgname, t.tgrelid FROM pg_trigger AS t JOIN pg_class AS c
                  ON c.oid = t.tgrelid WHERE c.relispartition AND t.tgparentid = 0
                  AND t.tgname = 'AA capture' LOOP
                EXECUTE format('DROP TRIGGER %I ON %s', made.tgname, made.tgrelid::regclass);
              END LOOP;
              FOR made IN SELECT c.oid, c.relkind FROM pg_class AS c
                  WHERE c.relnamespace = 'app'::regnamespace AND c.relkind IN ('r', 'p')
                  AND NOT c.relispartition AND NOT EXISTS (SELECT 1 FROM pg_trigger AS t
                    WHERE t.tgrelid = c.oid AND t.tgfoid = 'lr.capture'::regproc) LOOP
                EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %s'
                  || ' FOR EACH ROW EXECUTE FUNCTION lr.capture()',
                  CASE made.relkind WHEN 'p' THEN 'AA capture of parts' ELSE 'AA capture' END,
                  made.oid::regclass);
              END LOOP;
            END $$""";

    /** What a scenario has no business with stays shut even to SQL that no gate has seen. */
    private static final String SHUT = """
            DO $$ DECLARE shut record; BEGIN
              FOR shut IN SELECT p.oid FROM pg_proc AS p
                  WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.prokind = 'f'
                  AND p.proname ~ ('^(lo_|loread|lowrite|lo(import|export|creat)|set_config'
                  || '|pg_(sleep|notify|terminate|cancel|advisory|try_advisory|logical|replication'
                  || '|create_|drop_|switch_|reload|rotate|ls_|read_|stat_file|log_|export_)'
                  || '|[a-z]+_to_xml)') LOOP
                EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', shut.oid::regprocedure);
              END LOOP;
            END $$""";

    private ServerObjects() {}

    static List<String> definitions() {
        return List.of(
                "DROP SCHEMA public",
                "CREATE SCHEMA app AUTHORIZATION app",
                "CREATE SCHEMA lr",
                "GRANT USAGE ON SCHEMA lr TO app",
                "CREATE SEQUENCE lr.counted",
                "CREATE SEQUENCE lr.asked",
                "CREATE SEQUENCE lr.drawn MINVALUE 0",
                SHOW, MARK,
                ours("is_asked() RETURNS boolean", "is_called FROM lr.asked"),
                ours("now() RETURNS timestamptz STABLE", "(current_setting('lr.now')"
                        + " || '+00')::timestamptz + nextval('lr.asked') * interval '0'"),
                clock("local_now", "timestamp", "lr.now() AT TIME ZONE 'UTC'"),
                clock("today", "date", "(lr.now() AT TIME ZONE 'UTC')::date"),
                clock("time_of_day", "time", "(lr.now() AT TIME ZONE 'UTC')::time"),
                rounded("now", "timestamptz", "instant"),
                rounded("local_now", "timestamp", "instant AT TIME ZONE 'UTC'"),
                rounded("time_of_day", "time", "(instant AT TIME ZONE 'UTC')::time"),
                clock("clock_timestamp", "timestamptz", "lr.now()"),
                clock("statement_timestamp", "timestamptz", "lr.now()"),
                clock("transaction_timestamp", "timestamptz", "lr.now()"),
                extension("citext"), extension("pg_trgm"),
                extension("btree_gist"), MIX, UUID,
                "CREATE FUNCTION lr.uuid_generate_v4() RETURNS uuid LANGUAGE sql"
                        + " VOLATILE AS $$ SELECT lr.gen_random_uuid() $$",
                CAPTURE, INSTALL, SHUT,
                "CREATE EVENT TRIGGER lr_install ON ddl_command_end WHEN TAG IN ('CREATE TABLE',"
                        + " 'CREATE TABLE AS', 'SELECT INTO', 'ALTER TABLE')"
                        + " EXECUTE FUNCTION lr.install()");
    }

    /** What the administrator does for whoever calls it, on names that are his alone. */
    private static String ours(String what, String answer) {
        return "CREATE FUNCTION lr." + what + " LANGUAGE sql SECURITY DEFINER SET search_path ="
                + " pg_catalog AS $$ SELECT " + answer + " $$";
    }

    /** A type that many schemas use, where it is installed with the server. */
    private static String extension(String name) {
        return "DO $$ BEGIN CREATE EXTENSION " + name + " SCHEMA lr; EXCEPTION WHEN OTHERS THEN"
                + " NULL; END $$";
    }

    private static String clock(String name, String type, String answer) {
        return "CREATE FUNCTION lr." + name + "() RETURNS " + type + " LANGUAGE sql STABLE AS $$"
                + " SELECT " + answer + " $$";
    }

    /** To so many places after the point of the seconds; PostgreSQL keeps six. */
    private static String rounded(String name, String type, String answer) {
        return "CREATE FUNCTION lr." + name + "(places integer) RETURNS " + type
                + " LANGUAGE sql STABLE AS $$ SELECT " + answer + " FROM to_timestamp(round("
                + "extract(epoch FROM lr.now()), least(places, 6))::double precision) AS instant"
                + " $$";
    }
}
