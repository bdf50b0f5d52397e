package dev.lastresort.session.check;

import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.outcome.UnreachedTarget;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Invariants;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.replay.program.ReplayFault;
import dev.lastresort.replay.state.StepFailure;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.FaultPlaces;
import dev.lastresort.session.StepFaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges what a rehearsal saw: what must be fixed, what is doubtful, and what may be the lesson.
 */
final class RehearsalFindings {

    private final Scenario scenario;
    private final FaultPlaces places;
    private final RehearsalRecord seen;
    private final List<Problem> problems = new ArrayList<>();

    RehearsalFindings(Scenario scenario, FaultPlaces places, RehearsalRecord seen) {
        this.scenario = scenario;
        this.places = places;
        this.seen = seen;
    }

    /** @param replayed absent where faults let nothing be replayed */
    List<Problem> of(Optional<Replayed> replayed) {
        seen.faults().stream().filter(fault -> !follows(fault)).map(places::of)
                .forEach(problems::add);
        scenario.ownFacts().forEach(this::fact);
        problems.addAll(new FactTies(scenario, seen, places).problems());
        invariants();
        replayed.ifPresent(this::branches);
        return List.copyOf(problems);
    }

    private boolean follows(ReplayFault fault) {
        return seen.followsFromFault(fault.getMessage(), places.texts());
    }

    private void fact(Fact fact) {
        for (Fact.Alternative alternative : fact.alternatives()) {
            Sql query = alternative.query();
            seen.failure(query).ifPresent(message -> {
                if (seen.failedAtStart(query) || !seen.everRan(query)) {
                    sqlError(query.pointer(), message);
                } else {
                    add(Severity.WARNING, Rule.FACT_WITHOUT_ALTERNATIVE, query.pointer(),
                            "fact '" + fact.name() + "' cannot be read so at the end of some"
                                    + " branch: " + message,
                            "add an alternative since the schema version that changes this");
                }
            });
        }
    }

    private void invariants() {
        List<Invariants.Invariant> checks = scenario.invariants().checks();
        for (int i = 0; i < checks.size(); i++) {
            boolean queryFailed = false;
            for (Invariants.Alternative alternative : checks.get(i).alternatives()) {
                Sql query = alternative.query();
                boolean wrong = seen.failure(query).isPresent()
                        && (seen.failedAtStart(query) || !seen.everRan(query));
                if (wrong) {
                    sqlError(query.pointer(), seen.failure(query).get());
                }
                queryFailed |= seen.failedAtStart(query);
            }
            String name = checks.get(i).name();
            if (!queryFailed && !seen.invariantsAtStart().getOrDefault(name, true)) {
                add(Severity.WARNING, Rule.INVARIANT_BROKEN_AT_START, "/invariants/checks/" + i,
                        "invariant '" + name + "' does not hold from the start: its query returns"
                                + " a row before anything has happened",
                        "let it return the rows that break it, and none while all is well");
            }
        }
    }

    private void branches(Replayed replayed) {
        RequestNotes notes = new RequestNotes(scenario, seen, places);
        branch(replayed.counterfactual(), notes);
        replayed.branches().forEach(branch -> branch(branch, notes));
        StepFaults.of(replayed, places, Engines.dialect(scenario.engine()).states()).stream()
                .filter(problem -> !seen.followsFromFault(problem.message(), places.texts()))
                .filter(problem -> problems.stream()
                        .noneMatch(other -> other.pointer().equals(problem.pointer())))
                .forEach(problems::add);
        problems.addAll(notes.problems());
        boolean recoveries = scenario.strategies().stream()
                .anyMatch(strategy -> strategy.kind() != StrategyKind.NONE);
        if (recoveries && replayed.decisionAt().isEmpty()) {
            add(Severity.WARNING, Rule.NO_DECISION, "/alerts",
                    "no alert leads to a decision before the horizon, so no strategy is started",
                    "let an alert be raised earlier, or move the horizon");
        }
    }

    private void branch(Replayed.Finished branch, RequestNotes notes) {
        @Nullable
        StepStarted open = null;
        for (Event event : branch.journal()) {
            switch (event) {
                case Event.Answered answered -> notes.look(branch.strategy(), answered);
                case StepStarted started -> open = strategyStep(started, open);
                case StepEnded ended -> {
                    ended(branch.strategy(), ended);
                    open = ended.ref().program() == Event.Program.STRATEGY ? null : open;
                }
                default -> {}
            }
        }
        UnreachedTarget.of(branch.journal()).forEach(one -> add(
                Severity.WARNING, Rule.TARGET_OUTSIDE_LOG,
                places.stepPointer(branch.strategy(), one.step()) + "/target",
                one.log(scenario.start()) + ", so a real recovery would not reach this target",
                "name an instant before the last commit"));
        if (open != null) {
            add(Severity.WARNING, Rule.ENDS_AFTER_HORIZON,
                    places.stepPointer(branch.strategy(), open.ref()),
                    "this step of strategy '" + branch.strategy().name()
                            + "' has not ended at the horizon, by the declared model",
                    "move the horizon, or make the step shorter");
        }
    }

    private static @Nullable StepStarted strategyStep(
            StepStarted started, @Nullable StepStarted open) {
        return started.ref().program() == Event.Program.STRATEGY ? started : open;
    }

    private void ended(Strategy strategy, StepEnded ended) {
        if (!(ended.result() instanceof StepFailed failed)
                || seen.followsFromFault(failed.message(), places.texts())) {
            return;
        }
        if (scenario.engine() == EngineName.EMBEDDED) {
            new SchemaLeft(scenario, places).after(strategy, ended.ref(), failed)
                    .ifPresent(problems::add);
        }
        String pointer = failed.pointer().isEmpty()
                ? places.stepPointer(strategy, ended.ref()) : failed.pointer();
        String what = "step '" + ended.ref().name() + "' fails: " + failed.message();
        boolean told = isToFail(ended.ref(), strategy);
        boolean mistake = ended.ref().program() != Event.Program.STRATEGY;
        if (told || mistake) {
            return;
        }
        boolean ours = failed.sqlState().startsWith("LR1");
        boolean declared = failed.sqlState().equals(StepFailure.BAD_BACKUP);
        add(declared ? Severity.INFO : Severity.ERROR,
                ours ? Rule.STEP_FAILS : Rule.SQL_ERROR, pointer,
                declared ? what + ", as the file declares its sources" : what,
                wayOut(failed.sqlState(), step(ended.ref(), strategy)));
    }

    /** What to do about a strategy's step that fails; only one that runs SQL can be meant to. */
    private static String wayOut(String sqlState, Optional<Step> step) {
        return switch (sqlState) {
            case StepFailure.BAD_BACKUP -> "";
            case StepFailure.NO_BACKUP -> "name a backup that is there by then, or add one";
            case StepFailure.NO_REPLICA -> "name a replica that is there, and a target that it has"
                    + " not passed, or pause it earlier";
            case StepFailure.COPY_CONFLICT -> "say with \"onConflict\", \"by\" or \"where\" what"
                    + " becomes of such rows";
            case StepFailure.DATABASE_DOWN -> "bring the database up before it, with a restore or"
                    + " a promotion";
            default -> step.filter(Step.RunSql.class::isInstance)
                    .map(_ -> "write \"fails\": \"" + sqlState + "\" if failing is the point")
                    .orElse("");
        };
    }

    private static Optional<Step> step(Event.StepRef ref, Strategy strategy) {
        return ref.program() == Event.Program.STRATEGY && ref.index() < strategy.steps().size()
                ? Optional.of(strategy.steps().get(ref.index())) : Optional.empty();
    }

    private static boolean isToFail(Event.StepRef ref, Strategy strategy) {
        return step(ref, strategy).filter(step -> step instanceof Step.RunSql sql
                && sql.fails().isPresent()).isPresent();
    }

    private void sqlError(String pointer, String message) {
        if (!seen.followsFromFault(message, places.texts())) {
            add(Severity.ERROR, Rule.SQL_ERROR, pointer, message, "");
        }
    }

    private void add(Severity severity, Rule rule, String pointer, String message, String fix) {
        problems.add(places.problem(severity, rule, pointer, message, fix));
    }
}
