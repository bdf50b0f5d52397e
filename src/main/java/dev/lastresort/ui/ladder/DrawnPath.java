package dev.lastresort.ui.ladder;

import dev.lastresort.model.attempt.LadderPath;

/** A path on the flowchart, with the line and the words that tell it from the other. */
public record DrawnPath(Walker walker, LadderPath path) {

    /** Whose path it is; its line is told apart by its pattern, too. */
    public enum Walker {
        YOURS("Yours", "yours", "●"),
        MEASURED("Measured", "measured", "◇");

        private final String word;
        private final String style;
        private final String sign;

        Walker(String word, String style, String sign) {
            this.word = word;
            this.style = style;
            this.sign = sign;
        }

        String style() {
            return style;
        }

        String signed() {
            return sign + " " + word;
        }
    }

    /** What an attempt did. */
    public static DrawnPath yours(LadderPath path) {
        return new DrawnPath(Walker.YOURS, path);
    }

    /** Where the measured facts would have led. */
    public static DrawnPath measured(LadderPath path) {
        return new DrawnPath(Walker.MEASURED, path);
    }
}
