package dev.lastresort.database.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One SQL statement, split into tokens once and run as often as wanted. Parameters are written
 * {@code :name} or {@code :name.column}. Immutable; text that comes from outside gets here through
 * {@link SqlGate} only.
 */
public final class SqlStatement {

    private static final Set<String> RESULTS_OF_CHANGES = Set.of("final", "new", "old");
    private static final Set<String> MOVES_SEQUENCE = Set.of("nextval", "setval");

    private final String text;
    private final String written;
    private final boolean replaced;
    private final List<SqlStatement> parts;
    private final List<Token> tokens;
    private final SqlKind kind;
    private final Set<String> identifiers;
    private final List<String> parameters;
    private final List<String> places;
    private final String placesText;
    private final boolean writes;
    private final boolean ordered;
    private final boolean insertsOnlyValues;
    private final List<List<Token>> openPatterns;
    private final String origin;

    private SqlStatement(String text, List<Token> tokens, String written, String origin) {
        this.text = text;
        this.written = written;
        this.origin = origin;
        this.tokens = tokens;
        replaced = false;
        parts = List.of();
        kind = SqlKind.of(tokens);
        identifiers = Collections.unmodifiableSet(identifiersOf(tokens));
        places = placesOf(tokens);
        parameters = List.copyOf(new LinkedHashSet<>(places));
        placesText = withQuestionMarks(text, tokens);
        writes = kind != SqlKind.QUERY || movesSequence(tokens) || changesInside(tokens)
                || OwnCalls.in(tokens);
        ordered = orderedAtTop(tokens);
        insertsOnlyValues = !tokens.isEmpty() && tokens.getFirst().isWord("insert")
                && !identifiers.contains("select") && !identifiers.contains("with")
                && !identifiers.contains("table");
        openPatterns = LikeRule.openPatterns(tokens);
    }

    private SqlStatement(String written, List<SqlStatement> parts, String origin) {
        text = written;
        this.origin = origin;
        this.written = written;
        this.parts = List.copyOf(parts);
        replaced = true;
        tokens = SqlLexer.scanWritten(written).stream().filter(token -> token.kind().speaks())
                .toList();
        kind = parts.stream().anyMatch(part -> part.kind == SqlKind.SCHEMA) ? SqlKind.SCHEMA
                : SqlKind.DML;
        identifiers = parts.stream().flatMap(part -> part.identifiers.stream())
                .collect(Collectors.toUnmodifiableSet());
        places = List.of();
        parameters = parts.stream().flatMap(part -> part.parameters.stream()).distinct().toList();
        placesText = written;
        writes = parts.stream().anyMatch(part -> part.writes);
        ordered = false;
        insertsOnlyValues = false;
        openPatterns = List.of();
    }

    /**
     * Text of our own making; a final semicolon is dropped. Throws {@link UnreadableSql} if a quote
     * is left open.
     */
    public static SqlStatement parse(String sql) {
        List<Token> tokens = speaking(sql);
        int last = tokens.size() - 1;
        if (last >= 0 && tokens.get(last).isSymbol(";")) {
            String text = sql.substring(0, tokens.get(last).start());
            return new SqlStatement(text, tokens.subList(0, last), text, "");
        }
        return new SqlStatement(sql, tokens, sql, "");
    }

    /**
     * The same, in which a word calls a function of an engine's own. What stands in parentheses
     * after the word stays its argument.
     *
     * @param functions by the word in lower case
     */
    public SqlStatement calling(Map<String, String> functions) {
        StringBuilder other = new StringBuilder();
        int done = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String function = token.kind() == Token.Kind.WORD ? functions.get(token.text())
                    : null;
            if (function != null) {
                boolean argument = i + 1 < tokens.size() && tokens.get(i + 1).isSymbol("(");
                other.append(text, done, token.start()).append(function + (argument ? "" : "()"));
                done = token.end();
            }
        }
        String called = other.append(text, done, text.length()).toString();
        return done == 0 ? this : new SqlStatement(called, speaking(called), written, origin);
    }

    /**
     * What its author wrote, of which others were made for the engine to run in its place: in
     * order, all or nothing. Several of them change something.
     */
    public static SqlStatement standingFor(String written, List<SqlStatement> parts) {
        if (parts.size() == 1) {
            SqlStatement only = parts.getFirst();
            return new SqlStatement(only.text, only.tokens, written, only.origin);
        }
        List<SqlStatement> standing = new ArrayList<>();
        for (SqlStatement part : parts) {
            standing.add(new SqlStatement(part.text, part.tokens,
                    standing.isEmpty() ? written : "", part.origin));
        }
        return new SqlStatement(written, standing, "");
    }

    /** What is left of the text without comments and gaps; nothing in it may be left open. */
    public static List<Token> speaking(String sql) {
        List<Token> all = SqlLexer.scan(sql);
        if (!all.isEmpty() && !all.getLast().closed()) {
            throw UnreadableSql.notClosed(sql, all.getLast().start());
        }
        return all.stream().filter(token -> token.kind().speaks()).toList();
    }

    /** The same statement, which stands there: whoever has it ended can be told where. */
    public SqlStatement from(String place) {
        return replaced
                ? new SqlStatement(written, parts.stream().map(part -> part.from(place)).toList(),
                        place)
                : new SqlStatement(text, tokens, written, place);
    }

    /** Where it stands, as whoever had it admitted names that place; empty if it is ours. */
    public String origin() {
        return origin;
    }

    /** What the engine runs. */
    public String text() {
        return text;
    }

    /** What its author wrote. */
    public String written() {
        return written;
    }

    /** Whether others run in its place, or none at all. */
    public boolean isReplaced() {
        return replaced;
    }

    /** What runs in its place. */
    public List<SqlStatement> parts() {
        return parts;
    }

    public SqlKind kind() {
        return kind;
    }

    /** Every word and quoted name, in lower case: all tables that it names, and more. */
    public Set<String> identifiers() {
        return identifiers;
    }

    /** The names of the parameters, each once, in order of appearance. */
    public List<String> parameters() {
        return parameters;
    }

    /** Whether running it can leave a trace: changed rows, a changed schema or a moved sequence. */
    public boolean writes() {
        return writes;
    }

    /** Whether the order of its rows is part of its answer. */
    public boolean ordered() {
        return ordered;
    }

    /** INSERT … VALUES without a query in it: nothing that a plan could be chosen for. */
    public boolean insertsOnlyValues() {
        return insertsOnlyValues;
    }

    /** The name of the parameter at each place where one stands. */
    public List<String> places() {
        return places;
    }

    /** The text with a question mark at each of these places. */
    public String placesText() {
        return placesText;
    }

    /** Why these values make a LIKE of this statement too costly to run, if they do. */
    public Optional<String> costlyPattern(Map<String, ?> parameters) {
        return LikeRule.costlyWith(openPatterns, parameters);
    }

    public List<Token> tokens() {
        return tokens;
    }

    @Override
    public String toString() {
        return text;
    }

    private static Set<String> identifiersOf(List<Token> tokens) {
        Set<String> names = new TreeSet<>();
        for (Token token : tokens) {
            if (token.isName()) {
                names.add(token.text().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static List<String> placesOf(List<Token> tokens) {
        return tokens.stream().filter(token -> token.kind() == Token.Kind.PARAMETER)
                .map(Token::text).toList();
    }

    private static String withQuestionMarks(String sql, List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Token token : tokens) {
            if (token.kind() == Token.Kind.PARAMETER) {
                text.append(sql, done, token.start()).append('?');
                done = token.end();
            }
        }
        return text.append(sql, done, sql.length()).toString();
    }

    static boolean movesSequence(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean nextValueFor = tokens.get(i).isWord("next") && i + 1 < tokens.size()
                    && tokens.get(i + 1).isWord("value");
            if (nextValueFor || tokens.get(i).isName() && MOVES_SEQUENCE.contains(
                    tokens.get(i).text().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /**
     * SELECT … FROM FINAL TABLE (INSERT …), or WITH gone AS (DELETE …): a query that changes rows.
     */
    static boolean changesInside(List<Token> tokens) {
        for (int i = 2; i < tokens.size(); i++) {
            if (i + 1 < tokens.size() && SqlKind.changesRows(tokens.get(i))
                    && tokens.get(i + 1).isName() && tokens.get(i - 1).isSymbol("(")
                    && (tokens.get(i - 2).isWord("as") || tokens.get(i - 2)
                            .isWord("materialized"))) {
                return true;
            }
            if (tokens.get(i).isSymbol("(") && tokens.get(i - 1).isWord("table")
                    && RESULTS_OF_CHANGES.contains(tokens.get(i - 2).text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean orderedAtTop(List<Token> tokens) {
        int depth = 0;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
            if (depth == 0 && tokens.get(i).isWord("order") && tokens.get(i + 1).isWord("by")) {
                return true;
            }
        }
        return false;
    }
}
