package dev.lastresort.database.engine.h2.function;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.regex.Matcher;

/**
 * A regular expression of PostgreSQL's, for a matcher that never tries again: it takes all but back
 * references and looking ahead, which no such matcher can. How large one may get is bounded before
 * it is built.
 */
final class RegularExpression {

    private static final int LONGEST = 1_000;
    /** The product of all counts, since they may stand within one another. */
    private static final int MOST_REPEATS = 1_000;
    private static final java.util.regex.Pattern COUNT =
            java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

    private static final long MOST_STEPS = 100_000_000;

    private RegularExpression() {}

    /** Throws {@link BadArgument} if matching could take long: nothing could end it. */
    static com.google.re2j.Matcher matcher(String written, String flags, String text) {
        Pattern pattern = of(written, flags);
        if ((long) text.length() * pattern.programSize() > MOST_STEPS) {
            throw new BadArgument("54000", "a text of " + text.length() + " characters is too long"
                    + " for the regular expression '" + written + "'");
        }
        return pattern.matcher(text);
    }

    private static Pattern of(String written, String flags) {
        int mode = Pattern.DOTALL;
        boolean longest = written.indexOf("*?") < 0 && written.indexOf("+?") < 0
                && written.indexOf("??") < 0 && written.indexOf("}?") < 0;
        mode |= longest ? Pattern.LONGEST_MATCH : 0;
        for (int i = 0; i < flags.length(); i++) {
            char flag = flags.charAt(i);
            mode |= switch (flag) {
                case 'i' -> Pattern.CASE_INSENSITIVE;
                case 'c' -> 0;
                case 'n', 'm' -> Pattern.MULTILINE;
                default -> throw new BadArgument("22023",
                        "the flag '" + flag + "' of a regular expression is not known here");
            };
        }
        bound(written);
        try {
            return Pattern.compile(translated(written), mode);
        } catch (PatternSyntaxException e) {
            throw new BadArgument("2201B", "the regular expression '" + written
                    + "' is not understood: " + e.getDescription());
        }
    }

    private static void bound(String written) {
        long repeats = 1;
        Matcher count = COUNT.matcher(written);
        while (count.find() && repeats <= MOST_REPEATS) {
            String most = count.group(2) == null || count.group(2).isEmpty() ? count.group(1)
                    : count.group(2);
            repeats *= Math.max(1, Long.parseLong(most));
        }
        if (written.length() > LONGEST || repeats > MOST_REPEATS) {
            throw new BadArgument("2201B", "a regular expression of more than " + LONGEST
                    + " characters or " + MOST_REPEATS + " repetitions is not matched here");
        }
    }

    /** The escapes that mean something else there. */
    private static String translated(String written) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '\\' || i + 1 == written.length()) {
                text.append(c);
                continue;
            }
            char next = written.charAt(++i);
            text.append(switch (next) {
                case 'y', 'm', 'M' -> "\\b";
                case 'Y' -> "\\B";
                case 'A' -> "\\A";
                case 'Z' -> "\\z";
                case 'b' -> "\\x08";
                default -> "\\" + next;
            });
        }
        return text.toString();
    }
}
