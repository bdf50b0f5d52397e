package dev.lastresort.inspection;

import dev.lastresort.model.outcome.FactLedger.Verdict;

/** How two rows under one key differ: against the counterfactual, or between two other branches. */
public enum DiffKind {
    LOST("lost"),
    NEVER_ACCEPTED("never accepted"),
    WRONG("wrong"),
    UNEXPECTED("unexpected"),
    ONLY_LEFT("only on the left"),
    ONLY_RIGHT("only on the right"),
    DIFFERS("differs");

    private final String words;

    DiffKind(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** Whether the left row is the one that is there alone. */
    public boolean missingRight() {
        return this == LOST || this == NEVER_ACCEPTED || this == ONLY_LEFT;
    }

    public boolean missingLeft() {
        return this == UNEXPECTED || this == ONLY_RIGHT;
    }

    /** The verdict must be of a row that is not kept. */
    static DiffKind of(Verdict verdict) {
        return switch (verdict) {
            case KEPT -> throw new IllegalArgumentException("a kept row does not differ");
            case LOST -> LOST;
            case NEVER_ACCEPTED -> NEVER_ACCEPTED;
            case WRONG -> WRONG;
            case UNEXPECTED -> UNEXPECTED;
        };
    }
}
