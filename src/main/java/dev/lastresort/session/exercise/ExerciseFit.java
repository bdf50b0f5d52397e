package dev.lastresort.session.exercise;

import dev.lastresort.model.exercise.ExercisePart;
import dev.lastresort.model.exercise.Inject;
import dev.lastresort.model.exercise.InjectContent;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Invariants.Invariant;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Suggestion;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** Whether what a part of an exercise says goes with its scenario. */
final class ExerciseFit {

    private final Scenario scenario;
    private final Findings findings;

    ExerciseFit(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    /** @param pointer of the part in the exercise's file */
    void look(ExercisePart part, String pointer) {
        for (int i = 0; i < part.injects().size(); i++) {
            Inject inject = part.injects().get(i);
            String at = pointer + "/injects/" + i;
            look(inject.when(), at);
            if (inject.content() instanceof InjectContent.Unavailable away) {
                away.person().ifPresent(person -> known(Rule.UNKNOWN_VALUE, "person",
                        at + "/unavailable/hands", person, people()));
            }
        }
    }

    private void look(Inject.InjectTime when, String at) {
        switch (when) {
            case Inject.AtInstant(LocalDateTime instant) -> {
                if (instant.isBefore(scenario.start())
                        || !instant.isBefore(scenario.horizon())) {
                    outside(at + "/at");
                }
            }
            case Inject.AfterPage(Duration after) -> {
                if (!scenario.start().plus(after).isBefore(scenario.horizon())) {
                    outside(at + "/after");
                }
            }
            case Inject.OnceMet(Alert.Failures(var actor, _)) -> known(Rule.UNKNOWN_ACTOR,
                    "actor", at + "/when/failures/actor", actor, actors());
            case Inject.OnceMet(Alert.InvariantBroken(var name)) -> known(
                    Rule.UNKNOWN_INVARIANT, "invariant", at + "/when/invariantBroken", name,
                    scenario.invariants().checks().stream().map(Invariant::name).toList());
            case Inject.AtTime(LocalTime time) -> look(time, at + "/at");
            case Inject.OnceMet _, Inject.OnShelf _ -> {}
        }
    }

    /** Nobody is called for an incident that has not begun: the first such time is after it. */
    private void look(LocalTime time, String pointer) {
        LocalDateTime incident = scenario.incident().at();
        LocalDateTime today = incident.toLocalDate().atTime(time);
        if (!(today.isBefore(incident) ? today.plusDays(1) : today).isBefore(scenario.horizon())) {
            findings.error(Rule.INSTANT_OUTSIDE_DAY, pointer,
                    "this inject never comes: no " + time + " follows the incident at " + incident
                            + " before the day ends at " + scenario.horizon(),
                    "write a time between the two, or with its date an earlier instant, which"
                            + " comes with the first page");
        }
    }

    private void outside(String pointer) {
        findings.error(Rule.INSTANT_OUTSIDE_DAY, pointer,
                "this inject never comes: the day lasts from " + scenario.start() + " to "
                        + scenario.horizon(),
                "write an instant of that day");
    }

    private void known(Rule rule, String what, String pointer, String name, List<String> names) {
        if (!names.contains(name)) {
            findings.error(rule, pointer,
                    "the scenario " + scenario.id() + " has no " + what + " '" + name + "'",
                    Suggestion.among(names, name));
        }
    }

    private List<String> actors() {
        return scenario.actors().stream().map(Actor::name).toList();
    }

    private List<String> people() {
        return scenario.strategies().stream().flatMap(strategy -> strategy.steps().stream())
                .flatMap(step -> step.hands().beside().lane().stream()).distinct().toList();
    }
}
