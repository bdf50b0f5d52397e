package dev.lastresort.database.engine.h2.change;

import dev.lastresort.database.gate.SqlLexer;
import dev.lastresort.database.gate.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.command.CommandInterface;
import org.h2.table.Column;
import org.h2.table.Table;
import org.h2.value.Value;

/**
 * What INSERT and UPDATE mean by the columns that their table has: fewer values than columns fill
 * the first ones, and a text for a column of arrays
 * or bytes is the value that PostgreSQL reads in it.
 */
public final class RowsMeant {

    private static final int MOST_TOKENS = 200_000;
    /** Longer ones are rows. */
    private static final int LONGEST_READ = 20_000;
    /** An INSERT that names its columns. */
    private static final Pattern LISTED = Pattern.compile(
            "INSERT\\s+INTO\\s+(?:\\w+|\"[^\"]+\")\\s*\\((?!\\s*(?:SELECT|WITH|VALUES)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NEXT = Pattern.compile("nextval\\s*\\(\\s*'([^']+)'\\s*\\)",
            Pattern.CASE_INSENSITIVE);

    private final Tables tables;

    public RowsMeant(Tables tables) {
        this.tables = tables;
    }

    /** The text to prepare; the same one if it says all itself. */
    public String of(String sql) {
        return rows(read(NEXT.matcher(sql).find() ? counted(sql) : sql));
    }

    /** What a query means, and the expressions of a change, by the types of the columns. */
    String read(String sql) {
        if (sql.length() > LONGEST_READ) {
            return sql;
        }
        String joined = containsWord(sql, "using") ? UsingChain.spelled(tables, sql) : sql;
        return TypedSums.spelled(tables, joined);
    }

    private static boolean containsWord(String sql, String word) {
        return sql.contains(word) || sql.contains(word.toUpperCase(Locale.ROOT));
    }

    /** {@code nextval('t_id_seq')} of a column that counts by itself. */
    private String counted(String sql) {
        return NEXT.matcher(sql).replaceAll(next -> Matcher.quoteReplacement(
                tables.hasSequence(next.group(1)) ? next.group()
                        : tables.sequenceOfColumn(next.group(1))
                                .map(sequence -> "NEXT VALUE FOR " + Tables.quoted(sequence))
                                .orElse(next.group())));
    }

    private String rows(String sql) {
        boolean insert = sql.regionMatches(true, 0, "insert", 0, 6);
        boolean arrays = sql.contains("'{") || sql.contains("'\\x");
        boolean listed = insert && LISTED.matcher(sql).lookingAt();
        if (listed && !arrays
                || !insert && !(arrays && sql.regionMatches(true, 0, "update", 0, 6))) {
            return sql;
        }
        List<Token> tokens = SqlLexer.scan(sql).stream().filter(token -> token.kind().speaks())
                .toList();
        if (tokens.size() < 4 || tokens.size() > MOST_TOKENS) {
            return sql;
        }
        Optional<Table> table = tables.find(tokens.get(insert ? 2 : 1).text());
        if (table.isEmpty()) {
            return sql;
        }
        return insert ? new Inserted(sql, tokens, table.get()).meant()
                : updated(sql, tokens, table.get());
    }

    /** {@code SET c = '{…}'} */
    private static String updated(String sql, List<Token> tokens, Table table) {
        StringBuilder text = new StringBuilder(sql);
        for (int i = tokens.size() - 1; i > 2; i--) {
            boolean assigned = tokens.get(i).kind() == Token.Kind.STRING
                    && tokens.get(i - 1).isSymbol("=")
                    && tokens.get(i - 2).isName()
                    && (tokens.get(i - 3).isWord("set") || tokens.get(i - 3).isSymbol(","));
            if (assigned) {
                int literal = i;
                Optional.ofNullable(table.findColumn(tokens.get(i - 2).text()))
                        .ifPresent(column -> spell(text, tokens.get(literal), column));
            }
        }
        return text.toString();
    }

    /** Whether a text for such a column may be another value than itself. */
    private static boolean isSpelled(Column column) {
        int type = column.getType().getValueType();
        return type == Value.ARRAY || type == Value.VARBINARY;
    }

    /** Puts the value that is meant in the place of its text, if it is one. */
    private static void spell(StringBuilder text, Token literal, Column column) {
        String written = literal.text();
        switch (column.getType().getValueType()) {
            case Value.ARRAY -> {
                if (written.startsWith("{") && written.endsWith("}")) {
                    text.insert(literal.end(), ")").insert(literal.start(), "array_of_text(");
                }
            }
            case Value.VARBINARY -> {
                if (written.matches("\\\\x([0-9A-Fa-f]{2})*")) {
                    text.replace(literal.start(), literal.end(), "X'" + written.substring(2) + "'");
                }
            }
            default -> {}
        }
    }

    /** An INSERT, by its tokens. */
    private final class Inserted {

        private final String sql;
        private final List<Token> tokens;
        private final Table table;
        private final int source;
        private final List<Optional<Column>> columns = new ArrayList<>();

        Inserted(String sql, List<Token> tokens, Table table) {
            this.sql = sql;
            this.tokens = tokens;
            this.table = table;
            int at = 3;
            if (tokens.get(at).isSymbol("(") && !isQuery(at + 1)) {
                while (at < tokens.size() && !tokens.get(at).isSymbol(")")) {
                    if (tokens.get(at).isName()) {
                        columns.add(Optional.ofNullable(
                                table.findColumn(tokens.get(at).text())));
                    }
                    at++;
                }
                at++;
            }
            if (isWord(at, "overriding")) {
                at += 3;
            }
            source = at;
        }

        String meant() {
            boolean rows = isWord(source, "values");
            if (!rows && !isQuery(source)) {
                return sql;
            }
            boolean listed = !columns.isEmpty();
            List<Column> visible = new ArrayList<>();
            for (Column column : table.getColumns()) {
                if (column.getVisible()) {
                    visible.add(column);
                }
            }
            int given = listed ? columns.size() : rows ? firstRow() : ofQuery();
            boolean fewer = !listed && given > 0 && given < visible.size();
            if (!listed) {
                visible.forEach(column -> columns.add(Optional.of(column)));
            }
            StringBuilder text = new StringBuilder(sql);
            if (rows && columns.stream().flatMap(Optional::stream)
                    .anyMatch(RowsMeant::isSpelled)) {
                literals(text);
            }
            if (fewer) {
                text.insert(tokens.get(2).end(), " (" + String.join(", ", visible.subList(0, given)
                        .stream().map(column -> Tables.quoted(column.getName())).toList()) + ")");
            }
            return text.toString();
        }

        private int firstRow() {
            int count = 1;
            int depth = 0;
            for (int i = source + 1; i < tokens.size(); i++) {
                depth += opens(i);
                if (depth == 0) {
                    return count;
                }
                count += depth == 1 && tokens.get(i).isSymbol(",") ? 1 : 0;
            }
            return 0;
        }

        /** How many columns the query has; 0 if it cannot be told. */
        private int ofQuery() {
            if (columnsOfParameters()) {
                return 0;
            }
            CommandInterface query =
                    tables.session().prepareCommand(sql.substring(tokens.get(source).start()));
            return query.isQuery() && query.getMetaData() != null
                    ? query.getMetaData().getVisibleColumnCount() : 0;
        }

        private boolean columnsOfParameters() {
            return tokens.stream().anyMatch(token -> token.isSymbol("?"))
                    || tokens.subList(source, tokens.size()).stream()
                            .anyMatch(token -> token.isWord("conflict"));
        }

        private void literals(StringBuilder text) {
            record Found(Token literal, Column column) {}
            List<Found> found = new ArrayList<>();
            int depth = 0;
            int place = 0;
            for (int i = source + 1; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                depth += opens(i);
                if (depth == 0) {
                    place = 0;
                } else if (depth == 1 && token.isSymbol(",")) {
                    place++;
                } else if (depth == 1 && token.kind() == Token.Kind.STRING
                        && place < columns.size() && isAlone(i)) {
                    columns.get(place).ifPresent(column -> found.add(new Found(token, column)));
                }
            }
            found.reversed().forEach(each -> spell(text, each.literal(), each.column()));
        }

        private boolean isAlone(int at) {
            return (tokens.get(at - 1).isSymbol("(") || tokens.get(at - 1).isSymbol(","))
                    && (tokens.get(at + 1).isSymbol(")") || tokens.get(at + 1).isSymbol(","));
        }

        private int opens(int at) {
            return tokens.get(at).isSymbol("(") ? 1 : tokens.get(at).isSymbol(")") ? -1 : 0;
        }

        private boolean isQuery(int at) {
            return isWord(at, "select") || isWord(at, "with") || isWord(at, "table");
        }

        private boolean isWord(int at, String word) {
            return at < tokens.size() && tokens.get(at).isWord(word);
        }
    }
}
