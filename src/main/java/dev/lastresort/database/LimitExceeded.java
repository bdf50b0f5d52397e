package dev.lastresort.database;

import dev.lastresort.database.gate.SqlStatement;
import java.util.Objects;

/**
 * A statement, or all of a run, was ended because it went too far. Not a {@link SqlFailure}, which
 * is an answer that a result may hold: where a limit strikes can depend on the machine, so nothing
 * may come of it but the end of the replay.
 */
public final class LimitExceeded extends RuntimeException {

    private static final int SHOWN = 120;
    private static final String STATEMENT = "a statement ";
    private static final String RUN = "the run ";

    /** What there is a limit on, and the system property or Java's option that sets it. */
    public enum Cap {
        TIME("-Dlastresort.limit.seconds=%d", STATEMENT + "ran longer than %d seconds"),
        ROWS("-Dlastresort.limit.rows=%d", STATEMENT + "gives more than %d rows"),
        CHANGES("-Dlastresort.limit.changes=%d", STATEMENT + "changes more than %d rows"),
        LENGTH("-Dlastresort.limit.characters=%d",
                STATEMENT + "stores a value of more than %d characters"),
        MEMORY("-Dlastresort.limit.megabytes=%d",
                STATEMENT + "wants more than %d megabytes of memory"),
        RUN_TIME("-Dlastresort.limit.run=%d", RUN + "takes longer than %d seconds"),
        HEAP("-Xmx%dm", RUN + "needs more than %d megabytes of memory");

        private final String option;
        private final String deed;

        Cap(String option, String deed) {
            this.option = option;
            this.deed = deed;
        }

        /** The system property that sets it; of the heap, that which caps it. */
        public String property() {
            return this == HEAP ? Heap.PROPERTY
                    : option.substring("-D".length(), option.indexOf('='));
        }

        /** The option that sets it to this. */
        public String option(long value) {
            return option.replace("%d", Long.toString(value));
        }

        private String name(long value) {
            return this == HEAP ? option(value) : "-D" + property();
        }
    }

    private final Cap cap;
    private final long value;
    private final String origin;

    private LimitExceeded(Cap cap, long value, String message, String origin) {
        super(message, null, false, false);
        this.cap = cap;
        this.value = value;
        this.origin = origin;
    }

    /** What says that it went beyond one of these limits. */
    public static LimitExceeded of(Cap cap, Limits limits) {
        return ofRun(cap, switch (cap) {
            case TIME -> limits.timeout().toSeconds();
            case ROWS -> limits.maxRows();
            case CHANGES -> limits.maxChanges();
            case LENGTH -> limits.maxCharacters();
            case MEMORY -> limits.megabytes();
            case RUN_TIME -> Limits.RUN.toSeconds();
            case HEAP -> Heap.megabytes();
        });
    }

    static LimitExceeded ofRun(Cap cap, long value) {
        return new LimitExceeded(cap, value, cap.deed.replace("%d", Long.toString(value))
                + ", the limit set by " + cap.name(value), "");
    }

    /** The time of the whole run is up, whatever is running. */
    public static LimitExceeded runTime() {
        return orIn(of(Cap.RUN_TIME, Limits.DEFAULT));
    }

    /** The heap is full, whatever is running. */
    public static LimitExceeded heap() {
        return orIn(of(Cap.HEAP, Limits.DEFAULT));
    }

    private static LimitExceeded orIn(LimitExceeded run) {
        return StatementWatch.longest().map(run::in).orElse(run);
    }

    /** The same, with the text of the statement that went too far, and where it stands. */
    public LimitExceeded in(SqlStatement statement) {
        String sql = statement.text();
        String start = sql.length() > SHOWN ? sql.substring(0, SHOWN) + "…" : sql;
        return new LimitExceeded(cap, value, getMessage() + ": " + start, statement.origin());
    }

    public Cap cap() {
        return cap;
    }

    /** The limit that was in force. */
    public long value() {
        return value;
    }

    /** Where the statement stands, as whoever admitted it names that place; empty if unknown. */
    public String origin() {
        return origin;
    }

    @Override
    public String getMessage() {
        // Given to the constructor, so that it is there.
        return Objects.requireNonNull(super.getMessage());
    }
}
