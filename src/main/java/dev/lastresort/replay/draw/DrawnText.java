package dev.lastresort.replay.draw;

/**
 * Text drawn from a pattern: {@code [A-Z0-9]} draws one character of the class, {@code {k}} after a
 * class draws k of them, {@code \} takes the next character as it is, and everything else stands
 * for itself.
 */
final class DrawnText {

    private final String pattern;
    private final Dice dice;
    private final StringBuilder text = new StringBuilder();
    private int position;

    private DrawnText(String pattern, Dice dice) {
        this.pattern = pattern;
        this.dice = dice;
    }

    /**
     * Validation has refused malformed patterns before; one that gets here throws
     * IllegalArgumentException.
     */
    static String of(String pattern, Dice dice) {
        return new DrawnText(pattern, dice).draw();
    }

    private String draw() {
        while (position < pattern.length()) {
            char c = pattern.charAt(position++);
            switch (c) {
                case '[' -> drawClass();
                case '\\' -> text.append(pattern.charAt(position++));
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    private void drawClass() {
        int end = closing(']');
        String members = members(pattern.substring(position, end));
        position = end + 1;
        int times = 1;
        if (position < pattern.length() && pattern.charAt(position) == '{') {
            int brace = closing('}');
            times = Integer.parseInt(pattern.substring(position + 1, brace));
            position = brace + 1;
        }
        for (int i = 0; i < times; i++) {
            text.append(members.charAt((int) dice.below(members.length())));
        }
    }

    private int closing(char bracket) {
        int end = pattern.indexOf(bracket, position);
        if (end < 0) {
            throw new IllegalArgumentException("no closing " + bracket + " in pattern " + pattern);
        }
        return end;
    }

    private static String members(String ranges) {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < ranges.length(); i++) {
            boolean range = i + 2 < ranges.length() && ranges.charAt(i + 1) == '-';
            char last = range ? ranges.charAt(i + 2) : ranges.charAt(i);
            for (char c = ranges.charAt(i); c <= last; c++) {
                members.append(c);
            }
            i += range ? 2 : 0;
        }
        return members.toString();
    }
}
