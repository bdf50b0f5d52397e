package dev.lastresort.session;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The dropped archive, reckoned by hand from its parameters; all instants are seconds since
 * midnight. The sums are the issue's: provisioning 10 min, 4 GB/min, hands as each strategy says.
 */
record ArchiveDay(
        Checkout checkout, long backup, String gigabytes, long target, long delay, int pace,
        long seed) {

    static final long MINUTE = 60;
    static final long CHANGE = 10 * 3600;
    static final long COMMIT = CHANGE + 40;
    private static final long EXPORT_EVERY = 15 * MINUTE;
    private static final long EXPORT_OFFSET = 5 * MINUTE;

    static ArchiveDay usual() {
        return new ArchiveDay(
                Checkout.USUAL, 2 * 3600, "380", CHANGE, 12 * MINUTE, 20, 42);
    }

    String[] overrides() {
        return List.of(
                "/actors/0/schedule/every=\"" + checkout.every() + " s\"",
                "/actors/0/schedule/offset=\"" + checkout.offset() + " s\"",
                "/backups/0/at=" + instant(backup),
                "/environment/databaseSize=\"" + gigabytes + " GB\"",
                "/strategies/3/steps/0/target=" + instant(target),
                "/strategies/4/steps/0/target=" + instant(target),
                "/alerts/0/humanDelay=\"" + delay + " s\"",
                "/environment/redoPace=" + pace,
                "/seed=" + seed).toArray(String[]::new);
    }

    /** Exports fail from the commit of the drop on; the third one calls. */
    long alert() {
        return firstExportFrom(COMMIT) + 2 * EXPORT_EVERY;
    }

    long decision() {
        return alert() + delay;
    }

    /** After 8 minutes of approval. */
    long downFrom() {
        return decision() + 8 * MINUTE;
    }

    long pitrUpAt() {
        return downFrom() + loading() + redo();
    }

    long fullRestoreUpAt() {
        return downFrom() + loading();
    }

    /** 5 minutes of approval before it, 6 to copy after it. */
    long sideRestoreEnd() {
        return decision() + 5 * MINUTE + loading() + redo() + 6 * MINUTE;
    }

    long rollForwardEnd() {
        return decision() + (12 + 3 + 1) * MINUTE;
    }

    long scriptEnd() {
        return decision() + (35 + 5 + 4) * MINUTE;
    }

    /** Exports in [from, to), as far as the day goes. */
    static long exports(long from, long to) {
        return new Checkout(EXPORT_EVERY, EXPORT_OFFSET).orders(from, to);
    }

    private long loading() {
        return 10 * MINUTE + new BigDecimal(gigabytes).multiply(BigDecimal.valueOf(60))
                .divide(BigDecimal.valueOf(4), 0, RoundingMode.CEILING).longValueExact();
    }

    private long redo() {
        return Math.ceilDiv(target - backup, (long) pace);
    }

    private static long firstExportFrom(long instant) {
        return EXPORT_OFFSET + EXPORT_EVERY * Math.ceilDiv(instant - EXPORT_OFFSET, EXPORT_EVERY);
    }

    private static String instant(long second) {
        return '"' + Mission.MIDNIGHT.plusSeconds(second).toString() + '"';
    }
}
