package dev.lastresort.model.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The checks that must hold in a healthy system, and how often they are looked at besides step ends
 * and horizon.
 */
public record Invariants(Duration interval, List<Invariant> checks) {

    public Invariants {
        checks = List.copyOf(checks);
    }

    /**
     * Holds when the query of the schema version in force runs and returns no row.
     *
     * @param ofData    whether it says something of the rows alone: service may be back without it
     * @param monitored whether somebody who is on call would hear of it when it is broken
     */
    public record Invariant(String name, String title, List<Alternative> alternatives,
            boolean ofData, boolean monitored) {

        /** One that must hold before service counts as back, and that is watched. */
        public Invariant(String name, String title, List<Alternative> alternatives) {
            this(name, title, alternatives, false, true);
        }

        public Invariant {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** @param since the schema version from which it applies; absent for the first */
    public record Alternative(Optional<String> since, Sql query) {}
}
