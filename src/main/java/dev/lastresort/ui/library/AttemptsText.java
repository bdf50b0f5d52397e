package dev.lastresort.ui.library;

import dev.lastresort.model.outcome.AttemptResult;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.picture.time.TimeText;
import dev.lastresort.session.attempt.Attempts;
import dev.lastresort.session.attempt.KeptAttempt;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** The attempts at a scenario in words. Says nothing of what the scenario's recoveries come to. */
final class AttemptsText {

    private static final DateTimeFormatter BEGUN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** For a narrow column; the year is told below it. */
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** How many are told; of those that no other dominates there may be many. */
    private static final int SHOWN = 3;

    private AttemptsText() {}

    /** How far a scenario was brought, in three words. */
    static String reached(Attempts attempts) {
        return attempts.best().isEmpty() ? attempts.ended() == 0 ? "begun" : "ended"
                : attempts.best().getFirst().group().words();
    }

    static SequencedMap<String, String> facts(Attempts attempts) {
        SequencedMap<String, String> facts = new LinkedHashMap<>();
        facts.put("Made", attempts.made() + attempts.last()
                .map(last -> (attempts.made() == 1 ? ", begun " : ", the last begun ")
                        + begun(last))
                .orElse(""));
        facts.put("Brought to their end", attempts.ended() == 0
                ? "none" : String.valueOf(attempts.ended()));
        if (attempts.ofOlderRules() > 0) {
            facts.put("Of older rules", attempts.ofOlderRules()
                    + ", replayed under today's; not among the best");
        }
        if (!attempts.best().isEmpty()) {
            facts.put("Best of those", attempts.best().getFirst().group().words() + ": "
                    + attempts.best().stream().map(AttemptsText::result).distinct()
                            .limit(SHOWN).collect(Collectors.joining("; "))
                    + (attempts.best().size() > SHOWN ? "; …" : ""));
        }
        return facts;
    }

    private static String result(AttemptResult result) {
        return (result.rowsLost() == 0 ? "no acknowledged row lost"
                : Wording.number(result.rowsLost()) + (result.rowsLost() == 1
                        ? " acknowledged row lost" : " acknowledged rows lost"))
                + (result.secondsToRecover().isPresent() ? ", time to recover "
                        + Wording.duration(result.secondsToRecover().getAsLong())
                        : ", service never back");
    }

    /** Where one goes on, on two lines. */
    static String unfinished(Attempts.Unfinished attempt) {
        return "Begun " + begun(attempt.begun())
                + attempt.pressure().map(ratio -> "; the clock runs, 1 s = "
                        + TimeText.duration(Duration.ofSeconds(ratio))).orElse("")
                + ".\nGoes on after " + (attempt.decisions() == 1 ? "its one decision, of "
                        : Wording.number(attempt.decisions()) + " decisions, the last of ")
                + TimeText.clock(attempt.lastAt()) + ".";
    }

    private static String begun(LocalDateTime instant) {
        return BEGUN.format(instant);
    }

    static String name(KeptAttempt attempt) {
        return attempt.name().orElse("–");
    }

    static String begun(KeptAttempt attempt) {
        return SHORT.format(attempt.begun());
    }

    /** At which time, if it was begun on that day; else on which day. */
    static String finished(KeptAttempt attempt) {
        return attempt.finished().map(end -> (end.toLocalDate().equals(
                attempt.begun().toLocalDate()) ? TIME : DAY).format(end)).orElse("not yet");
    }

    /** By its group, and the two figures that are asked for first. */
    static String cameTo(KeptAttempt attempt) {
        return attempt.result().map(result -> result.group().words() + ": " + result(result))
                .orElse(attempt.isFinished() ? "over, not measured yet"
                        : "left at " + TimeText.clock(attempt.lastAt()) + ", "
                                + Wording.count(attempt.decisions(), "decision"));
    }

    /** How it ended alone, for a narrow column. */
    static String ending(KeptAttempt attempt) {
        return attempt.result().map(result -> result.group().words())
                .orElse(attempt.isFinished() ? "not measured yet"
                        : "left at " + TimeText.clock(attempt.lastAt()));
    }

    /** How many acknowledged rows. */
    static String lost(KeptAttempt attempt) {
        return attempt.result().map(result -> Wording.number(result.rowsLost())).orElse("–");
    }

    /** How long it took from the decision. */
    static String recovery(KeptAttempt attempt) {
        return attempt.result().map(result -> result.secondsToRecover().isPresent()
                ? Wording.duration(result.secondsToRecover().getAsLong()) : "never").orElse("–");
    }

    static String clock(KeptAttempt attempt) {
        return attempt.pressure().map(ratio -> "1 s = "
                + TimeText.duration(Duration.ofSeconds(ratio))).orElse("stands still");
    }

    /** What there is no room for in its row. */
    static String line(KeptAttempt attempt) {
        return attempt.name().map(name -> name + ". ").orElse("")
                + "Begun " + begun(attempt.begun()) + "; "
                + Wording.count(attempt.decisions(), "decision") + ", the last at "
                + TimeText.clock(attempt.lastAt()) + "; " + cameTo(attempt)
                + (attempt.ofOlderRules() ? ". Recorded under older rules." : ".");
    }
}
