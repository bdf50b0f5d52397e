package dev.lastresort.model.scenario;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * A rule over what happens on the trunk. The first alert that is raised calls a human; the decision
 * follows after the delay.
 */
public record Alert(String name, Condition when, Duration humanDelay) {

    public sealed interface Condition {}

    /**
     * The actor's requests failed that often since the start of the day; {@code count} is 1 or
     * more.
     */
    public record Failures(String actor, int count) implements Condition {}

    public record InvariantBroken(String invariant) implements Condition {}

    /** A fixed instant: somebody calls. */
    public record At(LocalDateTime instant) implements Condition {}
}
