package dev.lastresort.database.engine.postgres.server;

/** Why no PostgreSQL can be started here, in words for whoever asked for one. */
public final class NoServer extends Exception {

    private final boolean over;

    public NoServer(String reason) {
        this(reason, false);
    }

    private NoServer(String reason, boolean over) {
        super(reason, null, false, false);
        this.over = over;
    }

    /** One that began, and ended by itself. */
    static NoServer over(String reason) {
        return new NoServer(reason, true);
    }

    /** Whether another try may succeed. */
    boolean isOver() {
        return over;
    }
}
