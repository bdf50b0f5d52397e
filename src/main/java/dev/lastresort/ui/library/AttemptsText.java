package dev.lastresort.ui.library;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.picture.time.TimeText;
import dev.lastresort.session.attempt.Attempts;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/** The attempts at a scenario in words. Says nothing of what the scenario's recoveries come to. */
final class AttemptsText {

    private static final DateTimeFormatter BEGUN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private AttemptsText() {}

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
        attempts.best().ifPresent(best -> facts.put("Best of those", result(best)));
        return facts;
    }

    private static String result(Attempts.Result result) {
        return (result.resolved() ? "resolved" : "not resolved")
                + (result.rowsLost() == 0 ? ", no acknowledged row lost"
                        : ", " + Wording.number(result.rowsLost()) + (result.rowsLost() == 1
                                ? " acknowledged row lost" : " acknowledged rows lost"))
                + (result.secondsToRecover().isPresent() ? ", time to recover "
                        + Wording.duration(result.secondsToRecover().getAsLong())
                        : ", never recovered");
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
}
