package dev.lastresort.ui.author;

import dev.lastresort.model.outcome.ModelledDay;
import dev.lastresort.picture.time.TimeText;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A line of a modelled day in words.
 *
 * @param step what is selected with it; empty for what is no step
 */
public record PlanLine(LocalDateTime at, String when, String whose, String what, String why,
        Optional<ChosenStep> step) {

    /** Every instant and every step, in the order of time. */
    static List<PlanLine> of(ModelledDay day) {
        PlanWords words = new PlanWords(day);
        List<PlanLine> lines = new ArrayList<>();
        day.traffic().forEach(actor -> lines.add(new PlanLine(
                actor.ticks().count() == 0 ? day.start() : actor.ticks().at(0),
                actor.ticks().count() == 0 ? "never" : TimeText.between(
                        actor.ticks().at(0).withNano(0), words.last(actor).withNano(0),
                        day.start()),
                actor.title(), words.traffic(actor), "", Optional.empty())));
        day.instants().forEach(instant -> lines.add(new PlanLine(instant.at(),
                TimeText.clock(instant.at(), day.start()), "", words.instant(instant),
                words.sure(instant), Optional.empty())));
        day.call().decisionAt().ifPresent(at -> lines.add(new PlanLine(at,
                TimeText.clock(at, day.start()), "", "the decision", day.call().words(),
                Optional.empty())));
        ChosenStep.all(day)
                .forEach(one -> lines.add(new PlanLine(one.step().start(), words.stretch(one),
                        words.whose(one), one.step().number() + ". " + one.step().step().name(),
                        words.formula(one), Optional.of(one))));
        lines.sort(Comparator.comparing(PlanLine::at));
        return lines;
    }
}
