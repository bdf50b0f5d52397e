package dev.lastresort.session.importing.schema;

import dev.lastresort.database.description.DescribedTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the checks of a table ask of each column, as far as they are comparisons with constants or
 * of two columns. What is not understood is left to the trial of the rows.
 */
public final class RowBounds {

    private static final String NAME = "\"?([A-Za-z_]\\w*)\"?";
    private static final String NUMBER =
            "(?:CAST\\()?(-?[0-9]{1,18}(?:\\.[0-9]{1,18})?)(?: AS [A-Z0-9(), ]+\\))?";
    private static final Pattern LIST = Pattern.compile(
            "(?:CAST\\()?" + NAME + "(?: AS [A-Z ]+\\))? IN\\((.*?)\\)(?=\\)|$| AND| OR|\\s)",
            Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern BETWEEN =
            Pattern.compile(NAME + " BETWEEN " + NUMBER + " AND " + NUMBER);
    private static final Pattern COMPARED =
            Pattern.compile(NAME + " (>=|<=|>|<|=) " + NUMBER + "(?![\\w.])");
    private static final Pattern LENGTH = Pattern.compile(
            "(?:CHAR_LENGTH|CHARACTER_LENGTH|LENGTH)\\(" + NAME + "\\) (<=|<|=) ([0-9]{1,6})");
    private static final Pattern LIKENESS = Pattern.compile("(?i)\\b"
            + "(matches_pattern|like_matches)\"?\\(" + NAME
            + ", ?'((?:[^']|'')*)'");
    private static final Pattern UNLIKE =
            Pattern.compile("(?i)\\bNOT [(\\w\".]*(matches_pattern|like_matches)");
    private static final Pattern LIKE =
            Pattern.compile(NAME + " LIKE '((?:[^']|'')*)'");
    private static final Pattern AS_TEXT = Pattern.compile("CAST\\((\"?\\w+\"?|'(?:[^']|'')*')"
            + " AS CHARACTER VARYING(?:\\([0-9]+\\))?\\)");
    private static final Pattern PAIR =
            Pattern.compile("\\(" + NAME + " (>=|<=|>|<) " + NAME + "\\)");

    /** What is asked of one column. */
    public record Bound(List<String> allowed, Optional<BigDecimal> least,
            Optional<BigDecimal> most, Optional<Integer> longest, Optional<String> pattern,
            int rank) {

        static final Bound NONE = new Bound(List.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), 0);

        Bound allowed(List<String> values) {
            return new Bound(values, least, most, longest, pattern, rank);
        }

        Bound least(BigDecimal value) {
            return new Bound(allowed, Optional.of(least.map(value::max).orElse(value)), most,
                    longest, pattern, rank);
        }

        Bound most(BigDecimal value) {
            return new Bound(allowed, least, Optional.of(most.map(value::min).orElse(value)),
                    longest, pattern, rank);
        }

        Bound longest(int value) {
            return new Bound(allowed, least, most, Optional.of(value), pattern, rank);
        }

        Bound pattern(String value) {
            return new Bound(allowed, least, most, longest, Optional.of(value), rank);
        }

        Bound rank(int value) {
            return new Bound(allowed, least, most, longest, pattern, Math.max(rank, value));
        }
    }

    private final Map<String, Bound> bounds = new HashMap<>();

    public static RowBounds of(DescribedTable table) {
        RowBounds found = new RowBounds();
        List<String> checks = new ArrayList<>(table.checks());
        for (String check : checks) {
            found.read(check);
            found.likenesses(check);
        }
        // twice, for one that is behind another that is behind a third
        for (int i = 0; i < 2; i++) {
            checks.forEach(found::pairs);
        }
        return found;
    }

    public Bound of(String column) {
        return bounds.getOrDefault(column, Bound.NONE);
    }

    private void read(String check) {
        Matcher list = LIST.matcher(check);
        while (list.find()) {
            List<String> values = LITERAL.matcher(list.group(2)).results()
                    .map(found -> found.group(1).replace("''", "'")).toList();
            if (!values.isEmpty()) {
                put(list.group(1), of(list.group(1)).allowed(values));
            }
        }
        Matcher between = BETWEEN.matcher(check);
        while (between.find()) {
            put(between.group(1), of(between.group(1)).least(number(between.group(2)))
                    .most(number(between.group(3))));
        }
        Matcher compared = COMPARED.matcher(check);
        while (compared.find()) {
            BigDecimal value = number(compared.group(3));
            Bound was = of(compared.group(1));
            put(compared.group(1), switch (compared.group(2)) {
                case ">" -> was.least(value.add(BigDecimal.ONE));
                case ">=" -> was.least(value);
                case "<" -> was.most(value.subtract(BigDecimal.ONE));
                case "<=" -> was.most(value);
                default -> was.least(value).most(value);
            });
        }
        Matcher length = LENGTH.matcher(check);
        while (length.find()) {
            int most = Integer.parseInt(length.group(3));
            put(length.group(1), of(length.group(1))
                    .longest(length.group(2).equals("<") ? most - 1 : most));
        }
    }

    /** How a text must look that a check holds against a pattern. */
    private void likenesses(String written) {
        String check = AS_TEXT.matcher(written).replaceAll("$1");
        if (UNLIKE.matcher(check).find()) {
            return;
        }
        Matcher likeness = LIKENESS.matcher(check);
        while (likeness.find()) {
            String text = likeness.group(3).replace("''", "'");
            String column = likeness.group(2);
            (likeness.group(1).equalsIgnoreCase("matches_pattern")
                    ? DemandedText.ofRegex(text) : DemandedText.ofLike(text))
                    .ifPresent(pattern -> put(column, of(column).pattern(pattern)));
        }
        Matcher like = LIKE.matcher(check);
        while (like.find()) {
            String column = like.group(1);
            DemandedText.ofLike(like.group(2).replace("''", "'"))
                    .ifPresent(pattern -> put(column, of(column).pattern(pattern)));
        }
    }

    private void pairs(String check) {
        Matcher pair = PAIR.matcher(check);
        while (pair.find()) {
            boolean firstLater = pair.group(2).startsWith(">");
            String early = pair.group(firstLater ? 3 : 1);
            String late = pair.group(firstLater ? 1 : 3);
            put(late, of(late).rank(Math.min(3, of(early).rank() + 1)));
        }
    }

    private void put(String column, Bound bound) {
        bounds.put(column, bound);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
