package dev.lastresort.ui.incident.action;

/** Where an action stands on the ladder: its groups are to be tried in this order. */
enum ActionGroup {
    CONTAIN("1 · Contain first"),
    FORWARD("2 · Roll forward, compensate"),
    RESTORE("3 · Restore: aside before in place, last"),
    LOOK("Then look");

    private final String title;

    ActionGroup(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Whether what is in it recovers something, so that one can expect something of it. */
    boolean recovers() {
        return this == FORWARD || this == RESTORE;
    }
}
