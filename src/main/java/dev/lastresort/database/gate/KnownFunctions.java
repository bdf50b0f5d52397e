package dev.lastresort.database.gate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The functions that SQL may call on one engine, and for those that people will miss, why not.
 * Invariant: all names are in lower case.
 *
 * @param allowed  the engine's own
 * @param added    PostgreSQL's, answered by code of ours
 * @param clock    answered by the simulation in the place of the engine's own
 * @param drawn    drawn from the seed: for what is written, never for what is compared
 * @param keywords words and types that may stand before a parenthesis
 * @param refused  those that are refused with a reason of their own
 * @param reserved all that the engine itself has, where a scenario may make functions of its own;
 *                 none where it may not
 */
public record KnownFunctions(Set<String> allowed, Set<String> added, Set<String> clock,
        Set<String> drawn, Set<String> keywords, Map<String, Reason> refused,
        Set<String> reserved) {

    /** Why a function is refused: the rule, what it does, and what to write instead. */
    public record Reason(String rule, String message, String fix) {}

    public KnownFunctions {
        allowed = Set.copyOf(allowed);
        added = Set.copyOf(added);
        clock = Set.copyOf(clock);
        drawn = Set.copyOf(drawn);
        keywords = Set.copyOf(keywords);
        refused = Map.copyOf(refused);
        reserved = Set.copyOf(reserved);
    }

    boolean allows(String name, Door door) {
        return allowed.contains(name) || added.contains(name) || clock.contains(name)
                || drawn.contains(name) && !door.readsOnly();
    }

    /** Whether only a scenario can have made a function of that name. */
    boolean isOwn(String name) {
        return !reserved.isEmpty() && !reserved.contains(name) && !refused.containsKey(name)
                && !isReplaced(name) && !allowed.contains(name) && !added.contains(name)
                && !keywords.contains(name);
    }

    /** Whether the simulation answers in the place of a function of the engine's own. */
    boolean isReplaced(String name) {
        return clock.contains(name) || drawn.contains(name);
    }

    /** How a name is called in a message: some are words of a clause. */
    static String shown(String name) {
        return switch (name) {
            case "sets" -> "GROUPING SETS";
            case "rollup", "cube" -> "GROUP BY " + name.toUpperCase(Locale.ROOT);
            case "system", "bernoulli" -> "TABLESAMPLE";
            default -> name;
        };
    }

    boolean isAdded(String name) {
        return added.contains(name);
    }

    boolean isKeyword(String word) {
        return keywords.contains(word);
    }

    Optional<Reason> reasonAgainst(String name) {
        return drawn.contains(name) ? Optional.of(new Reason("random-function",
                "answers differently each time", "leave it to what writes the row"))
                : Optional.ofNullable(refused.get(name));
    }
}
