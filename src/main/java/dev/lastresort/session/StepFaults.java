package dev.lastresort.session;

import dev.lastresort.database.engine.SqlStates;
import dev.lastresort.model.journal.Event.Done;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Steps that fail though the file does not say so, or do not fail as it says: the author's
 * mistakes.
 * A step of a strategy may fail, and is told; but text that the engine cannot read is a mistake
 * wherever it stands.
 */
public final class StepFaults {

    private final Scenario scenario;
    private final FaultPlaces places;
    private final SqlStates states;
    private final List<Problem> problems = new ArrayList<>();

    private StepFaults(Scenario scenario, FaultPlaces places, SqlStates states) {
        this.states = states;
        this.scenario = scenario;
        this.places = places;
    }

    /**
     * In the order in which they happened, the incident's first.
     *
     * @param states those of the engine that it was replayed on
     */
    public static List<Problem> of(Replayed replayed, FaultPlaces places, SqlStates states) {
        StepFaults faults = new StepFaults(replayed.scenario(), places, states);
        replayed.branches().stream().limit(1)
                .forEach(trunk -> faults.look(trunk, Program.INCIDENT));
        faults.look(replayed.counterfactual(), Program.CORRECT_CHANGE);
        replayed.branches().forEach(branch -> faults.look(branch, Program.STRATEGY));
        return List.copyOf(faults.problems);
    }

    private void look(Replayed.Finished branch, Program program) {
        branch.journal().stream(StepEnded.class)
                .filter(ended -> ended.ref().program() == program)
                .forEach(ended -> problem(branch.strategy(), ended).ifPresent(problems::add));
    }

    private Optional<Problem> problem(Strategy strategy, StepEnded ended) {
        Optional<String> wanted = step(strategy, ended.ref()).flatMap(StepFaults::fails);
        return switch (ended.result()) {
            case Done _ -> wanted.map(state -> places.problem(Severity.ERROR, Rule.STEP_FAILS,
                    pointer(strategy, ended), "step '" + ended.ref().name()
                            + "' is to fail with " + state + ", and succeeds",
                    "remove 'fails', or let it do what fails"));
            case StepFailed failed when states.isUnreadable(failed.sqlState()) ->
                    Optional.of(places.problem(Severity.ERROR, Rule.STEP_FAILS,
                            place(strategy, ended, failed), "step '" + ended.ref().name()
                                    + "' has SQL that the engine cannot read: "
                                    + failed.message(),
                            "correct the statement"));
            case StepFailed failed when wanted.equals(Optional.of(failed.sqlState())) ->
                    Optional.empty();
            case StepFailed failed when wanted.isPresent() -> Optional.of(places.problem(
                    Severity.ERROR, Rule.STEP_FAILS, place(strategy, ended, failed),
                    "step '" + ended.ref().name() + "' is to fail with " + wanted.get()
                            + ", and fails with " + failed.sqlState() + ": " + failed.message(),
                    "write the state with which it is to fail"));
            case StepFailed failed -> isMistake(ended.ref().program())
                    ? Optional.of(places.problem(Severity.ERROR, Rule.STEP_FAILS,
                            place(strategy, ended, failed), "step '" + ended.ref().name()
                                    + "' fails: " + failed.message(),
                            "fix its SQL, or write \"fails\": \"" + failed.sqlState()
                                    + "\" if failing is the point"))
                    : Optional.empty();
        };
    }

    private static boolean isMistake(Program program) {
        return switch (program) {
            case INCIDENT, CORRECT_CHANGE -> true;
            case STRATEGY -> false;
        };
    }

    private String place(Strategy strategy, StepEnded ended, StepFailed failed) {
        return failed.pointer().isEmpty() ? pointer(strategy, ended) : failed.pointer();
    }

    private String pointer(Strategy strategy, StepEnded ended) {
        return places.stepPointer(strategy, ended.ref());
    }

    private Optional<Step> step(Strategy strategy, StepRef ref) {
        List<Step> steps = switch (ref.program()) {
            case INCIDENT -> scenario.incident().steps();
            case CORRECT_CHANGE -> scenario.incident().correct();
            case STRATEGY -> strategy.steps();
        };
        return ref.index() < steps.size() ? Optional.of(steps.get(ref.index())) : Optional.empty();
    }

    private static Optional<String> fails(Step step) {
        return step instanceof Step.RunSql sql ? sql.fails() : Optional.empty();
    }
}
