package dev.lastresort.database.gate;

import java.util.Objects;

/** Thrown for SQL that may not pass, by {@link SqlGate} or by the engine that is to read it. */
public final class RejectedSql extends RuntimeException {

    private final transient GateFinding finding;

    public RejectedSql(GateFinding finding) {
        super(finding.message() + ": " + finding.fix(), null, false, false);
        this.finding = finding;
    }

    @Override
    public String getMessage() {
        // Given to the constructor, so that it is there.
        return Objects.requireNonNull(super.getMessage());
    }

    public GateFinding finding() {
        return finding;
    }
}
