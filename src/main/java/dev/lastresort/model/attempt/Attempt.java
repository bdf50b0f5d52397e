package dev.lastresort.model.attempt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that it takes to live through a trainee's incident again. Invariant: no decision's instant is
 * before that of the one before it.
 *
 * @param scenario    the scenario's id
 * @param sha256      of the scenario's content, in lower-case hex
 * @param pressure    virtual seconds that pass in a second of the trainee's while they make up their
 *                    mind, 1 or more; absent if the clock stands still meanwhile
 * @param fingerprint of the measured branch, once it was measured
 */
public record Attempt(
        String scenario, String sha256, long seed, List<Decision> decisions,
        Optional<Integer> pressure, Optional<String> fingerprint) {

    public static final int FORMAT_VERSION = 1;

    public Attempt {
        decisions = List.copyOf(decisions);
    }

    /** The same attempt with one more decision. */
    public Attempt with(Decision decision) {
        return new Attempt(scenario, sha256, seed,
                Stream.concat(decisions.stream(), Stream.of(decision)).toList(),
                pressure, Optional.empty());
    }

    /** The attempt as it stood before its decision of that index. */
    public Attempt before(int decision) {
        return new Attempt(scenario, sha256, seed, decisions.subList(0, decision), pressure,
                Optional.empty());
    }

    public Attempt measured(String measured) {
        return new Attempt(
                scenario, sha256, seed, decisions, pressure, Optional.of(measured));
    }
}
