package dev.lastresort.model.scenario;

/** What sort of recovery a branch shows; the label is its word in files and documents. */
public enum StrategyKind {
    COUNTERFACTUAL("counterfactual"),
    NONE("none"),
    ROLL_FORWARD("roll-forward"),
    COMPENSATING_SCRIPT("compensating-script"),
    SIDE_RESTORE("side-restore"),
    POINT_IN_TIME_RECOVERY("point-in-time-recovery"),
    BACKUP_RESTORE("backup-restore"),
    HYBRID("hybrid"),
    /** What a trainee did, step by step. */
    ATTEMPT("attempt");

    private final String label;

    StrategyKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
