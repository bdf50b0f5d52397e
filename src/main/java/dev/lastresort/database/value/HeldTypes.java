package dev.lastresort.database.value;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of an engine's own types: those whose values a row can hold exactly, and those that are
 * refused. Any other name is that of a type that the scenario made.
 *
 * @param held    the names that may be written
 * @param refused the names that may not, each with what to write instead
 */
public record HeldTypes(Set<String> held, Map<String, String> refused) {

    public HeldTypes {
        held = Set.copyOf(held);
        refused = Map.copyOf(refused);
    }

    /** What to write instead, if the engine knows the type and its values cannot be held. */
    public Optional<String> insteadOf(String name) {
        return Optional.ofNullable(refused.get(name));
    }
}
