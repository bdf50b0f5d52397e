package dev.lastresort.session.cohort;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Rung;
import dev.lastresort.model.cohort.AttemptFigures;
import dev.lastresort.model.cohort.AttemptFigures.Work;
import dev.lastresort.model.cohort.DayFigures;
import dev.lastresort.model.cohort.DayFigures.RecoveryFigures;
import dev.lastresort.model.journal.Event.Done;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.AttemptResult;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.session.attempt.practice.AttemptSession.ReplayOutcome.Reproduced;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is kept of a replay. */
final class FiguresTaken {

    /** An attempt may take hundreds of steps; a picture of them shows no more. */
    private static final int MOST_WORKS = 200;

    private FiguresTaken() {}

    /**
     * Of the scenario's recoveries.
     *
     * @param page when somebody was called
     */
    static DayFigures of(Comparison recoveries, LocalDateTime page) {
        return new DayFigures(recoveries.scenario().briefing().title(), page,
                recoveries.scenario().horizon(), Stream.concat(
                        Stream.of(recoveries.trunk()), recoveries.strategies().stream())
                        .map(FiguresTaken::recovery).toList());
    }

    private static RecoveryFigures recovery(BranchResult branch) {
        return new RecoveryFigures(branch.name(), branch.title(), branch.axes());
    }

    /** Of an attempt. */
    static AttemptFigures of(Reproduced replayed) {
        BranchResult branch = AttemptEnd.of(replayed.comparison());
        return new AttemptFigures(branch.fingerprint().hex(),
                AttemptResult.of(branch, replayed.endsFalsely()),
                branch.objectives().stream().filter(one -> !one.met())
                        .map(Objective::verdict).toList(),
                replayed.hintsTaken(), replayed.falseAllClear(),
                branch.outcome().serviceBackAt(),
                works(branch.journal(), replayed.attempt(),
                        replayed.comparison().scenario().horizon()));
    }

    private static List<Work> works(Journal journal, Attempt attempt, LocalDateTime horizon) {
        Map<Integer, StepEnded> ends = new HashMap<>();
        journal.stream(StepEnded.class).filter(one -> one.ref().program() == Program.STRATEGY)
                .forEach(one -> ends.put(one.ref().index(), one));
        Map<String, Optional<StrategyKind>> meant = new HashMap<>();
        attempt.decisions().forEach(one -> {
            if (one.action() instanceof Action.Take take) {
                meant.putIfAbsent(take.step().name(), take.as());
            }
        });
        List<Work> works = new ArrayList<>();
        journal.stream(StepStarted.class).filter(one -> one.ref().program() == Program.STRATEGY)
                .limit(MOST_WORKS).forEach(one -> {
                    Optional<StepEnded> end = Optional.ofNullable(ends.get(one.ref().index()));
                    LocalDateTime until = end.map(StepEnded::at).orElse(horizon);
                    works.add(new Work(one.ref().name(),
                            Rung.of(one.step(),
                                    meant.getOrDefault(one.ref().name(), Optional.empty())),
                            one.at(), until, until(one.phases(), until),
                            end.filter(ended -> !(ended.result() instanceof Done)).isPresent()));
                });
        return works;
    }

    private static List<Phase> until(List<Phase> phases, LocalDateTime end) {
        return phases.stream().filter(phase -> phase.start().isBefore(end))
                .map(phase -> new Phase(phase.kind(), phase.start(),
                        phase.end().isAfter(end) ? end : phase.end(), ""))
                .toList();
    }
}
