package dev.lastresort.database.engine.postgres;

import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.RejectedSql;
import dev.lastresort.database.gate.SqlGate;
import dev.lastresort.database.gate.SqlKind;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.gate.Token;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The code of a function or a block, cut into its statements. Each of these is one of PL/pgSQL's
 * own that stay within the transaction, or passes the gate as a statement of the scenario's would;
 * each expression, too. So nothing runs here that could not be written outside of code, and no text
 * is put together and then run. Rows that are changed behind an EXCEPTION would be told although
 * they may be taken back: such code is refused.
 */
final class CodeBody {

    private static final Set<String> STARTS = Set.of("begin", "else", "loop", "exception");
    private static final Set<String> STATEMENTS = Set.of("select", "insert", "update", "delete",
            "merge", "with", "values", "perform");
    private static final Set<String> DEFINITIONS = Set.of("create", "alter", "drop", "truncate");
    private static final Set<String> PLAIN = Set.of("get", "null", "assert", "exit", "continue");
    private static final Set<String> MILD = Set.of("debug", "log", "info", "notice", "warning");
    private static final Set<String> UNCATCHABLE =
            Set.of("query_canceled", "sqlstate", "assert_failure", "operator_intervention",
                    "admin_shutdown");
    private static final String UNREAD = "EXECUTE runs a text that nobody has read";
    private static final Map<String, String> REASONS = Map.of(
            "execute", UNREAD,
            "open", "a cursor belongs to the session", "fetch", "a cursor belongs to the session",
            "move", "a cursor belongs to the session", "close", "a cursor belongs to the session",
            "commit", "transactions are the simulator's", "rollback",
            "transactions are the simulator's");

    private final SqlGate gate;
    private final boolean defines;
    private final String code;
    private final CodeTokens tokens;
    private final TreeMap<Integer, String> insertions = new TreeMap<>();
    private int at;
    private boolean plainSql;
    private boolean catches;
    private boolean changes;

    /** @param defines whether it changes the schema, and no rows */
    CodeBody(SqlGate gate, String code, boolean defines) {
        this.gate = gate;
        this.code = code;
        this.defines = defines;
        tokens = CodeTokens.of(code);
    }

    /** The code as it may run; throws {@link RejectedSql} if it may not. */
    String judged(boolean ofSql) {
        plainSql = ofSql;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.PARAMETER || token.kind() == Token.Kind.DATA
                    || token.isSymbol("$") && !tokens.isArgument(i)) {
                throw tokens.refused("not-understood",
                        "the sign " + token.text() + " has no meaning",
                        "name the argument", i);
            }
        }
        while (at < tokens.size()) {
            if (plainSql) {
                statement(at, tokens.end(at));
                at = tokens.end(at) + 1;
            } else {
                next();
            }
        }
        if (changes && (catches || defines)) {
            throw tokens.refused("statement-not-allowed", catches
                    ? "rows are changed where an EXCEPTION may take them back"
                    : "both rows and the schema are changed",
                    catches
                            ? "write ON CONFLICT, or look before you write"
                            : "write one of the two as statements of their own",
                    0);
        }
        StringBuilder judged = new StringBuilder(code);
        insertions.descendingMap().forEach(judged::insert);
        return judged.toString();
    }

    private void next() {
        String word = tokens.word(at);
        if (tokens.isSymbol(at, "<")) {
            label();
        } else if (STARTS.contains(word)) {
            catches |= word.equals("exception");
            at++;
        } else {
            switch (word) {
                case "declare" -> declarations();
                case "when", "if", "elsif", "elseif" -> condition("then");
                case "while" -> condition("loop");
                case "for", "foreach" -> loop();
                case "case" -> at = tokens.word(at + 1).equals("when") ? at + 1 : chosen();
                case "end" -> at = tokens.words(at) + 1;
                case "return" -> answer();
                case "raise" -> message();
                default -> simple(word);
            }
        }
    }

    private void simple(String word) {
        int end = tokens.end(at);
        if (STATEMENTS.contains(word) || DEFINITIONS.contains(word) && defines) {
            statement(at, end);
        } else if (word.equals("call")) {
            changes = true;
            expression(at + 1, end);
        } else if (PLAIN.contains(word)) {
            expression(at + 1, end);
        } else if (tokens.isAssignment(at, end)) {
            expression(at, end);
        } else if (at < end) {
            throw tokens.refused("statement-not-allowed", REASONS.getOrDefault(word,
                    "this statement is not among those allowed: " + word),
                    "write it without", at);
        }
        at = end + 1;
    }

    private void label() {
        int open = at;
        while (at < tokens.size() && !tokens.isSymbol(at, ">")) {
            at++;
        }
        if (at - open > 3 || !tokens.isSymbol(at + 1, ">")) {
            throw tokens.refused("not-understood", "this is no label", "write <<name>>", open);
        }
        at += 2;
    }

    /** Up to BEGIN: names with their types, and what they are at first. */
    private void declarations() {
        at++;
        while (at < tokens.size() && !tokens.word(at).equals("begin")) {
            int end = tokens.end(at);
            int first = at;
            while (first < end && !tokens.word(first).equals("default")
                    && !tokens.isSymbol(first, "=")
                    && !tokens.isSymbol(first, ":")) {
                if (tokens.word(first).equals("cursor")) {
                    throw tokens.refused("statement-not-allowed", "a cursor belongs to the session",
                            "write FOR … IN SELECT … LOOP", first);
                }
                first++;
            }
            part("CREATE TABLE t (", at, first);
            expression(first, end);
            at = end + 1;
        }
    }

    /** What is asked up to a word, behind which a statement begins. */
    private void condition(String until) {
        int from = at + 1;
        boolean handler = tokens.word(at).equals("when") && catches;
        int end = tokens.find(from, until);
        for (int i = from; handler && i < end; i++) {
            if (UNCATCHABLE.contains(tokens.word(i))) {
                throw tokens.refused("statement-not-allowed",
                        "what ends a statement from outside may"
                                + " not be caught: " + tokens.word(i),
                        "name what the statement itself meets", i);
            }
        }
        expression(from, end);
        at = end + 1;
    }

    private int chosen() {
        int end = tokens.find(at + 1, "when");
        expression(at + 1, end);
        return end;
    }

    private void loop() {
        int in = at;
        while (in < tokens.size() && !tokens.word(in).equals("in")) {
            in++;
        }
        int end = tokens.find(in + 1, "loop");
        if (tokens.word(in + 1).equals("execute")) {
            throw tokens.refused("statement-not-allowed", UNREAD, "write the query",
                    in);
        }
        if (STATEMENTS.contains(tokens.word(in + 1))) {
            statement(in + 1, end);
        } else {
            expression(in + 1, end);
        }
        at = end + 1;
    }

    private void answer() {
        int end = tokens.end(at);
        if (tokens.word(at + 1).equals("query")) {
            if (tokens.word(at + 2).equals("execute")) {
                throw tokens.refused("statement-not-allowed", UNREAD,
                        "write the query",
                        at);
            }
            statement(at + 2, end);
        } else {
            expression(tokens.word(at + 1).equals("next") ? at + 2 : at + 1, end);
        }
        at = end + 1;
    }

    /** Rows are told by messages with a state of their own; none of the scenario's may have one. */
    private void message() {
        int end = tokens.end(at);
        boolean mild = MILD.contains(tokens.word(at + 1));
        for (int i = at + 1; i < end; i++) {
            boolean state = tokens.word(i).equals("using") || tokens.word(i).equals("sqlstate");
            boolean ours = tokens.get(i).kind() == Token.Kind.STRING
                    && tokens.get(i).text().toUpperCase(Locale.ROOT).startsWith("LR");
            boolean made = tokens.word(i).equals("errcode") && !(i + 2 < end
                    && tokens.get(i + 2).kind() == Token.Kind.STRING
                    && (i + 3 == end || tokens.isSymbol(i + 3, ",")));
            if (mild && state || made || ours && (tokens.isSymbol(i - 1, "=")
                    || tokens.word(i - 1).equals("sqlstate"))) {
                throw tokens.refused("system-schema", "the state of a message is to be told here",
                        "RAISE EXCEPTION with a state of five characters, written as a text", i);
            }
        }
        expression(at + 1, end);
        at = end + 1;
    }

    /** Judged as if it stood outside, but for the variables that it fills. */
    private void statement(int from, int end) {
        if (from >= end) {
            return;
        }
        StringBuilder text = new StringBuilder(tokens.text(from, end));
        int start = tokens.get(from).start();
        if (tokens.word(from).equals("perform")) {
            text.replace(0, "perform".length(), "SELECT ");
        }
        int depth = 0;
        for (int i = from + 1; i < end; i++) {
            depth += tokens.isSymbol(i, "(") ? 1 : tokens.isSymbol(i, ")") ? -1 : 0;
            if (depth == 0 && !plainSql && tokens.word(i).equals("into")
                    && !tokens.word(i - 1).equals("insert")
                    && !tokens.word(i - 1).equals("merge")) {
                int gone = tokens.get(i).start() - start;
                int back = tokens.get(tokens.targets(i + 1, end) - 1).end() - start;
                text.replace(gone, back, " ".repeat(back - gone));
            }
        }
        String plain = text.toString().replace('$', ' ');
        SqlStatement judged = gate.check(plain, Door.MIGRATION);
        ServerRule.check(judged);
        changes |= judged.writes() && judged.kind() != SqlKind.SCHEMA;
        if (judged.kind() == SqlKind.SCHEMA && !defines) {
            throw tokens.refused("statement-not-allowed", "it changes the schema",
                    "write that as a statement of its own", from);
        }
        tokens.spell(plain, judged.text(), start, insertions);
    }

    private void expression(int from, int end) {
        part("SELECT ", from, end);
    }

    private void part(String before, int from, int end) {
        if (from >= end) {
            return;
        }
        StringBuilder text = new StringBuilder(tokens.text(from, end));
        int start = tokens.get(from).start();
        for (int i = from; i < end; i++) {
            boolean range = tokens.isSymbol(i, ".")
                    && (tokens.isSymbol(i + 1, ".") || tokens.isSymbol(i - 1, "."));
            boolean assigned = tokens.isSymbol(i, ":") && tokens.isSymbol(i + 1, "=");
            if (range || assigned || tokens.isSymbol(i, "$")) {
                text.setCharAt(tokens.get(i).start() - start, ' ');
            }
        }
        String judged = before + text;
        String spelled = gate.checkPart(judged, Door.MIGRATION);
        changes |= !spelled.equals(judged) || SqlStatement.parse(judged).writes()
                && !before.startsWith("CREATE");
        tokens.spell(judged, spelled, start - before.length(), insertions);
    }
}
