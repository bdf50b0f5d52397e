package dev.lastresort.model.scenario;

import java.util.List;
import java.util.Optional;

/**
 * What a person reads before the incident: plain text, never markup.
 *
 * @param system     one line on the system at stake
 * @param story      paragraphs
 * @param inspiredBy the public incidents behind it, one line each
 * @param objectives what the business can bear
 */
public record Briefing(
        String title,
        String system,
        Difficulty difficulty,
        List<String> story,
        List<String> inspiredBy,
        Objectives objectives) {

    public Briefing {
        story = List.copyOf(story);
        inspiredBy = List.copyOf(inspiredBy);
    }

    /** How much a trainee must know already. */
    public enum Difficulty {
        STARTER, INTERMEDIATE, EXPERT
    }

    /**
     * RTO and RPO: the longest outage of the main actor, and the longest stretch of acknowledged
     * work, that the business can bear.
     */
    public record Objectives(
            Optional<java.time.Duration> recoveryTime,
            Optional<java.time.Duration> recoveryPoint) {}
}
