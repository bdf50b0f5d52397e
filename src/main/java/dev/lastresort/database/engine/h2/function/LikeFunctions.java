package dev.lastresort.database.engine.h2.function;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** LIKE with any pattern, in a time that grows with the text times the pattern. */
public final class LikeFunctions {

    private static final int LONGEST = 200;

    private LikeFunctions() {}

    public static @Nullable Boolean like(@Nullable String text, @Nullable String pattern) {
        return text == null || pattern == null ? null : Boolean.valueOf(fits(text, pattern));
    }

    public static @Nullable Boolean ilike(@Nullable String text, @Nullable String pattern) {
        return text == null || pattern == null ? null : Boolean.valueOf(
                fits(text.toLowerCase(Locale.ROOT), pattern.toLowerCase(Locale.ROOT)));
    }

    /** What the last {@code %} takes grows one by one; what an earlier one took never has to. */
    private static boolean fits(String text, String pattern) {
        if (pattern.length() > LONGEST) {
            throw new BadArgument("54000", "a pattern of more than " + LONGEST
                    + " characters is not matched here");
        }
        int at = 0;
        int in = 0;
        int afterAny = -1;
        int taken = 0;
        while (at < text.length()) {
            if (in < pattern.length() && pattern.charAt(in) == '%') {
                afterAny = ++in;
                taken = at;
            } else if (isOne(text, at, pattern, in)) {
                at++;
                in += pattern.charAt(in) == '\\' ? 2 : 1;
            } else if (afterAny >= 0) {
                in = afterAny;
                at = ++taken;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == '%') {
            in++;
        }
        return in >= pattern.length();
    }

    private static boolean isOne(String text, int at, String pattern, int in) {
        if (in >= pattern.length()) {
            return false;
        }
        char wanted = pattern.charAt(in);
        if (wanted == '\\') {
            if (in + 1 == pattern.length()) {
                throw new BadArgument("22025", "LIKE pattern must not end with escape character");
            }
            return pattern.charAt(in + 1) == text.charAt(at);
        }
        return wanted == '_' || wanted == text.charAt(at);
    }
}
