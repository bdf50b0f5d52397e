package dev.lastresort.database.engine.h2.expression;

import dev.lastresort.database.engine.draft.Edits;
import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code INTERVAL '1 day 2 hours'} in H2's words: months, days and seconds, each of its own. */
final class Intervals {

    private static final Pattern PART = Pattern.compile(
            "\\s*([+-]?)\\s*(?:(\\d{1,4}):(\\d{1,2})(?::(\\d{1,2}(?:\\.\\d{1,6})?))?"
                    + "|(\\d{1,9}(?:\\.\\d{1,6})?)\\s*([a-z]+))\\s*,?");

    private BigDecimal months = BigDecimal.ZERO;
    private BigDecimal days = BigDecimal.ZERO;
    private BigDecimal seconds = BigDecimal.ZERO;

    /**
     * Puts H2's form in the place of a literal between two tokens; the place behind it comes back.
     */
    static int literal(SqlDraft draft, int from, int string, int last, Edits edits) {
        int end = Math.max(string, last) + 1;
        boolean hasField = !draft.word(end).isEmpty() && Set.of("year", "month", "day",
                "hour", "minute", "second").contains(draft.word(end));
        if (hasField) {
            return end;
        }
        Intervals read = new Intervals();
        if (!read.all(draft.token(string).text().toLowerCase(Locale.ROOT))) {
            throw Notes.refused(draft, string, "the interval '" + draft.token(string).text()
                    + "' is not understood", "write it as '1 day', '2 hours' or '1 month'");
        }
        edits.replace(from, end, read.text(draft, from));
        return end;
    }

    /** Whether a text is an interval, as far as can be told from it alone. */
    static boolean isInterval(String text) {
        return new Intervals().all(text.toLowerCase(Locale.ROOT));
    }

    /**
     * A text that is cast: added to a time or taken from one in its three parts, elsewhere as it is
     * printed.
     */
    static int cast(SqlDraft draft, int colons, Edits edits) {
        int begin = Operands.beginOf(draft, colons - 1);
        if (begin < 0) {
            return colons + 2;
        }
        String text = draft.between(begin, colons);
        String op = draft.isSymbol(begin - 1, "-") ? " - " : draft.isSymbol(begin - 1, "+")
                || draft.isSymbol(colons + 2, "+") ? " + " : "";
        edits.replace(begin, colons + 2, op.isEmpty() ? "to_canonical_interval(" + text + ")"
                : "months_of_interval(" + text + ") * INTERVAL '1' MONTH" + op
                        + "days_of_interval(" + text + ") * INTERVAL '1' DAY" + op
                        + "seconds_of_interval(" + text + ") * INTERVAL '1' SECOND");
        return colons + 2;
    }

    private boolean all(String text) {
        Matcher part = PART.matcher(text.strip());
        int at = 0;
        while (part.find(at) && part.start() == at && part.end() > at) {
            BigDecimal sign = part.group(1).equals("-") ? BigDecimal.ONE.negate() : BigDecimal.ONE;
            if (part.group(5) == null) {
                BigDecimal minutes = new BigDecimal(part.group(2)).multiply(BigDecimal.valueOf(60))
                        .add(new BigDecimal(part.group(3)));
                seconds = seconds.add(sign.multiply(minutes.multiply(BigDecimal.valueOf(60))
                        .add(part.group(4) == null ? BigDecimal.ZERO
                                : new BigDecimal(part.group(4)))));
            } else if (!unit(part.group(6), sign.multiply(new BigDecimal(part.group(5))))) {
                return false;
            }
            at = part.end();
        }
        return at > 0 && at == text.strip().length();
    }

    private boolean unit(String unit, BigDecimal amount) {
        switch (unit) {
            case "year", "years", "yr", "yrs", "y" ->
                    months = months.add(amount.multiply(BigDecimal.valueOf(12)));
            case "month", "months", "mon", "mons" -> months = months.add(amount);
            case "week", "weeks", "w" -> days = days.add(amount.multiply(BigDecimal.valueOf(7)));
            case "day", "days", "d" -> days = days.add(amount);
            case "hour", "hours", "hr", "hrs", "h" -> add(amount, 3600);
            case "minute", "minutes", "min", "mins", "m" -> add(amount, 60);
            case "second", "seconds", "sec", "secs", "s" -> add(amount, 1);
            case "millisecond", "milliseconds", "ms" ->
                    seconds = seconds.add(amount.movePointLeft(3));
            default -> {
                return false;
            }
        }
        return months.stripTrailingZeros().scale() <= 0;
    }

    private void add(BigDecimal amount, int each) {
        seconds = seconds.add(amount.multiply(BigDecimal.valueOf(each)));
    }

    private String text(SqlDraft draft, int from) {
        BigDecimal whole = days.setScale(0, RoundingMode.DOWN);
        BigDecimal rest = seconds.add(days.subtract(whole).multiply(BigDecimal.valueOf(86_400)));
        String op = draft.isSymbol(from - 1, "-") ? " - " : " + ";
        StringBuilder text = new StringBuilder();
        append(text, op, months, "MONTH");
        append(text, op, whole, "DAY");
        append(text, op, rest, "SECOND");
        if (text.isEmpty()) {
            return "INTERVAL '0' SECOND";
        }
        boolean several = text.indexOf(op) >= 0 && text.indexOf("INTERVAL", 8) > 0;
        if (several && !draft.isSymbol(from - 1, "+") && !draft.isSymbol(from - 1, "-")) {
            throw Notes.refused(draft, from, "an interval of several units can only be added to a"
                    + " time or taken from it on this engine", "write one unit");
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String op, BigDecimal amount, String unit) {
        if (amount.signum() != 0) {
            text.append(text.isEmpty() ? "" : op).append("INTERVAL '")
                    .append(amount.stripTrailingZeros().toPlainString()).append("' ").append(unit);
        }
    }
}
