package dev.lastresort.session.attempt.told;

/**
 * A prediction held against what was measured.
 *
 * @param predicted as it was answered, in words
 * @param measured  in words, with what it was measured on
 */
public record Held(String question, String predicted, String measured, Verdict verdict) {

    public enum Verdict {
        RIGHT("✓ right"), WRONG("✕ wrong"), TOO_LOW("✕ too low"), TOO_HIGH("✕ too high"),
        UNKNOWN("? not known"), OPEN("– open");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public boolean isBad() {
            return this == WRONG || this == TOO_LOW || this == TOO_HIGH;
        }
    }
}
