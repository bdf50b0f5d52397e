package dev.lastresort.ui.debrief;

/**
 * A prediction held against what was measured.
 *
 * @param predicted as it was answered, in words
 * @param measured  in words, with what it was measured on
 */
record Held(String question, String predicted, String measured, Verdict verdict) {

    enum Verdict {
        RIGHT("✓ right"), WRONG("✕ wrong"), TOO_LOW("✕ too low"), TOO_HIGH("✕ too high"),
        UNKNOWN("? not known"), OPEN("– open");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean isBad() {
            return this == WRONG || this == TOO_LOW || this == TOO_HIGH;
        }
    }
}
