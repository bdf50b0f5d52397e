package dev.lastresort.recovery;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.AlertRaised;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.ModelledSchedule;
import dev.lastresort.model.outcome.ModelledSchedule.ModelledStep;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.replay.step.StepSchedule;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Says by the model alone when strategies would run on an incident whose trunk was simulated once.
 */
public final class ModelledSchedules {

    private final Optional<AlertRaised> alert;
    private final List<Event> log;

    public ModelledSchedules(Journal trunk) {
        alert = trunk.stream(AlertRaised.class).findFirst();
        log = StepSchedule.log(trunk);
    }

    /** @param scenario differs from the one that was simulated in nothing that affects its trunk */
    public ModelledSchedule of(Scenario scenario) {
        Optional<LocalDateTime> decision = decisionAt(scenario);
        SequencedMap<String, List<ModelledStep>> steps = new LinkedHashMap<>();
        StepSchedule schedule = new StepSchedule(
                scenario.system(), log, alert.map(AlertRaised::at));
        for (Strategy strategy : scenario.strategies()) {
            if (strategy.kind() != StrategyKind.NONE) {
                // Without a decision none begins; what was measured of it is no longer true either.
                steps.put(strategy.name(),
                        decision.map(at -> schedule.of(strategy.steps(), at, scenario.horizon())
                                .stream()
                                .map(step -> new ModelledStep(step.step().name(), step.phases()))
                                .toList()).orElse(List.of()));
            }
        }
        return new ModelledSchedule(decision, steps);
    }

    private Optional<LocalDateTime> decisionAt(Scenario scenario) {
        return alert.map(raised -> HumanDelay.decisionAt(scenario, raised))
                .filter(at -> at.isBefore(scenario.horizon()));
    }
}
