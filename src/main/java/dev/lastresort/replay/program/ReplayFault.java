package dev.lastresort.replay.program;

import java.util.Objects;

/**
 * The scenario cannot be replayed as it stands: its setup, draws or SQL do not run. This is no
 * failure inside the incident, which is an answer or a failed step.
 */
public final class ReplayFault extends RuntimeException {

    private final String pointer;
    private final String rule;
    private final boolean refused;
    private final int offset;

    /**
     * @param rule    a stable id
     * @param pointer JSON Pointer of the place in the file that is to be fixed
     */
    public ReplayFault(String rule, String pointer, String message) {
        this(rule, pointer, message, false, 0);
    }

    private ReplayFault(String rule, String pointer, String message, boolean refused, int offset) {
        super(message, null, false, false);
        this.rule = rule;
        this.pointer = pointer;
        this.refused = refused;
        this.offset = offset;
    }

    /** SQL that the gate does not let through; {@code offset} is where in its text. */
    static ReplayFault refused(String rule, String pointer, String message, int offset) {
        return new ReplayFault(rule, pointer, message, true, offset);
    }

    public String pointer() {
        return pointer;
    }

    public String rule() {
        return rule;
    }

    /** Whether the gate refused the SQL, so that it never ran. */
    public boolean refused() {
        return refused;
    }

    /** Where in the SQL text the fault is, counted from 0; 0 if that is not known. */
    public int offset() {
        return offset;
    }

    @Override
    public String getMessage() {
        // Given to the constructor, so that it is there.
        return Objects.requireNonNull(super.getMessage());
    }
}
