package dev.lastresort.database.engine.h2.function;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a date or a time as {@code to_date} does: fields of digits in a given order. */
final class TimeParser {

    private static final List<String> FIELDS =
            List.of("YYYY", "HH24", "MM", "DD", "HH", "MI", "SS", "MS", "US");

    private TimeParser() {}

    static LocalDateTime read(String text, String format) {
        Map<String, Integer> read = new HashMap<>();
        int at = 0;
        int in = 0;
        while (in < format.length()) {
            String field = fieldAt(format, in);
            if (field.isEmpty()) {
                if (Character.isLetter(format.charAt(in))) {
                    throw new BadArgument("22023", "the pattern that begins with '"
                            + format.substring(in) + "' is not known here: write "
                            + String.join(", ", FIELDS));
                }
                at += at < text.length() && !Character.isDigit(text.charAt(at)) ? 1 : 0;
                in++;
                continue;
            }
            int most = field.equals("YYYY") ? 4 : field.equals("US") ? 6
                    : field.equals("MS") ? 3 : 2;
            int end = at;
            while (end < text.length() && end < at + most
                    && Character.isDigit(text.charAt(end))) {
                end++;
            }
            if (end == at && at < text.length()) {
                throw new BadArgument("22007", "invalid value \"" + text.substring(at)
                        + "\" for \"" + field + "\"");
            }
            read.put(field, end == at ? 0 : Integer.parseInt(text.substring(at, end)));
            at = end;
            in += field.length();
        }
        try {
            return LocalDateTime.of(read.getOrDefault("YYYY", 1), read.getOrDefault("MM", 1),
                    read.getOrDefault("DD", 1),
                    read.getOrDefault("HH24", read.getOrDefault("HH", 0)),
                    read.getOrDefault("MI", 0), read.getOrDefault("SS", 0),
                    read.getOrDefault("MS", 0) * 1_000_000 + read.getOrDefault("US", 0) * 1_000);
        } catch (DateTimeException e) {
            throw new BadArgument("22008", "date/time field value out of range: \"" + text + "\"");
        }
    }

    private static String fieldAt(String format, int at) {
        return FIELDS.stream().filter(field -> format.regionMatches(true, at, field, 0,
                field.length())).findFirst().orElse("");
    }
}
