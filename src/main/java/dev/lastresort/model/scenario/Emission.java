package dev.lastresort.model.scenario;

import java.util.List;
import java.util.Optional;

/**
 * An effect that a request emits after its commit.
 *
 * @param effect  the name of the declared {@link Effect}
 * @param key     parameter names whose values identify it, such as {@code order} or {@code line.id}
 * @param amount  the parameter that holds the amount, if it has one
 * @param forEach emits one for each row of the named draw, or of the named statement's result
 */
public record Emission(String effect, List<String> key, Optional<String> amount,
        Optional<String> forEach) {
    public Emission {
        key = List.copyOf(key);
    }
}
