package dev.lastresort.model.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a person reads before the incident: plain text, never markup.
 *
 * @param system     one line on the system at stake
 * @param story      paragraphs
 * @param inspiredBy the public incidents behind it, one line each
 * @param objectives what the business can bear
 * @param profile    where it stands among other scenarios
 */
public record Briefing(
        String title,
        String system,
        Difficulty difficulty,
        List<String> story,
        List<String> inspiredBy,
        Objectives objectives,
        Profile profile) {

    /** Of which nothing is said beside that. */
    public Briefing(String title, String system, Difficulty difficulty, List<String> story,
            List<String> inspiredBy, Objectives objectives) {
        this(title, system, difficulty, story, inspiredBy, objectives, Profile.NOTHING);
    }

    public Briefing {
        story = List.copyOf(story);
        inspiredBy = List.copyOf(inspiredBy);
    }

    /** The same with other limits. */
    public Briefing with(Objectives others) {
        return new Briefing(
                title, system, difficulty, story, inspiredBy, others, profile);
    }

    /** How much a trainee must know already. */
    public enum Difficulty {
        STARTER, INTERMEDIATE, EXPERT
    }

    /**
     * What the business can bear.
     *
     * @param recoveryTimes RTO: the longest outage of an actor, by its name
     * @param recoveryPoint RPO: the longest stretch of acknowledged work that may be lost
     * @param rowsLost      fact name to the most rows that may be lost
     * @param rowsWrong     fact name to the most rows that may be wrong
     * @param money         effect name to the most that may be owed to customers, in its unit
     */
    public record Objectives(
            SequencedMap<String, Duration> recoveryTimes,
            Optional<Duration> recoveryPoint,
            SequencedMap<String, Long> rowsLost,
            SequencedMap<String, Long> rowsWrong,
            SequencedMap<String, BigDecimal> money) {

        public static final Objectives NONE = times(new LinkedHashMap<>(), Optional.empty());

        public Objectives {
            recoveryTimes = kept(recoveryTimes);
            rowsLost = kept(rowsLost);
            rowsWrong = kept(rowsWrong);
            money = kept(money);
        }

        /** Limits of time alone. */
        public static Objectives times(
                SequencedMap<String, Duration> recoveryTimes, Optional<Duration> recoveryPoint) {
            return new Objectives(recoveryTimes, recoveryPoint, new LinkedHashMap<>(),
                    new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        /** The shortest of all recovery times: the one that presses. */
        public Optional<Duration> recoveryTime() {
            return recoveryTimes.values().stream().min(Comparator.naturalOrder());
        }

        private static <V> SequencedMap<String, V> kept(SequencedMap<String, V> map) {
            return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
        }
    }
}
