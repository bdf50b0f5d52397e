package dev.lastresort.database.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Functions and types that make something as large as they are told are told so by a literal within
 * bounds.
 */
final class SizeRule implements GateRule {

    private static final long MOST_ROWS = 10_000_000;
    private static final long MOST_CHARACTERS = 10_000;
    private static final int MOST_REPLACEMENT = 20;
    private static final int MOST_DIGITS = 1_000;
    /** How often a text may be repeated whose length is not known; a stored one is bounded. */
    private static final int MOST_REPEATS = 10;
    private static final int MOST_JOINED = 50;
    private static final Set<String> DIGITS = Set.of("decimal", "numeric", "dec", "decfloat",
            "float");
    private static final Set<String> JOINING = Set.of("concat", "concat_ws");
    /** Where the size stands among the arguments. */
    private static final Map<String, Integer> SIZED = Map.of("space", 0, "lpad", 1,
            "rpad", 1, "char", 0, "character", 0, "binary", 0, "nchar", 0);
    private static final Set<String> SERIES = Set.of("generate_series", "system_range");
    private static final Set<String> GROWING = Set.of("repeat", "space", "lpad", "rpad", "replace");

    @Override
    public Optional<GateFinding> check(SqlStatement statement, Door door) {
        List<Token> tokens = statement.tokens();
        if (tokens.stream().filter(token -> token.isSymbol("|")).count() > 2 * MOST_JOINED) {
            return reject("more than " + MOST_JOINED + " texts are joined by ||", tokens.get(0));
        }
        BitSet tables = NamedWithColumns.in(tokens);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isName() && tokens.get(i + 1).isSymbol("(") && !tables.get(i)) {
                String problem = problem(tokens.get(i).text().toLowerCase(Locale.ROOT),
                        arguments(tokens, i + 1));
                if (!problem.isEmpty()) {
                    return reject(problem, tokens.get(i));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<GateFinding> reject(String problem, Token token) {
        return Optional.of(new GateFinding("memory-function", problem,
                "write the size as a number within that bound", token.start()));
    }

    private static String problem(String name, List<List<Token>> arguments) {
        if (SERIES.contains(name)) {
            return seriesFits(arguments) ? "" : name + " takes literal bounds, at most "
                    + MOST_ROWS + " apart";
        }
        if (name.equals("replace")) {
            return arguments.size() < 3 || isShortString(arguments.get(2)) ? ""
                    : "replace takes a literal of at most " + MOST_REPLACEMENT
                            + " characters as the replacement";
        }
        if (JOINING.contains(name)) {
            return arguments.size() <= MOST_JOINED ? "" : name + " joins more than " + MOST_JOINED
                    + " texts";
        }
        if (DIGITS.contains(name)) {
            return literal(arguments.get(0)).filter(digits -> digits <= MOST_DIGITS).isPresent()
                    ? "" : name + " takes at most " + MOST_DIGITS + " digits";
        }
        if (name.equals("repeat")) {
            return repeatFits(arguments) ? "" : "repeat takes a literal of which no more than "
                    + MOST_CHARACTERS + " characters come, or any text at most " + MOST_REPEATS
                    + " times, not nested";
        }
        Integer place = SIZED.get(name);
        if (place == null) {
            return "";
        }
        boolean fits = place < arguments.size()
                && literal(arguments.get(place)).filter(size -> size <= MOST_CHARACTERS)
                        .isPresent();
        return fits && !(GROWING.contains(name) && nested(arguments)) ? ""
                : name + " takes a literal size of at most " + MOST_CHARACTERS
                        + ", not nested";
    }

    private static boolean repeatFits(List<List<Token>> arguments) {
        if (arguments.size() != 2 || nested(arguments)) {
            return false;
        }
        long times = literal(arguments.get(1)).orElse(Long.MAX_VALUE);
        boolean known = arguments.get(0).size() == 1
                && arguments.get(0).getFirst().kind() == Token.Kind.STRING;
        return known
                ? times <= MOST_CHARACTERS
                        / Math.max(1, arguments.get(0).getFirst().text().length())
                : times <= MOST_REPEATS;
    }

    private static boolean nested(List<List<Token>> arguments) {
        return arguments.stream().flatMap(List::stream).anyMatch(token -> token.isName()
                && GROWING.contains(token.text().toLowerCase(Locale.ROOT)));
    }

    private static boolean seriesFits(List<List<Token>> arguments) {
        if (arguments.size() < 2 || arguments.stream().anyMatch(each -> literal(each).isEmpty())) {
            return false;
        }
        long from = literal(arguments.get(0)).orElseThrow();
        long to = literal(arguments.get(1)).orElseThrow();
        return Math.abs(to - from) < MOST_ROWS;
    }

    private static boolean isShortString(List<Token> argument) {
        return argument.size() == 1 && argument.getFirst().kind() == Token.Kind.STRING
                && argument.getFirst().text().length() <= MOST_REPLACEMENT;
    }

    /** A whole number of at most fifteen digits, perhaps with a minus. */
    private static Optional<Long> literal(List<Token> argument) {
        boolean negative = !argument.isEmpty() && argument.getFirst().isSymbol("-");
        List<Token> digits = negative ? argument.subList(1, argument.size()) : argument;
        if (digits.size() != 1 || !digits.getFirst().text().matches("[0-9]{1,15}")
                || digits.getFirst().kind() != Token.Kind.NUMBER) {
            return Optional.empty();
        }
        long value = Long.parseLong(digits.getFirst().text());
        return Optional.of(negative ? -value : value);
    }

    private static List<List<Token>> arguments(List<Token> tokens, int open) {
        List<List<Token>> arguments = new ArrayList<>();
        List<Token> current = new ArrayList<>();
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                break;
            }
            if (depth == 1 && token.isSymbol(",")) {
                arguments.add(current);
                current = new ArrayList<>();
            } else if (i > open) {
                current.add(token);
            }
        }
        arguments.add(current);
        return arguments;
    }
}
