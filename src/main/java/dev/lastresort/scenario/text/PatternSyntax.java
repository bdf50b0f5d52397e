package dev.lastresort.scenario.text;

import java.util.Optional;

/**
 * The grammar of text patterns: {@code [A-Z0-9]} draws one character, {@code {k}} repeats what
 * stands before it, {@code \} quotes the next character, anything else stands for itself.
 */
public final class PatternSyntax {

    private static final int MAX_REPEAT = 1000;

    private final String pattern;
    private int at;

    private PatternSyntax(String pattern) {
        this.pattern = pattern;
    }

    /** What is wrong with the pattern; empty if nothing is. */
    public static Optional<String> fault(String pattern) {
        return new PatternSyntax(pattern).walk();
    }

    private Optional<String> walk() {
        boolean repeatable = false;
        Optional<String> fault = Optional.empty();
        while (fault.isEmpty() && at < pattern.length()) {
            char c = pattern.charAt(at++);
            fault = switch (c) {
                case '[' -> charClass();
                case '{' -> repeat(repeatable);
                case '\\' -> quoted();
                case ']', '}' -> Optional.of("'" + c + "' closes nothing in this pattern");
                default -> Optional.empty();
            };
            repeatable = c != '{';
        }
        return fault;
    }

    private Optional<String> quoted() {
        return at++ < pattern.length()
                ? Optional.empty()
                : Optional.of("this pattern ends in a lone \\");
    }

    private Optional<String> charClass() {
        int first = at;
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            boolean range = at + 2 < pattern.length() && pattern.charAt(at + 1) == '-'
                    && pattern.charAt(at + 2) != ']';
            if (range && pattern.charAt(at) > pattern.charAt(at + 2)) {
                return Optional.of(
                        "the range '" + pattern.substring(at, at + 3) + "' runs backwards");
            }
            at += range ? 3 : 1;
        }
        if (at >= pattern.length()) {
            return Optional.of("a '[' is never closed in this pattern");
        }
        return at++ == first ? Optional.of("'[]' has no character to draw") : Optional.empty();
    }

    private Optional<String> repeat(boolean repeatable) {
        int close = pattern.indexOf('}', at);
        if (close < 0) {
            return Optional.of("a '{' is never closed in this pattern");
        }
        String count = pattern.substring(at, close);
        at = close + 1;
        if (!repeatable) {
            return Optional.of("'{" + count + "}' has nothing before it to repeat");
        }
        boolean fits = count.matches("[1-9]\\d{0,3}") && Integer.parseInt(count) <= MAX_REPEAT;
        return fits
                ? Optional.empty()
                : Optional.of("'" + count + "' is not a count from 1 to " + MAX_REPEAT);
    }
}
