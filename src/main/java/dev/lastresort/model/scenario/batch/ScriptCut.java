package dev.lastresort.model.scenario.batch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/**
 * In which pieces a script is done.
 *
 * @param batches    how it is cut into transactions, if it is
 * @param stopsAfter the share of its batches, or of its statements, that are done before it stops
 * @param continues  whether it is a further batch of the step before it
 */
public record ScriptCut(
        Optional<Batches> batches, Optional<BigDecimal> stopsAfter, boolean continues) {

    /** One transaction that is done to its end. */
    public static final ScriptCut WHOLE = new ScriptCut(Optional.empty(), Optional.empty(), false);

    /** A further batch of the step before it. */
    public static final ScriptCut FURTHER = new ScriptCut(Optional.empty(), Optional.empty(), true);

    /** The time that such a share of a script takes, rounded up to a second. */
    public static Duration time(Duration run, BigDecimal share) {
        return Duration.ofSeconds(BigDecimal.valueOf(run.toMillis()).movePointLeft(3)
                .multiply(share).setScale(6, RoundingMode.HALF_EVEN)
                .setScale(0, RoundingMode.CEILING).longValueExact());
    }

    /** How many of so many are done: those that are wholly within the share. */
    public int done(int all) {
        return stopsAfter.map(share -> share.multiply(BigDecimal.valueOf(all))
                .setScale(0, RoundingMode.FLOOR).intValueExact()).orElse(all);
    }
}
