package dev.lastresort.replay;

/**
 * The scenario itself cannot be replayed: its setup, a draw or a fact does not run. Not something that goes wrong
 * inside the incident, which is an answer or a failed step.
 */
public final class ReplayFault extends RuntimeException {

    private final String pointer;
    private final String rule;

    /**
     * @param rule    a stable id
     * @param pointer JSON Pointer of the place in the file that is to be mended
     */
    public ReplayFault(String rule, String pointer, String message) {
        super(message, null, false, false);
        this.rule = rule;
        this.pointer = pointer;
    }

    public String pointer() {
        return pointer;
    }

    public String rule() {
        return rule;
    }
}
