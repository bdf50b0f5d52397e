package dev.lastresort.model.cohort;

import dev.lastresort.model.engine.EngineName;
import java.util.Comparator;

/**
 * What can be held side by side: attempts at the same scenario, to the byte, drawn from the same
 * seed.
 *
 * @param scenario its id
 * @param sha256   of its content, in lower-case hex
 * @param engine   what ran the SQL
 */
public record PlayedDay(String scenario, String sha256, long seed, EngineName engine)
        implements Comparable<PlayedDay> {

    private static final Comparator<PlayedDay> ORDER = Comparator
            .comparing(PlayedDay::scenario).thenComparingLong(PlayedDay::seed)
            .thenComparing(PlayedDay::sha256).thenComparing(PlayedDay::engine);

    /** One on the embedded engine. */
    public PlayedDay(String scenario, String sha256, long seed) {
        this(scenario, sha256, seed, EngineName.EMBEDDED);
    }

    /** The same on another engine. */
    public PlayedDay on(EngineName other) {
        return new PlayedDay(scenario, sha256, seed, other);
    }

    @Override
    public int compareTo(PlayedDay other) {
        return ORDER.compare(this, other);
    }
}
