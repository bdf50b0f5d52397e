package dev.lastresort.replay.draw;

import java.math.BigDecimal;

/**
 * Whether a request meets a fault that only a share of requests meets: drawn from the seed, its
 * tick, the fault and which try it is, so that it is the same on every branch.
 */
public final class Encounter {

    private static final long PARTS = 1_000_000;

    private final long seed;
    private final String actor;
    private final long n;
    private final int attempt;
    private boolean byChance;

    /** @param attempt which try of the request this is, from 0 */
    public Encounter(long seed, String actor, long n, int attempt) {
        this.seed = seed;
        this.actor = actor;
        this.n = n;
        this.attempt = attempt;
    }

    /** @param share of the requests that meet the fault: above 0, at most 1 */
    public boolean meets(String fault, BigDecimal share) {
        if (share.compareTo(BigDecimal.ONE) >= 0) {
            byChance = false;
            return true;
        }
        byChance = Dice.of(seed, actor, n, "meets " + fault, attempt).below(PARTS)
                < share.movePointRight(6).longValue();
        return byChance;
    }

    /** Whether what was met last might not have been: another try may go through. */
    public boolean isByChance() {
        return byChance;
    }
}
