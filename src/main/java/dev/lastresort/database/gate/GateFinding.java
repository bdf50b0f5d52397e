package dev.lastresort.database.gate;

import java.util.Optional;

/**
 * Why a piece of SQL may not pass: the rule's id, what is wrong, how to fix it, and where in the
 * text.
 *
 * @param unknown the function that it is about, if the gate knows no function of that name
 */
public record GateFinding(String rule, String message, String fix, int offset,
        Optional<String> unknown) {

    public GateFinding(String rule, String message, String fix, int offset) {
        this(rule, message, fix, offset, Optional.empty());
    }

    /** The same at another place. */
    public GateFinding at(int place) {
        return new GateFinding(rule, message, fix, place, unknown);
    }
}
