package dev.lastresort.database.gate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Only known functions are called. A name before a parenthesis is a call unless it is a keyword, or
 * stands where only the name of a table, a view or an alias with its columns can stand.
 */
final class CallRule implements GateRule {

    private static final Set<String> BEFORE_A_TABLE = Set.of("into", "table", "references", "view",
            "with",
            "recursive");
    /** Behind one of these a quoted name is a table's, whatever it says. */
    private static final Set<String> DEFINES = Set.of("into", "table", "references", "view");
    private static final Set<String> WITH_FIELD = Set.of("extract", "date_trunc", "dateadd",
            "datediff", "timestampadd", "timestampdiff");
    private static final Set<String> FIELDS = Set.of("year", "years", "yy", "yyyy", "quarter",
            "month", "months", "mm", "m", "day", "days", "dd", "d", "hour", "hours", "hh", "minute",
            "minutes", "mi", "n", "second", "seconds", "ss", "s", "millisecond", "milliseconds",
            "ms", "microsecond", "microseconds", "mcs", "nanosecond", "ns", "day_of_month",
            "day_of_year", "dayofyear", "doy", "dy", "iso_week", "iso_day_of_week", "isodow",
            "iso_week_year", "isoyear", "iso_year", "epoch", "decade", "century", "millennium");

    @Override
    public Optional<GateFinding> check(SqlStatement statement, Door door) {
        List<Token> tokens = statement.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isName() && tokens.get(i + 1).isSymbol("(")) {
                Optional<GateFinding> finding = judge(tokens, i);
                if (finding.isPresent()) {
                    return finding;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<GateFinding> judge(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        String name = token.text().toLowerCase(Locale.ROOT);
        boolean plain = token.kind() == Token.Kind.WORD;
        if (plain && KnownFunctions.isKeyword(name) || plain && name.equals("table")
                && tableKeyword(tokens, at)
                || plain && name.equals("identity") && at > 0 && tokens.get(at - 1).isWord("as")
                || plain && name.equals("insert") && mergeInserts(tokens, at)) {
            return Optional.empty();
        }
        if (!plain && at > 0 && DEFINES.contains(tokens.get(at - 1).text())
                && tokens.get(at - 1).kind() == Token.Kind.WORD) {
            return Optional.empty();
        }
        if (KnownFunctions.allows(name)) {
            return fieldFinding(tokens, at, name);
        }
        if (at > 0 && tokens.get(at - 1).isWord("on") && createsIndex(tokens)) {
            return Optional.empty();
        }
        Optional<KnownFunctions.Reason> reason = KnownFunctions.reasonAgainst(name);
        if (reason.isPresent()) {
            KnownFunctions.Reason why = reason.get();
            return Optional.of(new GateFinding(why.rule(), name + " " + why.message(), why.fix(),
                    token.start()));
        }
        if (namesATable(tokens, at)) {
            return Optional.empty();
        }
        return Optional.of(new GateFinding("function-not-allowed", "the function " + name
                + " is not known to be safe",
                "use a function of the list in the scenario format", token.start()));
    }

    /** FINAL TABLE (INSERT …) is the keyword; TABLE(…) is a function that makes rows of arrays. */
    private static boolean tableKeyword(List<Token> tokens, int at) {
        return at > 0 && Set.of("final", "new", "old").contains(tokens.get(at - 1).text());
    }

    /** INSERT is a string function too; behind the THEN of a MERGE it is the clause. */
    private static boolean mergeInserts(List<Token> tokens, int at) {
        return tokens.get(0).isWord("merge") && tokens.get(at - 1).isWord("then");
    }

    /** Which day a week starts with depends on the locale; all fields that do not are known. */
    private static Optional<GateFinding> fieldFinding(List<Token> tokens, int at, String name) {
        if (!WITH_FIELD.contains(name) || at + 2 >= tokens.size()) {
            return Optional.empty();
        }
        Token field = tokens.get(at + 2);
        boolean known = field.kind() != Token.Kind.PARAMETER
                && FIELDS.contains(field.text().toLowerCase(Locale.ROOT));
        return known ? Optional.empty() : Optional.of(new GateFinding("locale-function",
                "weeks and zones depend on the machine's locale",
                "use a field such as DAY, ISO_WEEK or ISO_DAY_OF_WEEK", field.start()));
    }

    private static boolean namesATable(List<Token> tokens, int at) {
        int first = at;
        while (first >= 2 && tokens.get(first - 1).isSymbol(".")
                && tokens.get(first - 2).isName()) {
            first -= 2;
        }
        if (first == 0) {
            return false;
        }
        Token before = tokens.get(first - 1);
        boolean ifExists = before.isWord("exists") && first >= 2
                && (tokens.get(first - 2).isWord("not") || tokens.get(first - 2).isWord("if"));
        // START WITH and RESTART WITH take a value
        boolean starts = before.isWord("with") && first >= 2
                && (tokens.get(first - 2).isWord("start")
                        || tokens.get(first - 2).isWord("restart"));
        return before.kind() == Token.Kind.WORD && BEFORE_A_TABLE.contains(before.text()) && !starts
                || ifExists
                || before.isSymbol(")")
                || before.isWord("as") && !definesTable(tokens)
                || before.isWord("on") && createsIndex(tokens)
                || isCommonTable(tokens, at, first);
    }

    private static boolean definesTable(List<Token> tokens) {
        boolean table = tokens.size() > 1 && tokens.get(1).isWord("table")
                && !tokens.get(0).isWord("truncate");
        return table || tokens.get(0).isWord("alter");
    }

    private static boolean createsIndex(List<Token> tokens) {
        return tokens.get(0).isWord("create")
                && tokens.stream().limit(6).anyMatch(token -> token.isWord("index"));
    }

    /** {@code , name (columns) AS (} outside all parentheses: a further table of a WITH. */
    private static boolean isCommonTable(List<Token> tokens, int at, int first) {
        if (!tokens.get(0).isWord("with") || first != at || !tokens.get(at - 1).isSymbol(",")
                || depth(tokens, at) != 0) {
            return false;
        }
        int close = at + 1;
        for (int depth = 0; close < tokens.size(); close++) {
            Token token = tokens.get(close);
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                break;
            }
        }
        return close + 2 < tokens.size() && tokens.get(close + 1).isWord("as")
                && tokens.get(close + 2).isSymbol("(");
    }

    private static int depth(List<Token> tokens, int at) {
        int depth = 0;
        for (Token token : tokens.subList(0, at)) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
        }
        return depth;
    }
}
