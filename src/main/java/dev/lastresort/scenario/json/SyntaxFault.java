package dev.lastresort.scenario.json;

import dev.lastresort.scenario.problem.Places;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Where a text stops being JSON, and what should have stood there, in the author's words. It is
 * asked only once a parser has given up. Invariant: one pass without recursion, whatever the text.
 *
 * @param offset counted from 0; the text's length if it ends too early
 */
record SyntaxFault(int offset, String message, String howToFix) {

    private static final String LITERAL_END = ",]}: \t\r\n";

    /** The first fault, unless there is none. */
    static Optional<SyntaxFault> in(String text) {
        return new Scanner(text).fault();
    }

    Places.Position position(String text) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Places.Position(line, offset - lineStart + 1);
    }

    /** What may come next. */
    private enum Next {
        VALUE, VALUE_OR_END, NAME, NAME_OR_END, COLON, COMMA_OR_END, NOTHING
    }

    private static final class Scanner {

        private final String text;
        private final Deque<Character> open = new ArrayDeque<>();
        private Next next = Next.VALUE;
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        Optional<SyntaxFault> fault() {
            for (skipBlanks(); at < text.length(); skipBlanks()) {
                Optional<SyntaxFault> fault = token(text.charAt(at));
                if (fault.isPresent() || next == Next.NOTHING) {
                    return fault;
                }
            }
            return Optional.of(endsEarly());
        }

        private void skipBlanks() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private Optional<SyntaxFault> token(char c) {
            return switch (c) {
                case '"' -> string();
                case '{', '[' -> opened(c);
                case '}', ']' -> closed(c);
                case ':', ',' -> separator(c);
                case '/', '#' -> fault(at, "JSON has no comments",
                        "write remarks into a \"description\"");
                case '\'' -> fault(at, "JSON has no single quotes", "use double quotes");
                default -> literal();
            };
        }

        private Optional<SyntaxFault> opened(char c) {
            if (!wantsValue()) {
                return unexpected();
            }
            open.push(c);
            next = c == '{' ? Next.NAME_OR_END : Next.VALUE_OR_END;
            at++;
            return Optional.empty();
        }

        private Optional<SyntaxFault> closed(char c) {
            boolean comma = next == Next.NAME || next == Next.VALUE && !open.isEmpty()
                    && open.peek() == '[';
            if (comma && matches(c)) {
                return fault(at, "nothing follows the comma before this '" + c + "'",
                        "remove the comma, or write what is missing");
            }
            boolean mayEnd = next == Next.COMMA_OR_END || next == Next.NAME_OR_END
                    || next == Next.VALUE_OR_END;
            if (!mayEnd || !matches(c)) {
                return unexpected();
            }
            open.pop();
            at++;
            valueEnded();
            return Optional.empty();
        }

        private boolean matches(char c) {
            return !open.isEmpty() && open.peek() == (c == '}' ? '{' : '[');
        }

        private Optional<SyntaxFault> separator(char c) {
            if (next != (c == ':' ? Next.COLON : Next.COMMA_OR_END)) {
                return unexpected();
            }
            next = c == ':' || open.peek() == '[' ? Next.VALUE : Next.NAME;
            at++;
            return Optional.empty();
        }

        private Optional<SyntaxFault> string() {
            boolean name = next == Next.NAME || next == Next.NAME_OR_END;
            if (!name && !wantsValue()) {
                return unexpected();
            }
            int start = at++;
            for (; at < text.length() && text.charAt(at) != '"'; at++) {
                char c = text.charAt(at);
                if (c == '\n' || c == '\r') {
                    return fault(start, "the text that starts here is not closed in its line",
                            "put a quote behind it; long SQL can be a list of lines");
                }
                if (c < ' ') {
                    return fault(at, "a text holds a control character here",
                            "write \\t for a tab");
                }
                if (c == '\\' && !escape()) {
                    return fault(at, "this escape means nothing",
                            "write \\\\ for a backslash, \\\" for a quote, \\n for a new line");
                }
            }
            if (at == text.length()) {
                return fault(start, "the text that starts here is not closed",
                        "put a quote behind it");
            }
            at++;
            if (name) {
                next = Next.COLON;
            } else {
                valueEnded();
            }
            return Optional.empty();
        }

        /** Steps onto the last character of a good escape. */
        private boolean escape() {
            if (text.startsWith("u", at + 1)) {
                boolean good = at + 6 <= text.length()
                        && text.substring(at + 2, at + 6).matches("[0-9A-Fa-f]{4}");
                at += good ? 5 : 0;
                return good;
            }
            boolean good = at + 1 < text.length() && "\"\\/bfnrt".indexOf(text.charAt(at + 1)) >= 0;
            at += good ? 1 : 0;
            return good;
        }

        private Optional<SyntaxFault> literal() {
            int end = at;
            while (end < text.length() && LITERAL_END.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String word = text.substring(at, Math.min(end, at + 40));
            if (next == Next.NAME || next == Next.NAME_OR_END) {
                return fault(at, "expected a name in double quotes, but found '" + word + "'",
                        "names of properties stand in double quotes");
            }
            if (!wantsValue()) {
                return unexpected();
            }
            boolean known = word.matches("true|false|null")
                    || text.substring(at, end).matches(
                            "-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");
            if (!known) {
                return fault(at, "expected a value, but found '" + word + "'",
                        "texts stand in double quotes; numbers look like 12 or 0.5");
            }
            at = end;
            valueEnded();
            return Optional.empty();
        }

        private boolean wantsValue() {
            return next == Next.VALUE || next == Next.VALUE_OR_END;
        }

        private void valueEnded() {
            next = open.isEmpty() ? Next.NOTHING : Next.COMMA_OR_END;
        }

        private Optional<SyntaxFault> unexpected() {
            int end = text.offsetByCodePoints(at, 1);
            return fault(at, "expected " + expected() + ", but found '"
                    + text.substring(at, end) + "'", "look at this place and just before it");
        }

        private SyntaxFault endsEarly() {
            return new SyntaxFault(text.length(),
                    "the file ends too early: expected " + expected(),
                    "complete it; something may have been cut off");
        }

        private String expected() {
            String end = open.isEmpty() ? "" : open.peek() == '{' ? "'}'" : "']'";
            return switch (next) {
                case VALUE -> "a value";
                case VALUE_OR_END -> "a value or " + end;
                case NAME -> "a name in double quotes";
                case NAME_OR_END -> "a name in double quotes or " + end;
                case COLON -> "a colon";
                case COMMA_OR_END -> "a comma or " + end;
                case NOTHING -> "nothing more";
            };
        }

        private static Optional<SyntaxFault> fault(int at, String message, String howToFix) {
            return Optional.of(new SyntaxFault(at, message, howToFix));
        }
    }
}
