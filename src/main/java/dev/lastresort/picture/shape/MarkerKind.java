package dev.lastresort.picture.shape;

/** What a marker stands for. Declared by priority: where labels meet, the later one gives way. */
public enum MarkerKind {
    DECISION("Decision", Role.MARK_DECISION),
    RECOVERED("Recovered", Role.MARK_RECOVERED),
    RESTORE("Restored", Role.MARK_RESTORE),
    MIGRATION("Migration", Role.MARK_MIGRATION),
    ALERT("Alert", Role.MARK_ALERT),
    DEPLOY("Deploy", Role.MARK_DEPLOY),
    CONTAINMENT("Containment", Role.MARK_CONTAINMENT),
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
