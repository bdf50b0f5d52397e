package dev.lastresort.picture.shape;

/** What a marker stands for. Declared by priority: where labels meet, the later one gives way. */
public enum MarkerKind {
    DECISION("Decision", Role.MARK_DECISION),
    /** With all rows right from then on. */
    SERVICE_BACK("Service back", Role.MARK_SERVICE),
    /** While rows are wrong: that must not look like a success. */
    SERVICE_BACK_ROWS_WRONG("Service back", Role.MARK_SERVICE_ALONE),
    WHOLE("Rows whole", Role.MARK_WHOLE),
    FAILED("Failed", Role.MARK_FAILED),
    /** Found out when somebody loaded it. */
    BAD_BACKUP("Bad backup", Role.MARK_FAILED),
    WORK_DONE("Work done", Role.MARK_WORK_DONE),
    RESTORE("Restored", Role.MARK_RESTORE),
    MIGRATION("Migration", Role.MARK_MIGRATION),
    /** What went wrong by another step than a migration or a deploy. */
    CHANGE("Change", Role.MARK_MIGRATION),
    ALERT("Alert", Role.MARK_ALERT),
    /** From there on SQL sees another time. */
    CLOCK_JUMP("Clock jump", Role.MARK_CONSOLE),
    DEPLOY("Deploy", Role.MARK_DEPLOY),
    CONTAINMENT("Containment", Role.MARK_CONTAINMENT),
    /** It applies nothing more of what comes. */
    REPLICA_PAUSED("Replica paused", Role.MARK_CONTAINMENT),
    CONSOLE("SQL", Role.MARK_CONSOLE),
    BACKUP("Backup", Role.MARK_BACKUP);

    private final String word;
    private final Role role;

    MarkerKind(String word, Role role) {
        this.word = word;
        this.role = role;
    }

    public String word() {
        return word;
    }

    public Role role() {
        return role;
    }
}
