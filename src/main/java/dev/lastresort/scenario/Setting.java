package dev.lastresort.scenario;

import dev.lastresort.model.engine.EngineName;
import java.util.List;
import java.util.Optional;

/**
 * A value set from outside the file, to ask "what if" without editing it.
 *
 * @param pointer JSON Pointer of the place; it may end in {@code /-} to append to a list
 * @param text    the value: JSON if it can be read as JSON, else a text without quotes
 */
public record Setting(String pointer, String text) {

    private static final String ENGINE = "/database/engine";

    /** What has the scenario run on that engine, whatever it says. */
    public static Setting engine(EngineName name) {
        return new Setting(ENGINE, name.word());
    }

    /** The engine that they have it run on, if they do. */
    static Optional<EngineName> engineOf(List<Setting> settings) {
        return settings.reversed().stream().filter(one -> one.pointer().equals(ENGINE))
                .findFirst().flatMap(one -> EngineName.of(one.text()));
    }

    /**
     * Parses {@code POINTER=VALUE}; throws {@link IllegalArgumentException} with the reason if it
     * is neither.
     */
    public static Setting parse(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 0 || !assignment.startsWith("/")) {
            throw new IllegalArgumentException("expected POINTER=VALUE with a JSON Pointer"
                    + " such as /environment/databaseSize=\"1.2 TB\", but got '"
                    + assignment + "'");
        }
        return new Setting(assignment.substring(0, equals), assignment.substring(equals + 1));
    }

    /** How a problem names the place. */
    public String option() {
        return pointer.equals(ENGINE) ? "--engine" : "--set " + pointer;
    }
}
