package dev.lastresort.ui.incident.model;

import dev.lastresort.model.attempt.Prediction;
import dev.lastresort.model.attempt.Prediction.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a prediction as a person writes it: a number or a range, with its unit. */
public final class PredictionText {

    /** What was read. */
    public sealed interface ReadPrediction {}

    public record Good(Prediction prediction) implements ReadPrediction {}

    public record Bad(String why) implements ReadPrediction {}

    private static final Pattern RANGE = Pattern.compile(
            "(\\d[\\d,]*(?:\\.\\d+)?)\\s*"
                    + "(?:(?:-|–|to)\\s*(\\d[\\d,]*(?:\\.\\d+)?))?\\s*(\\p{L}+|%)?");

    private PredictionText() {}

    /** @param usual the unit where none is written */
    public static ReadPrediction of(String typed, Unit usual) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return new Good(new Prediction.Unknown());
        }
        Matcher match = RANGE.matcher(text);
        if (!match.matches()) {
            return new Bad("Write a number or a range, such as “10-20 " + word(usual)
                    + "”, or leave it blank if you do not know");
        }
        BigDecimal from = number(match.group(1));
        BigDecimal to = match.group(2) == null ? from : number(match.group(2));
        if (to.compareTo(from) < 0) {
            return new Bad("The range ends before it begins");
        }
        String unit = match.group(3) == null ? word(usual) : match.group(3);
        return switch (unit) {
            case "rows", "row" -> range(from, to, Unit.ROWS);
            case "min", "mins", "minute", "minutes", "m" -> range(from, to, Unit.MINUTES);
            case "s", "sec", "second", "seconds" -> range(from, to, Unit.SECONDS);
            case "h", "hour", "hours" -> range(from.multiply(BigDecimal.valueOf(60)),
                    to.multiply(BigDecimal.valueOf(60)), Unit.MINUTES);
            case "%", "percent" -> range(from, to, Unit.PERCENT);
            default -> new Bad("“" + unit + "” is no unit here; write rows, min, s, h or %");
        };
    }

    /**
     * What is expected to be lost, or how long something is down: no other unit makes sense.
     *
     * @param usual rows, or minutes
     */
    public static ReadPrediction expected(String typed, Unit usual) {
        ReadPrediction read = of(typed, usual);
        return read instanceof Good(Prediction.Range(_, _, Unit unit))
                && (unit == Unit.PERCENT || (unit == Unit.ROWS) != (usual == Unit.ROWS))
                        ? new Bad(usual == Unit.ROWS ? "Write how many rows, such as “150-200”"
                                : "Write a time, such as “10-20 min”")
                        : read;
    }

    private static ReadPrediction range(BigDecimal from, BigDecimal to, Unit unit) {
        return new Good(new Prediction.Range(from, to, unit));
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    static String word(Unit unit) {
        return switch (unit) {
            case ROWS -> "rows";
            case MINUTES -> "min";
            case SECONDS -> "s";
            case PERCENT -> "%";
        };
    }
}
