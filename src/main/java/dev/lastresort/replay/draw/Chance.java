package dev.lastresort.replay.draw;

import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.SqlContext;
import java.time.LocalDateTime;

/**
 * Where SQL outside requests gets its time and its random values from: a pure function of the seed
 * and of what runs, like the draws of a request.
 */
public final class Chance {

    private Chance() {}

    public static SqlContext of(long seed, String owner, long n, LocalDateTime at) {
        return new SqlContext(at, bits(seed, owner, n));
    }

    /**
     * The incident's change and the correct one draw alike: as far as they do the same, they leave
     * the same. Steps taken by hand are counted on, so each draws for itself.
     */
    public static SqlContext ofStep(long seed, StepRef ref, LocalDateTime at) {
        String owner = switch (ref.program()) {
            case INCIDENT, CORRECT_CHANGE -> "change: ";
            case STRATEGY -> "recovery: ";
        };
        return of(seed, owner + ref.name(), ref.index(), at);
    }

    static long bits(long seed, String owner, long n) {
        return Dice.of(seed, owner, n, "random values of SQL", 0).bits();
    }
}
