package dev.lastresort.scenario.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a master scenario events list can hold. */
public enum SheetField {
    NUMBER("number", "no", "no.", "#", "msel number", "msel #", "inject number", "inject #", "id"),
    SCENARIO("scenario", "part", "scenario number"),
    NAME("name", "inject name", "short title", "title"),
    TIME("time", "timing", "when", "scheduled time", "inject time", "start time"),
    EVENT("event", "event type", "type", "kind", "inject type"),
    INJECT("inject", "description", "event description", "inject description", "message", "content",
            "inject text"),
    FROM("from", "sender", "source", "originator", "simulated by"),
    TO("to", "recipient", "receiver", "audience", "player", "target"),
    EXPECTED("expected action", "expected actions", "expected player action",
            "expected player actions", "expected response", "expected outcome"),
    OBJECTIVE("objective", "objectives", "training objective", "capability"),
    NOTE("evaluator's note", "evaluator note", "evaluator notes", "evaluator's notes", "note",
            "notes", "remarks", "comments");

    private final List<String> titles;

    SheetField(String... titles) {
        this.titles = List.of(titles);
    }

    /** As the command line names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    public static Optional<SheetField> named(String word) {
        return Arrays.stream(values()).filter(field -> field.word().equals(word)).findFirst();
    }

    /** The words of all. */
    public static List<String> names() {
        return Arrays.stream(values()).map(SheetField::word).toList();
    }

    /** What a column of that heading holds, if that is plain. */
    static Optional<SheetField> of(String heading) {
        String plain = heading.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip()
                .replace('\u2019', '\'');
        return Arrays.stream(values()).filter(field -> field.titles.contains(plain)).findFirst();
    }
}
