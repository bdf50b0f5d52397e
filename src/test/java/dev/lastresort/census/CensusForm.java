package dev.lastresort.census;

import dev.lastresort.held.CutStatement;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms that statements are counted by; one has each that it shows, or none. */
enum CensusForm {
    PUBLIC("\\bpublic\\.\"?\\w|\"public\"\\."),
    ALTER_TABLE_ONLY("^alter table only"),
    USING_BTREE("using btree"),
    CREATE_TABLE("^create (temp )?table"),
    TIMESTAMPTZ("timestamptz|timestamp(\\(\\d\\))? with time zone"),
    TEXT_LIKE_TYPES("\\b(inet|cidr|citext|tsvector|ltree|macaddr|tstzrange|daterange|point)\\b"),
    DROP_CONSTRAINT("drop constraint"),
    SEVERAL_ACTIONS("^alter table[^(]*(\\([^()]*(\\([^()]*\\)[^()]*)*\\)[^(]*?)*,\\s*"
            + "(add|drop|alter|rename|set)\\s"),
    FUNCTIONS_AND_TRIGGERS("^(create( or replace)?|drop|alter) (function|procedure|trigger"
            + "|aggregate|rule)|^alter table.*able trigger"),
    UUID("\\buuid\\b"),
    RANDOM_UUID("gen_random_uuid|uuid_generate"),
    PARTIAL_INDEX("^create (unique )?index.*\\bwhere\\b"),
    EXPRESSION_INDEX("^create (unique )?index.* on [^(]*\\((.*[a-z]\\(|\\()"),
    OTHER_INDEX_METHODS("^create .*index.*using (gin|gist|brin|hash)"),
    DEFAULT_NOW("default \\(?(now\\(\\)|current_timestamp|current_date)"),
    JSON("\\bjsonb?\\b"),
    JSON_PATHS("->|#>>"),
    ENUMS("as enum|add value|drop type|rename value"),
    OWNERS_AND_GRANTS("owner to|^(grant|revoke)|^create policy|row level security"),
    SETTINGS("^(set|reset|select pg_catalog.set_config)"),
    EXTENSIONS("^create extension|on extension"),
    OWNED_BY("owned by"),
    COMMENTS("^comment"),
    NEXTVAL("nextval\\("),
    SETVAL("setval\\("),
    PARTITIONS("partition (by|of)|detach partition|attach partition"),
    DO_BLOCKS("^do "),
    ARRAYS("\\w\\[\\]|array\\["),
    COMPUTED_COLUMNS("\\bstored\\b"),
    MATERIALIZED_VIEWS("materialized"),
    TABLE_AS("^create.*table.* as (select|table)"),
    WITH_THAT_WRITES("^with.*\\b(insert into|update|delete from)\\b"),
    LATERAL("\\blateral\\b"),
    RETURNING("\\breturning\\b"),
    DELETE_USING("^delete from .* using "),
    ON_CONFLICT("on conflict"),
    INTERVALS("interval '"),
    NOT_VALID_AND_CONCURRENTLY("not valid|validate|concurrently|deferrable"),
    TRUNCATE("^truncate"),
    COPY("^copy"),
    REGULAR_EXPRESSIONS(" !?~\\*? "),
    TRANSACTIONS("^(begin|commit|rollback|start transaction|savepoint)"),
    INSERT("^insert"),
    UPDATE("^update"),
    DELETE("^delete"),
    SELECT("^select");

    private final Pattern pattern;

    CensusForm(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    }

    boolean shows(CutStatement statement) {
        return pattern.matcher(statement.speaking().toLowerCase(Locale.ROOT)).find();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
