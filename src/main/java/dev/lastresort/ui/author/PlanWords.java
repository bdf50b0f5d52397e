package dev.lastresort.ui.author;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.outcome.ModelledDay;
import dev.lastresort.model.outcome.ModelledDay.ModelledInstant;
import dev.lastresort.model.outcome.ModelledDay.ModelledTraffic;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.picture.time.TimeText;
import java.time.LocalDateTime;
import java.util.stream.Collectors;

/** A modelled day in words. Invariant: what only a run can tell says so. */
final class PlanWords {

    private final ModelledDay day;

    PlanWords(ModelledDay day) {
        this.day = day;
    }

    String stretch(ChosenStep one) {
        LocalDateTime start = one.step().start();
        return start.equals(one.step().end()) ? TimeText.clock(start, day.start())
                : TimeText.between(start, one.step().end(), day.start());
    }

    /** Whose step it is. */
    String whose(ChosenStep one) {
        return one.program().name().isEmpty() ? "incident" : one.program().title();
    }

    /** How its length comes about, term by term. */
    String formula(ChosenStep one) {
        return one.step().fails().map(why -> "fails: " + why)
                .orElseGet(() -> one.step().phases().isEmpty() ? "takes no time"
                        : one.step().phases().stream().map(Phase::formula)
                                .collect(Collectors.joining(" + ")));
    }

    /** All that the model says of it. */
    String step(ChosenStep one) {
        return Harmless.text(whose(one) + ", step " + one.step().number() + ": "
                + one.step().step().name() + ". " + one.step().what()) + "\n" + stretch(one)
                + " (modelled): " + formula(one);
    }

    String instant(ModelledInstant instant) {
        return switch (instant.sort()) {
            case BACKUP -> "the backup '" + instant.name() + "' is taken";
            case INCIDENT -> "the incident begins";
            case CLOCK_JUMP -> Wording.inSentence(instant.name());
            case ALERT -> "alert '" + instant.name() + "'";
        };
    }

    /** What of an instant only a run can tell. */
    String sure(ModelledInstant instant) {
        return instant.sure() ? "" : "not before that: when it is raised, only a run can tell";
    }

    String traffic(ModelledTraffic actor) {
        long count = actor.ticks().count();
        return Wording.count(count, "request") + " by its schedule"
                + (actor.whole() ? "" : " up to then; there are too many to count them all");
    }

    /** When its last request falls, or its first if there is but one. */
    LocalDateTime last(ModelledTraffic actor) {
        return actor.ticks().count() == 0 ? day.start()
                : actor.ticks().at(actor.ticks().count() - 1);
    }
}
