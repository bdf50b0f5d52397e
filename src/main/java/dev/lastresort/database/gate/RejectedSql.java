package dev.lastresort.database.gate;

/** Thrown by {@link SqlGate} for SQL that may not pass. */
public final class RejectedSql extends RuntimeException {

    private final transient GateFinding finding;

    RejectedSql(GateFinding finding) {
        super(finding.message() + ": " + finding.fix(), null, false, false);
        this.finding = finding;
    }

    public GateFinding finding() {
        return finding;
    }
}
