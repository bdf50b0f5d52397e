package dev.lastresort.scenario.problem;

/** How grave a problem is: only an error keeps the scenario from being used. */
public enum Severity {
    ERROR("error"),
    WARNING("warning"),
    /** Worth knowing, and perhaps just what the author wants. */
    INFO("info");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
