package dev.lastresort.model.exercise;

import dev.lastresort.model.scenario.Alert;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Something that the facilitator lets happen; never an outcome.
 *
 * @param name      unique within its part
 * @param expected  what the team should do about it
 * @param objective the name of a training objective
 * @param note      what an evaluator wrote about it
 */
public record Inject(String name, InjectTime when, InjectContent content,
        Optional<String> expected, Optional<String> objective, Optional<String> note) {

    /** When it comes. */
    public sealed interface InjectTime {}

    /** At a virtual instant, or at the first page if that is later. */
    public record AtInstant(LocalDateTime at) implements InjectTime {}

    /** At the first such time of day from the first page on. */
    public record AtTime(LocalTime at) implements InjectTime {}

    /** So much virtual time after the first page. */
    public record AfterPage(Duration after) implements InjectTime {}

    /** When something measured comes about. */
    public record OnceMet(Alert.Condition condition) implements InjectTime {}

    /**
     * When the facilitator fires it.
     *
     * @param key a letter or a digit
     */
    public record OnShelf(char key) implements InjectTime {}
}
