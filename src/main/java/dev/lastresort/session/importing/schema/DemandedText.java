package dev.lastresort.session.importing.schema;

import java.util.Optional;

/**
 * The pattern of a draw whose texts match one of SQL. Of a repetition it takes the least, but one
 * at least where none would do. Nothing for what has no such pattern: groups, alternatives, looking
 * ahead, a class of all but some.
 */
final class DemandedText {

    private static final String LETTERS = "[a-z]";
    private static final String WORD = "[A-Za-z0-9]";
    private static final int MOST = 60;

    private final String regex;
    private final StringBuilder pattern = new StringBuilder();
    private int at;

    private DemandedText(String regex) {
        this.regex = regex;
    }

    static Optional<String> ofLike(String like) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < like.length(); i++) {
            char c = like.charAt(i);
            switch (c) {
                case '%' -> pattern.append(LETTERS).append("{5}");
                case '_' -> pattern.append(LETTERS);
                case '\\' -> {
                    if (++i == like.length()) {
                        return Optional.empty();
                    }
                    pattern.append('\\').append(like.charAt(i));
                }
                default -> quoted(pattern, c);
            }
        }
        return some(pattern);
    }

    static Optional<String> ofRegex(String regex) {
        DemandedText reading = new DemandedText(regex);
        return reading.read() ? some(reading.pattern) : Optional.empty();
    }

    private static Optional<String> some(StringBuilder pattern) {
        return Optional.of(pattern.toString()).filter(text -> !text.isEmpty());
    }

    private boolean read() {
        if (regex.startsWith("^")) {
            at = 1;
        }
        while (at < regex.length()) {
            if (regex.charAt(at) == '$' && at == regex.length() - 1) {
                return true;
            }
            Optional<String> one = one();
            Optional<Integer> times = one.isEmpty() ? Optional.empty() : times();
            if (times.isEmpty()) {
                return false;
            }
            if (times.get() > 0) {
                boolean isClass = one.get().startsWith("[");
                pattern.append(isClass && times.get() > 1
                        ? one.get() + "{" + times.get() + "}"
                        : one.get().repeat(times.get()));
            }
        }
        return true;
    }

    /** What one character may be. */
    private Optional<String> one() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '[' -> members();
            case '.' -> Optional.of(LETTERS);
            case '\\' -> at == regex.length() ? Optional.empty() : escaped(regex.charAt(at++));
            case '(', ')', '|', '^', '$', '*', '+', '?', '{', '}', ']' -> Optional.empty();
            default -> Optional.of("" + c);
        };
    }

    private static Optional<String> escaped(char c) {
        return switch (c) {
            case 'd' -> Optional.of("[0-9]");
            case 'w' -> Optional.of(WORD);
            case 's' -> Optional.of(" ");
            default -> Character.isLetterOrDigit(c)
                    ? Optional.empty() : Optional.of("\\" + c);
        };
    }

    private Optional<String> members() {
        int end = regex.indexOf(']', at);
        String inside = end < 0 ? "" : regex.substring(at, end);
        at = end + 1;
        if (inside.startsWith("^")) {
            // of all but a few signs a letter is one, or a digit
            return "abc".chars().anyMatch(letter -> inside.indexOf(letter) > 0)
                    || inside.matches(".*[a-z]-[a-z].*|.*\\\\.*")
                            ? Optional.empty() : Optional.of("[abc]");
        }
        return inside.matches("(?:[A-Za-z0-9]-[A-Za-z0-9]|[A-Za-z0-9 _@.,:;/+#])+")
                ? Optional.of("[" + inside + "]") : Optional.empty();
    }

    /** How often; nothing if it cannot be said. */
    private Optional<Integer> times() {
        if (at == regex.length()) {
            return Optional.of(1);
        }
        return switch (regex.charAt(at)) {
            case '+', '*' -> {
                at++;
                yield Optional.of(4);
            }
            case '?' -> {
                at++;
                yield Optional.of(0);
            }
            case '{' -> {
                int end = regex.indexOf('}', at);
                String inside = end < 0 ? "" : regex.substring(at + 1, end);
                at = end + 1;
                yield inside.matches("[0-9]{1,2}(,[0-9]{0,4})?")
                        ? Optional.of(Integer.parseInt(inside.replaceAll(",.*", "")))
                                .filter(times -> times <= MOST)
                        : Optional.empty();
            }
            default -> Optional.of(1);
        };
    }

    private static void quoted(StringBuilder pattern, char c) {
        if ("[]{}\\".indexOf(c) >= 0) {
            pattern.append('\\');
        }
        pattern.append(c);
    }
}
