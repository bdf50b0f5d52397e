package dev.lastresort.scenario.json;

import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a file is read as: what to do about one that is empty or too large, and how to tell that it
 * is one of another kind. Invariant: advice is for whoever has such a file, who has written a
 * scenario by hand, and never an attempt.
 */
public enum FileKind {
    SCENARIO("Scenario", "a scenario", "lastresort compare",
            "start from one of the bundled scenarios",
            "generate rows with seeds instead of listing them"),
    ATTEMPT("Attempt", "an attempt", "lastresort replay",
            "nothing is left of the attempt: take it from a copy, or delete it",
            "no attempt is as large; look whether it is one"),
    EXERCISE("Exercise", "an exercise", "lastresort exercise validate",
            "'lastresort exercise new' writes one to start from",
            "no exercise is as large; look whether it is one"),
    /** SQL, and rows of a sheet. */
    OTHER("", "a text", "", "look whether it is the right one", "split it");

    private final String name;
    private final String words;
    private final String command;
    private final String ifEmpty;
    private final String ifTooLarge;

    FileKind(String name, String words, String command, String ifEmpty, String ifTooLarge) {
        this.name = name;
        this.words = words;
        this.command = command;
        this.ifEmpty = ifEmpty;
        this.ifTooLarge = ifTooLarge;
    }

    String ifEmpty() {
        return ifEmpty;
    }

    String ifTooLarge() {
        return ifTooLarge;
    }

    /** Whether it is a file of another kind, which alone is told then. */
    public boolean refuses(JsonNode root, Findings findings) {
        Optional<FileKind> other = Stream.of(values()).filter(kind -> kind != this
                && !kind.name.isEmpty()
                && root.path("kind").asStringOpt().filter(kind.name::equals).isPresent())
                .findFirst();
        other.ifPresent(kind -> findings.error(Rule.UNKNOWN_VALUE, "/kind",
                "this is " + kind.words + ", and not " + words,
                "'" + kind.command + "' takes it"));
        return other.isPresent();
    }
}
