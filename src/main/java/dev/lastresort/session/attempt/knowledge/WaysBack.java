package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.replay.Responder.Standing;
import dev.lastresort.session.attempt.RoomView.WayBack;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How what the incident holds can be taken back, in words: those of its author, if there are any.
 * Of what is broken only that is told which somebody could set right, since some strategy does.
 */
final class WaysBack {

    private WaysBack() {}

    static List<WayBack> of(Scenario scenario, Journal known, Standing standing) {
        return scenario.incident().steps().stream()
                .flatMap(step -> step instanceof Step.Contain held ? Stream.of(held)
                        : Stream.of())
                .flatMap(held -> words(held, scenario, standing).stream()
                        .filter(_ -> isHeld(held.what(), known))
                        .map(words -> new WayBack(held.what(), words)))
                .distinct().toList();
    }

    private static Optional<String> words(
            Step.Contain held, Scenario scenario, Standing standing) {
        Optional<String> told = held.spread().ending();
        if (!(held.what() instanceof Containment.Disruption(String name))) {
            return told;
        }
        boolean curable = standing.disruptions().contains(name)
                && scenario.strategies().stream()
                        .flatMap(strategy -> strategy.steps().stream())
                        .anyMatch(step -> step instanceof Step.Resume resume
                                && resume.what().equals(held.what()));
        return curable ? told.or(() -> Optional.of("End of " + name)) : Optional.empty();
    }

    /** Whether it is still the incident that holds it: what came later has words of its own. */
    private static boolean isHeld(Containment what, Journal known) {
        return known.stream(Event.Contained.class).anyMatch(event -> event.what().equals(what))
                && known.stream(Event.Resumed.class)
                        .noneMatch(event -> event.what().equals(what));
    }
}
