package dev.lastresort.database.engine.h2.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What pg_dump writes is taken as it is. */
class DumpTest {

    private static final String DUMP = """
            --
            -- PostgreSQL database dump
            --
            \\restrict abcdef
            SET statement_timeout = 0;
            SELECT pg_catalog.set_config('search_path', '', false);
            CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA public;
            COMMENT ON EXTENSION pgcrypto IS 'cryptographic functions; and more';
            CREATE FUNCTION public.f() RETURNS trigger
                LANGUAGE plpgsql
                AS $_$
            BEGIN
              RETURN NEW;
            END;
            $_$;
            CREATE TABLE public.item (
                id bigint NOT NULL,
                label character varying(40) DEFAULT 'none'::character varying NOT NULL,
                kind text COLLATE "C",
                price numeric(10,2),
                doubled numeric GENERATED ALWAYS AS ((price * (2)::numeric)) STORED,
                CONSTRAINT item_kind CHECK (((kind)::text = ANY ((ARRAY['a'::character varying,
                  'b'::character varying])::text[])))
            );
            ALTER TABLE public.item OWNER TO postgres;
            CREATE SEQUENCE public.item_id_seq
                START WITH 1
                INCREMENT BY 1
                NO MINVALUE
                NO MAXVALUE
                CACHE 1;
            ALTER SEQUENCE public.item_id_seq OWNED BY public.item.id;
            ALTER TABLE ONLY public.item ALTER COLUMN id SET DEFAULT
              nextval('public.item_id_seq'::regclass);
            COPY public.item (id, label, kind, price) FROM stdin;
            1\tone; two\ta\t1.50
            2\ttab\\there\t\\N\t\\N
            \\.
            SELECT pg_catalog.setval('public.item_id_seq', 2, true);
            ALTER TABLE ONLY public.item ADD CONSTRAINT item_pkey PRIMARY KEY (id);
            CREATE INDEX item_label ON public.item USING btree (label varchar_pattern_ops);
            GRANT ALL ON TABLE public.item TO somebody;
            \\unrestrict abcdef
            """;

    @Test
    void theSchemaAndTheRowsAreThere() {
        try (Script script = new Script().run(DUMP)) {
            assertEquals(List.of("1|one; two|a|1.50|3", "2|tab\there|NULL|NULL|NULL"),
                    script.rows("SELECT * FROM item ORDER BY id"));
            script.run("INSERT INTO item (kind) VALUES ('b')");
            assertEquals(List.of("3|none"), script.rows("SELECT id, label FROM item WHERE id > 2"));
            assertEquals("23513", script.failure("INSERT INTO item (kind) VALUES ('c')"));
            assertEquals(script.database().contents(), script.redone());
        }
    }
}
