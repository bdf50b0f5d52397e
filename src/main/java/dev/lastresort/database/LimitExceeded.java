package dev.lastresort.database;

import java.util.Objects;

/**
 * A statement was ended because it went too far. Not a {@link SqlFailure}, which is an answer that
 * a result may hold: where a limit strikes can depend on the machine, so nothing may come of it but
 * the end of the replay.
 */
public final class LimitExceeded extends RuntimeException {

    private static final int SHOWN = 120;

    /** What there is a limit on, and the system property that sets it. */
    public enum Cap {
        TIME("lastresort.limit.seconds", "ran longer than %d seconds"),
        ROWS("lastresort.limit.rows", "gives more than %d rows"),
        CHANGES("lastresort.limit.changes", "changes more than %d rows"),
        LENGTH("lastresort.limit.characters", "stores a value of more than %d characters"),
        MEMORY("lastresort.limit.megabytes", "wants more than %d megabytes of memory");

        private final String property;
        private final String deed;

        Cap(String property, String deed) {
            this.property = property;
            this.deed = deed;
        }

        public String property() {
            return property;
        }
    }

    private final Cap cap;
    private final long value;

    private LimitExceeded(Cap cap, long value, String message) {
        super(message, null, false, false);
        this.cap = cap;
        this.value = value;
    }

    static LimitExceeded of(Cap cap, Limits limits) {
        long value = switch (cap) {
            case TIME -> limits.timeout().toSeconds();
            case ROWS -> limits.maxRows();
            case CHANGES -> limits.maxChanges();
            case LENGTH -> limits.maxCharacters();
            case MEMORY -> limits.megabytes();
        };
        return new LimitExceeded(cap, value, "a statement " + cap.deed.replace("%d",
                Long.toString(value)) + ", the limit set by -D" + cap.property);
    }

    /** The same, with the text of the statement that went too far. */
    LimitExceeded in(String sql) {
        String start = sql.length() > SHOWN ? sql.substring(0, SHOWN) + "…" : sql;
        return new LimitExceeded(cap, value, getMessage() + ": " + start);
    }

    public Cap cap() {
        return cap;
    }

    /** The limit that was in force. */
    public long value() {
        return value;
    }

    @Override
    public String getMessage() {
        // Given to the constructor, so that it is there.
        return Objects.requireNonNull(super.getMessage());
    }
}
