package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.engine.h2.standard.StandardObjects;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.gate.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.h2.schema.Domain;
import org.h2.table.Column;
import org.h2.table.Table;
import org.h2.value.ExtTypeInfoEnum;
import org.h2.value.Value;

/**
 * PostgreSQL's statements on enums as H2 can run them: an enum is a domain over H2's own ENUM,
 * whose labels H2 cannot change. So a new label makes another domain, every column goes over to it,
 * and it takes the old one's name. What the statements are depends on the columns that there are,
 * so the journal keeps these, not what was written.
 */
final class EnumScript {

    private static final String IN_THE_MAKING = " (new)";

    private final Catalog catalog;
    private final List<Token> tokens;

    private EnumScript(Catalog catalog, SqlStatement statement) {
        this.catalog = catalog;
        tokens = statement.tokens();
    }

    /** What to run for a statement that changes the schema: mostly itself. */
    static List<String> of(Catalog catalog, SqlStatement statement) {
        EnumScript script = new EnumScript(catalog, statement);
        if (script.word(1, "domain")) {
            script.tokens.subList(2, script.tokens.size()).stream().filter(Token::isName)
                    .limit(script.word(2, "if") ? 3 : 1).forEach(token -> free(token.text()));
        }
        if (script.word(1, "type")) {
            String verb = script.tokens.get(0).text();
            return switch (verb) {
                case "create" -> script.create();
                case "drop" -> script.drop();
                case "alter" -> script.alter();
                default -> List.of(statement.text());
            };
        }
        return List.of(statement.text());
    }

    private List<String> create() {
        int as = 3;
        while (!word(as, "as")) {
            as++;
        }
        String name = free(name(as - 1));
        if (word(2, "if") && catalog.domain(name).isPresent()) {
            return List.of();
        }
        List<String> labels = tokens.subList(as + 2, tokens.size()).stream()
                .filter(token -> token.kind() == Token.Kind.STRING).map(Token::text).toList();
        if (labels.isEmpty()) {
            throw new SqlFailure("42601", "an enum needs a label: CREATE TYPE " + name
                    + " AS ENUM ('…')");
        }
        return List.of(domain(name, labels));
    }

    private List<String> drop() {
        boolean ifExists = word(2, "if");
        boolean cascade = tokens.getLast().isWord("cascade");
        List<String> statements = new ArrayList<>();
        for (int i = ifExists ? 4 : 2; i < tokens.size(); i++) {
            if (tokens.get(i).isName() && !named(i, ".") && !word(i, "cascade")
                    && !word(i, "restrict")) {
                String name = free(name(i));
                if (cascade) {
                    columnsOf(name).forEach(column -> statements.add("ALTER TABLE "
                            + quoted(column.getTable().getName()) + " DROP COLUMN "
                            + quoted(column.getName()) + " CASCADE"));
                }
                statements.add("DROP DOMAIN " + (ifExists ? "IF EXISTS " : "") + quoted(name)
                        + " RESTRICT");
            }
        }
        return statements;
    }

    private List<String> alter() {
        int at = 2;
        while (named(at, ".")) {
            at += 2;
        }
        String name = free(name(at));
        if (word(at + 1, "add") && word(at + 2, "value")) {
            return addValue(name, at + 3);
        }
        if (word(at + 1, "rename") && word(at + 2, "value")) {
            return renameValue(name, label(at + 3), label(at + 5));
        }
        if (word(at + 1, "rename") && word(at + 2, "to")) {
            return List.of("ALTER DOMAIN " + quoted(name) + " RENAME TO "
                    + quoted(free(name(at + 3))));
        }
        throw unsupported();
    }

    private List<String> addValue(String name, int from) {
        boolean ifNotExists = word(from, "if");
        int at = ifNotExists ? from + 3 : from;
        String added = label(at);
        List<String> labels = new ArrayList<>(labelsOf(name));
        if (labels.contains(added)) {
            if (ifNotExists) {
                return List.of();
            }
            throw new SqlFailure("42710", "the enum " + name + " has the label '" + added
                    + "' already");
        }
        int place = labels.size();
        if (word(at + 1, "before") || word(at + 1, "after")) {
            place = placeOf(name, labels, label(at + 2)) + (word(at + 1, "after") ? 1 : 0);
        }
        labels.add(place, added);
        return replaced(name, labels, "");
    }

    private List<String> renameValue(String name, String old, String now) {
        List<String> labels = new ArrayList<>(labelsOf(name));
        labels.set(placeOf(name, labels, old), now);
        if (labels.stream().filter(now::equals).count() > 1) {
            throw new SqlFailure("42710", "the enum " + name + " has the label '" + now
                    + "' already");
        }
        List<String> statements = new ArrayList<>(
                replaced(name, labels, " USING CASE WHEN CAST(%1$s AS VARCHAR) = " + text(old)
                        + " THEN " + text(now) + " ELSE CAST(%1$s AS VARCHAR) END"));
        columnsOf(name).stream().filter(column -> column.getDefaultExpression() != null
                && text(old).equals(column.getDefaultExpression().getTraceSQL()))
                .forEach(column -> statements.add("ALTER TABLE "
                        + quoted(column.getTable().getName()) + " ALTER COLUMN "
                        + quoted(column.getName()) + " SET DEFAULT " + text(now)));
        return statements;
    }

    private List<String> replaced(String name, List<String> labels, String using) {
        List<String> statements = new ArrayList<>();
        String making = name + IN_THE_MAKING;
        statements.add(domain(making, labels));
        columnsOf(name).forEach(column -> statements.add("ALTER TABLE "
                + quoted(column.getTable().getName()) + " ALTER COLUMN "
                + quoted(column.getName()) + " SET DATA TYPE " + quoted(making)
                + using.formatted(quoted(column.getName()))));
        statements.add("DROP DOMAIN " + quoted(name) + " RESTRICT");
        statements.add("ALTER DOMAIN " + quoted(making) + " RENAME TO " + quoted(name));
        return statements;
    }

    private List<Column> columnsOf(String name) {
        List<Column> columns = new ArrayList<>();
        for (Table table : catalog.baseTables()) {
            Arrays.stream(table.getColumns())
                    .filter(column -> isOf(column, name)).forEach(columns::add);
        }
        return columns;
    }

    /** Also of a copy that CREATE TABLE AS made, which kept the labels, but not the name. */
    private boolean isOf(Column column, String name) {
        return column.getDomain() != null ? column.getDomain().getName().equals(name)
                : column.getType().getValueType() == Value.ENUM
                        && catalog.domain(name).filter(enumerated -> enumerated.getDataType()
                                .getExtTypeInfo().equals(column.getType().getExtTypeInfo()))
                                .isPresent();
    }

    private List<String> labelsOf(String name) {
        Domain domain = catalog.domain(name).filter(found -> found.getDataType().getValueType()
                == Value.ENUM).orElseThrow(() -> new SqlFailure("90120",
                        "Enum \"" + name + "\" not found"));
        ExtTypeInfoEnum labels = (ExtTypeInfoEnum) domain.getDataType().getExtTypeInfo();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < labels.getCount(); i++) {
            all.add(labels.getEnumerator(i));
        }
        return all;
    }

    private static int placeOf(String name, List<String> labels, String label) {
        int place = labels.indexOf(label);
        if (place < 0) {
            throw new SqlFailure("22030", "the enum " + name + " has no label '" + label + "'");
        }
        return place;
    }

    private static String domain(String name, List<String> labels) {
        return labels.stream().map(EnumScript::text).collect(Collectors.joining(", ",
                "CREATE DOMAIN " + quoted(name) + " AS ENUM(", ")"));
    }

    /** The name, unless it is that of a type which every database has. */
    private static String free(String name) {
        if (StandardObjects.isDomain(name)) {
            throw new SqlFailure("42710",
                    "\"" + name + "\" is a type that the database itself has");
        }
        return name;
    }

    private String name(int at) {
        if (at >= tokens.size() || !tokens.get(at).isName()) {
            throw unsupported();
        }
        return tokens.get(at).text();
    }

    private String label(int at) {
        if (at >= tokens.size() || tokens.get(at).kind() != Token.Kind.STRING) {
            throw unsupported();
        }
        return tokens.get(at).text();
    }

    private boolean word(int at, String word) {
        return at < tokens.size() && tokens.get(at).isWord(word);
    }

    private boolean named(int at, String symbol) {
        return at + 1 < tokens.size() && tokens.get(at + 1).isSymbol(symbol);
    }

    private static SqlFailure unsupported() {
        return new SqlFailure("42601", "of a type, this can be changed: ALTER TYPE name"
                + " ADD VALUE 'label' [BEFORE | AFTER 'other'], RENAME VALUE 'label' TO 'other',"
                + " RENAME TO name");
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String text(String label) {
        return "'" + label.replace("'", "''") + "'";
    }
}
