package dev.lastresort.ui.debrief;

import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Noun;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.RoomView.Work;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The position at an instant of an attempt: the clock, who worked, and what was under way.
 *
 * @param clock such as "10:47, 12 min after the page"
 */
record StandingThen(String clock, List<ProgramThen> programs, List<String> underWay) {

    /** A program as it fared at that instant. */
    record ProgramThen(String title, ActorTally.State state) {

        String words() {
            boolean many = Noun.were(title).equals("were");
            return switch (state) {
                case UP -> "✓ " + title + (many ? " work" : " works");
                case DEGRADED -> "! " + title + (many ? " answer wrongly" : " answers wrongly");
                case DOWN -> "✕ " + title + (many ? " are down" : " is down");
            };
        }
    }

    static StandingThen at(LocalDateTime at, Debrief debrief, Comparison comparison) {
        LocalDateTime day = comparison.scenario().start();
        String since = at.isAfter(debrief.page()) ? ", " + Wording.duration(
                Duration.between(debrief.page(), at).toSeconds()) + " after the page"
                : ", the page";
        List<ProgramThen> programs = new ArrayList<>();
        comparison.attempt().ifPresent(attempt -> comparison.scenario().actors().forEach(
                actor -> state(attempt, actor, at).ifPresent(
                        state -> programs.add(new ProgramThen(capital(actor), state)))));
        return new StandingThen(Wording.clock(at, day) + since, programs,
                debrief.decisions().stream().filter(line -> line.at().isBefore(at))
                        .flatMap(line -> line.work().stream())
                        .filter(work -> isUnderWay(work, at))
                        .map(work -> "… " + work.name() + " is under way until "
                                + Wording.clock(work.phases().getLast().end(), day))
                        .toList());
    }

    private static String capital(Actor actor) {
        String title = Noun.withThe(actor.title());
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    private static Optional<ActorTally.State> state(
            BranchResult attempt, Actor actor, LocalDateTime at) {
        return Optional.ofNullable(attempt.outcome().actors().get(actor.name())).stream()
                .flatMap(tally -> tally.states().stream())
                .filter(span -> !span.start().isAfter(at) && span.end().isAfter(at))
                .map(ActorTally.StateSpan::state).findFirst();
    }

    private static boolean isUnderWay(Work work, LocalDateTime at) {
        return !work.phases().isEmpty() && !work.phases().getFirst().start().isAfter(at)
                && work.phases().getLast().end().isAfter(at);
    }
}
