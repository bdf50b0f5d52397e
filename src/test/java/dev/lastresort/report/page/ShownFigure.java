package dev.lastresort.report.page;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Reads a figure as people do, who see no attribute of it. */
final class ShownFigure {

    private static final Pattern TIME = Pattern.compile(
            "(?:(\\d+) d)? ?(?:(\\d+) h)? ?(?:(\\d+) min)? ?(?:(\\d+) s)?");
    private static final Pattern AMOUNT = Pattern.compile("(-?[\\d,]+(?:\\.\\d+)?)( [A-Z]{3})?");
    private static final int MOST_DIGITS = 3;
    private static final int[] SECONDS = {86_400, 3_600, 60, 1};

    private ShownFigure() {}

    /** Whether what is shown says the value that the JSON has. */
    static boolean isOf(String shown, JsonNode value) {
        String text = shown.replaceFirst("\\s*best$", "").replace('\u00A0', ' ').strip();
        if (value.isNull()) {
            return text.equals("never");
        }
        Matcher time = TIME.matcher(text);
        Matcher amount = AMOUNT.matcher(text);
        if (!text.isEmpty() && time.matches()) {
            return BigDecimal.valueOf(IntStream.range(0, SECONDS.length)
                    .mapToLong(i -> time.group(i + 1) == null ? 0
                            : Long.parseLong(time.group(i + 1)) * SECONDS[i])
                    .sum())
                    .compareTo(value.decimalValue()) == 0;
        }
        if (!amount.matches()) {
            return false;
        }
        BigDecimal read = new BigDecimal(amount.group(1).replace(",", ""));
        // money may be counted in a smaller unit than it is shown in
        return IntStream.rangeClosed(0, amount.group(2) == null ? 0 : MOST_DIGITS).anyMatch(
                places -> read.movePointRight(places).compareTo(value.decimalValue()) == 0);
    }
}
