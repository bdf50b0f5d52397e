package dev.lastresort.model.scenario.traffic;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which requests meet a containment, of a disruption also for how long, and how it is told.
 *
 * @param share     of the requests, above 0 and at most 1
 * @param actors    whose requests; everybody's if it is empty
 * @param lasts     after which time it ends by itself; absent: not before it is taken back, or the
 *                  database is restored in place
 * @param losesData whether the database is gone with it
 * @param ending    what taking it back is called; absent: as one would say it of its sort
 */
public record Spread(
        BigDecimal share, List<String> actors, Optional<Duration> lasts, boolean losesData,
        Optional<String> ending) {

    /** All requests, until it is taken back. */
    public static final Spread ALL =
            new Spread(BigDecimal.ONE, List.of(), Optional.empty(), false, Optional.empty());

    public Spread {
        actors = List.copyOf(actors);
    }

    /** The same without words. */
    public Spread untold() {
        return new Spread(share, actors, lasts, losesData, Optional.empty());
    }

    /** Whether no request at all comes through to the database. */
    public boolean isTotal() {
        return actors.isEmpty() && share.compareTo(BigDecimal.ONE) >= 0;
    }
}
