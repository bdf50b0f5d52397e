package dev.lastresort.model.engine;

import java.util.Arrays;
import java.util.Optional;

/** Which database runs a scenario's SQL. */
public enum EngineName {
    /** The one that comes with the program. */
    EMBEDDED("embedded", "the embedded engine"),
    /** A server of the program's own, started from what is installed. */
    POSTGRESQL("postgresql", "PostgreSQL");

    private final String word;
    private final String title;

    EngineName(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** As files and commands name it. */
    public String word() {
        return word;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    /** The word, where a file has to name it: the usual one it does not. */
    public Optional<String> named() {
        return Optional.of(word).filter(_ -> this != EMBEDDED);
    }

    /** What is added to words about something that ran on it; nothing if it is the usual one. */
    public String beside() {
        return this == EMBEDDED ? "" : " · on " + title;
    }

    public static Optional<EngineName> of(String word) {
        return Arrays.stream(values()).filter(name -> name.word.equals(word)).findFirst();
    }
}
