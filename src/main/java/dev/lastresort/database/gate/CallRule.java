package dev.lastresort.database.gate;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Only known functions are called. A name before a parenthesis is a call unless it is a keyword, or
 * the grammar has a name with its columns there: see {@link NamedWithColumns}.
 */
final class CallRule implements GateRule {

    private static final String NOT_ALLOWED = "function-not-allowed";
    private static final Set<String> WITH_FIELD = Set.of("extract", "date_trunc", "dateadd",
            "datediff", "timestampadd", "timestampdiff");
    private static final Set<String> FIELDS = Set.of("year", "years", "yy", "yyyy", "quarter",
            "month", "months", "mm", "m", "day", "days", "dd", "d", "hour", "hours", "hh", "minute",
            "minutes", "mi", "n", "second", "seconds", "ss", "s", "millisecond", "milliseconds",
            "ms", "microsecond", "microseconds", "mcs", "nanosecond", "ns", "day_of_month",
            "day_of_year", "dayofyear", "doy", "dy", "iso_week", "iso_day_of_week", "isodow",
            "iso_week_year", "isoyear", "iso_year", "epoch", "decade", "century", "millennium");

    private final KnownFunctions functions;

    CallRule(KnownFunctions functions) {
        this.functions = functions;
    }

    @Override
    public Optional<GateFinding> check(SqlStatement statement, Door door) {
        List<Token> tokens = statement.tokens();
        BitSet tables = NamedWithColumns.in(tokens);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isName() && tokens.get(i + 1).isSymbol("(") && !tables.get(i)) {
                Optional<GateFinding> finding = judge(tokens, i, door);
                if (finding.isPresent()) {
                    return finding;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<GateFinding> judge(List<Token> tokens, int at, Door door) {
        Token token = tokens.get(at);
        String name = token.text().toLowerCase(Locale.ROOT);
        if (token.kind() == Token.Kind.WORD && (functions.isKeyword(name)
                || name.equals("table") && tableKeyword(tokens, at)
                || name.equals("identity") && at > 0 && tokens.get(at - 1).isWord("as")
                || name.equals("insert") && mergeInserts(tokens, at))) {
            return Optional.empty();
        }
        if (token.kind() == Token.Kind.QUOTED && functions.isReplaced(name)) {
            return Optional.of(new GateFinding("clock-function", "in quotes " + token.text()
                    + " is the machine's own function", "write it without quotes", token.start()));
        }
        if (functions.isAdded(name) && !token.text().equals(name)) {
            return Optional.of(new GateFinding(NOT_ALLOWED, "in quotes " + token.text()
                    + " is the engine's own function", "write it without quotes",
                    token.start()));
        }
        if (functions.allows(name, door)) {
            return fieldFinding(tokens, at, name);
        }
        if (functions.isOwn(name)) {
            return !door.readsOnly() && !makesView(tokens) ? Optional.empty()
                    : Optional.of(new GateFinding("hidden-change", "the function " + name
                            + " is the scenario's own, and may write",
                            "call it where rows are changed", token.start()));
        }
        return Optional.of(functions.reasonAgainst(name)
                .map(why -> new GateFinding(why.rule(), KnownFunctions.shown(name) + " "
                        + why.message(), why.fix(), token.start()))
                .orElseGet(() -> new GateFinding(NOT_ALLOWED, "the function " + name
                        + " is not known to be safe",
                        "use a function of the list in the scenario format", token.start(),
                        Optional.of(name))));
    }

    private static boolean makesView(List<Token> tokens) {
        return tokens.getFirst().isWord("create") && tokens.stream().limit(4)
                .anyMatch(token -> token.isWord("view"));
    }

    /** FINAL TABLE (INSERT …) is the keyword; TABLE(…) is a function that makes rows of arrays. */
    private static boolean tableKeyword(List<Token> tokens, int at) {
        return at > 0 && Set.of("final", "new", "old").contains(tokens.get(at - 1).text());
    }

    /** INSERT is a string function too; behind the THEN of a MERGE it is the clause. */
    private static boolean mergeInserts(List<Token> tokens, int at) {
        return tokens.get(at - 1).isWord("then") && at > 1 && tokens.get(at - 2).isWord("matched");
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
}
