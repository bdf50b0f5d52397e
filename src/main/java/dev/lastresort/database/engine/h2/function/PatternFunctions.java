package dev.lastresort.database.engine.h2.function;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's regular expressions, matched in a time that grows with the text alone: see {@link
 * RegularExpression} for what of them there is.
 */
public final class PatternFunctions {

    /** No text gets longer by a replacement than this. */
    private static final int LONGEST = 1_000_000;

    private PatternFunctions() {}

    /** {@code ~} */
    public static @Nullable Boolean matches(@Nullable String text, @Nullable String pattern) {
        return text == null || pattern == null ? null
                : Boolean.valueOf(RegularExpression.matcher(pattern, "", text).find());
    }

    /** {@code ~*} */
    public static @Nullable Boolean matchesAnyCase(@Nullable String text,
            @Nullable String pattern) {
        return text == null || pattern == null ? null
                : Boolean.valueOf(RegularExpression.matcher(pattern, "i", text).find());
    }

    /** {@code substring(text from pattern)}: the first group, or all that matches. */
    public static @Nullable String found(@Nullable String text, @Nullable String pattern) {
        if (text == null || pattern == null) {
            return null;
        }
        Matcher matcher = RegularExpression.matcher(pattern, "", text);
        return !matcher.find() ? null : matcher.group(matcher.groupCount() > 0 ? 1 : 0);
    }

    public static @Nullable String replace(@Nullable String text, @Nullable String pattern,
            @Nullable String by) {
        return replace(text, pattern, by, "");
    }

    public static @Nullable String replace(@Nullable String text, @Nullable String pattern,
            @Nullable String by, @Nullable String flags) {
        if (text == null || pattern == null || by == null || flags == null) {
            return null;
        }
        Matcher matcher = RegularExpression.matcher(pattern, flags.replace("g", ""), text);
        StringBuilder result = new StringBuilder();
        int done = 0;
        while (matcher.find()) {
            result.append(text, done, matcher.start());
            append(by, matcher, result);
            done = matcher.end();
            if (result.length() > LONGEST) {
                throw new BadArgument("54000", "regexp_replace makes a text of more than "
                        + LONGEST + " characters");
            }
            if (flags.indexOf('g') < 0) {
                break;
            }
        }
        return result.append(text, done, text.length()).toString();
    }

    /** The groups of the first match, or the match itself if there are none. */
    public static @Nullable String @Nullable [] groups(@Nullable String text,
            @Nullable String pattern) {
        if (text == null || pattern == null) {
            return null;
        }
        Matcher matcher = RegularExpression.matcher(pattern, "", text);
        if (!matcher.find()) {
            return null;
        }
        List<@Nullable String> groups = new ArrayList<>();
        for (int i = Math.min(1, matcher.groupCount()); i <= matcher.groupCount(); i++) {
            groups.add(matcher.group(i));
        }
        return groups.toArray(String[]::new);
    }

    public static @Nullable String @Nullable [] split(@Nullable String text,
            @Nullable String pattern) {
        if (text == null || pattern == null) {
            return null;
        }
        Matcher matcher = RegularExpression.matcher(pattern, "", text);
        List<String> parts = new ArrayList<>();
        int done = 0;
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                parts.add(text.substring(done, matcher.start()));
                done = matcher.end();
            }
        }
        parts.add(text.substring(done));
        return parts.toArray(String[]::new);
    }

    public static @Nullable Integer count(@Nullable String text, @Nullable String pattern) {
        if (text == null || pattern == null) {
            return null;
        }
        Matcher matcher = RegularExpression.matcher(pattern, "", text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return Integer.valueOf(count);
    }

    /** {@code \1} is a group, {@code \&} the whole match. */
    private static void append(String by, Matcher matcher, StringBuilder result) {
        for (int i = 0; i < by.length(); i++) {
            char c = by.charAt(i);
            if (c != '\\' || i + 1 == by.length()) {
                result.append(c);
                continue;
            }
            char next = by.charAt(++i);
            int group = next == '&' ? 0 : Character.digit(next, 10);
            if (group >= 0 && (next == '&' || group > 0)) {
                String text = group <= matcher.groupCount() ? matcher.group(group) : null;
                result.append(text == null ? "" : text);
            } else {
                result.append(next);
            }
        }
    }
}
