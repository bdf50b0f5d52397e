package dev.lastresort.database;

/** Thrown by {@link SqlGate} for SQL that may not pass. */
public final class RefusedSql extends RuntimeException {

    private final transient Refusal refusal;

    RefusedSql(Refusal refusal) {
        super(refusal.message() + ": " + refusal.mend(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
