package dev.lastresort.session.importing.history;

import static dev.lastresort.session.importing.history.RailsColumn.q;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one call of a Rails migration does, as SQL, and what takes it back.
 *
 * @param back empty if it cannot be taken back without knowing what was there
 */
record RailsVerb(List<String> forward, Optional<List<String>> back) {

    private static RailsVerb of(String forward, String back) {
        return new RailsVerb(List.of(forward), Optional.of(List.of(back)));
    }

    private static RailsVerb oneWay(String forward) {
        return new RailsVerb(List.of(forward), Optional.empty());
    }

    /**
     * What a call means; nothing if it is not one that is understood.
     *
     * @param body the calls in its block
     */
    static Optional<RailsVerb> of(RubyCall call, List<RubyCall> body) {
        String table = call.word(0);
        String alter = "ALTER TABLE " + q(table) + " ";
        String column = q(call.word(1));
        return switch (call.verb()) {
            case "create_table", "drop_table" -> table(call, body);
            case "add_column" -> added(table, call.word(1), call.word(2), call);
            case "remove_column" -> {
                String drop = alter + "DROP COLUMN " + column;
                yield Optional.of(call.word(2).isEmpty() ? oneWay(drop)
                        : added(table, call.word(1), call.word(2), call)
                                .map(again -> of(drop, again.forward().getFirst()))
                                .orElse(oneWay(drop)));
            }
            case "remove_columns" -> Optional.of(new RailsVerb(
                    call.given().subList(1, call.given().size()).stream()
                            .map(name -> alter + "DROP COLUMN " + q(RubyCall.word(name))).toList(),
                    Optional.empty()));
            case "add_reference", "add_belongs_to" ->
                    added(table, call.word(1), "references", call);
            case "remove_reference", "remove_belongs_to" ->
                    added(table, call.word(1), "references", call).map(again -> new RailsVerb(
                            again.back().orElse(List.of()), Optional.of(again.forward())));
            case "add_timestamps" -> Optional.of(new RailsVerb(
                    List.of(alter + "ADD COLUMN created_at timestamp NOT NULL DEFAULT now(),"
                            + " ADD COLUMN updated_at timestamp NOT NULL DEFAULT now()"),
                    Optional.of(
                            List.of(alter + "DROP COLUMN created_at, DROP COLUMN updated_at"))));
            case "rename_column" -> Optional.of(of(
                    alter + "RENAME COLUMN " + column + " TO " + q(call.word(2)),
                    alter + "RENAME COLUMN " + q(call.word(2)) + " TO " + column));
            case "rename_table" -> Optional.of(of(alter + "RENAME TO " + column,
                    "ALTER TABLE " + column + " RENAME TO " + q(table)));
            case "change_column" -> RailsColumn.type(call.word(2), call).map(type -> oneWay(
                    alter + "ALTER COLUMN " + column + " TYPE " + type + " USING CAST(" + column
                            + " AS " + type + ")"));
            case "change_column_null" -> {
                boolean nulls = call.word(2).equals("true");
                String set = alter + "ALTER COLUMN " + column + " SET NOT NULL";
                String drop = alter + "ALTER COLUMN " + column + " DROP NOT NULL";
                yield Optional.of(nulls ? of(drop, set) : of(set, drop));
            }
            case "change_column_default" -> {
                String set = alter + "ALTER COLUMN " + column + " SET DEFAULT ";
                yield Optional.of(call.option("to").map(to -> of(set + RailsColumn.value(to),
                        set + RailsColumn.value(call.option("from").orElse("nil"))))
                        .orElseGet(() -> oneWay(set + RailsColumn.value(
                                call.given().getLast()))));
            }
            case "add_index", "remove_index" -> Optional.of(index(call, table));
            case "add_foreign_key", "remove_foreign_key" -> Optional.of(foreignKey(call, table));
            case "add_check_constraint", "remove_check_constraint" -> check(call, alter);
            case "create_enum" -> Optional.of(of("CREATE TYPE " + q(table) + " AS ENUM ("
                    + String.join(", ", RubyCall.words(call.given().getLast()).stream()
                            .map(label -> "'" + label + "'").toList())
                    + ")",
                    "DROP TYPE " + q(table)));
            default -> Optional.empty();
        };
    }

    private static Optional<RailsVerb> added(
            String table, String name, String type, RubyCall call) {
        return RailsColumn.of(table, name, type, call).map(column -> {
            List<String> forward = new ArrayList<>();
            forward.add("ALTER TABLE " + q(table) + " ADD COLUMN " + column.definition());
            forward.addAll(column.after());
            return new RailsVerb(forward, Optional.of(List.of("ALTER TABLE " + q(table)
                    + " DROP COLUMN " + column.definition().split(" ", -1)[0])));
        });
    }

    private static Optional<RailsVerb> table(RubyCall call, List<RubyCall> body) {
        String table = call.word(0);
        boolean drop = call.verb().equals("drop_table");
        List<String> columns = new ArrayList<>();
        List<String> after = new ArrayList<>();
        if (!call.is("id", "false")) {
            String type = call.option("id").map(RubyCall::word).orElse("bigserial");
            columns.add("id " + (type.equals("uuid") ? "uuid DEFAULT gen_random_uuid()"
                    : type.equals("bigint") ? "bigserial" : type) + " PRIMARY KEY");
        }
        for (RubyCall inner : body) {
            if (!column(table, inner, columns, after)) {
                return Optional.empty();
            }
        }
        List<String> create = new ArrayList<>();
        create.add("CREATE TABLE " + q(table) + " (\n  " + String.join(",\n  ", columns) + "\n)");
        create.addAll(after);
        List<String> gone = List.of("DROP TABLE " + q(table)
                + (call.is("force", ":cascade") ? " CASCADE" : ""));
        return Optional.of(!drop ? new RailsVerb(create, Optional.of(gone))
                : new RailsVerb(gone, body.isEmpty() ? Optional.empty() : Optional.of(create)));
    }

    private static boolean column(
            String table, RubyCall inner, List<String> columns, List<String> after) {
        switch (inner.verb()) {
            case "timestamps" -> {
                columns.add("created_at timestamp NOT NULL DEFAULT now()");
                columns.add("updated_at timestamp NOT NULL DEFAULT now()");
            }
            case "index" -> after.add(index(table, inner, 0).forward().getFirst());
            case "check_constraint" -> columns.add("CHECK (" + inner.word(0) + ")");
            case "column" -> {
                return RailsColumn.of(table, inner.word(0), inner.word(1), inner)
                        .map(one -> columns.add(one.definition()) && keep(after, one))
                        .orElse(false);
            }
            default -> {
                for (String name : inner.given()) {
                    Optional<RailsColumn> one = RailsColumn.of(
                            table, RubyCall.word(name), inner.verb(), inner);
                    if (one.isEmpty()) {
                        return false;
                    }
                    columns.add(one.get().definition());
                    after.addAll(one.get().after());
                }
            }
        }
        return true;
    }

    private static boolean keep(List<String> after, RailsColumn column) {
        after.addAll(column.after());
        return true;
    }

    private static RailsVerb index(RubyCall call, String table) {
        RailsVerb made = index(table, call, 1);
        return call.verb().startsWith("add") ? made
                : new RailsVerb(made.back().orElse(List.of()), Optional.of(made.forward()));
    }

    private static RailsVerb index(String table, RubyCall call, int at) {
        List<String> columns = RubyCall.words(call.given().size() > at ? call.given().get(at)
                : call.option("column").orElse("id"));
        String name = call.option("name").map(RubyCall::word).orElse("");
        String create = RailsColumn.index(table, columns, call.is("unique", "true"), name);
        boolean aside = call.is("algorithm", ":concurrently");
        return of(aside ? create.replaceFirst("INDEX", "INDEX CONCURRENTLY") : create,
                "DROP INDEX IF EXISTS "
                        + create.replaceFirst("CREATE (UNIQUE )?INDEX (\\S+).*", "$2"));
    }

    private static RailsVerb foreignKey(RubyCall call, String table) {
        String target = call.word(1);
        String column = call.option("column").map(RubyCall::word)
                .orElse(RailsColumn.singular(target) + "_id");
        String add = RailsColumn.foreignKey(table, target.isEmpty()
                ? RailsColumn.plural(column.replaceAll("_id$", "")) : target, column)
                + (call.is("validate", "false") ? " NOT VALID" : "");
        String drop = "ALTER TABLE " + q(table) + " DROP CONSTRAINT IF EXISTS "
                + q(RailsColumn.foreignKeyName(table, column));
        return call.verb().startsWith("add") ? of(add, drop) : of(drop, add);
    }

    private static Optional<RailsVerb> check(RubyCall call, String alter) {
        return call.option("name").map(RubyCall::word).map(name -> {
            String drop = alter + "DROP CONSTRAINT " + q(name);
            String add = alter + "ADD CONSTRAINT " + q(name) + " CHECK (" + call.word(1) + ")";
            return call.verb().startsWith("add") ? of(add, drop)
                    : call.word(1).isEmpty() ? oneWay(drop) : of(drop, add);
        });
    }
}
