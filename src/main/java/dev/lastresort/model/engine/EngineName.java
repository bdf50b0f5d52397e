package dev.lastresort.model.engine;

import java.util.Arrays;
import java.util.Optional;

/** Which database runs a scenario's SQL. */
public enum EngineName {
    /** The one that comes with the program. */
    EMBEDDED("embedded"),
    /** A server of the program's own, started from what is installed. */
    POSTGRESQL("postgresql");

    private final String word;

    EngineName(String word) {
        this.word = word;
    }

    /** As files and commands name it. */
    public String word() {
        return word;
    }

    public static Optional<EngineName> of(String word) {
        return Arrays.stream(values()).filter(name -> name.word.equals(word)).findFirst();
    }
}
