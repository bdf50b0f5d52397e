package dev.lastresort.model.outcome;

/**
 * The groups in which attempts stand, the best first: by what was measured, whatever was claimed.
 */
public enum AttemptGroup {
    ALL_MET("all objectives met"), MISSED("objectives missed"), NOT_RESOLVED("not resolved");

    private final String words;

    AttemptGroup(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
