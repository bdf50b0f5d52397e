package dev.lastresort.database.gate;

/** Where a piece of SQL comes in: what it may do depends on that. */
public enum Door {
    SETUP(false),
    SEED(false),
    ACTOR(false),
    MIGRATION(false),
    STRATEGY(false),
    CONSOLE(false),
    FACT(true),
    INVARIANT(true),
    ALERT(true),
    DRAW(true);

    private final boolean readsOnly;

    Door(boolean readsOnly) {
        this.readsOnly = readsOnly;
    }

    public boolean readsOnly() {
        return readsOnly;
    }
}
