package dev.lastresort.recovery;

import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.model.journal.Event.AlertRaised;
import dev.lastresort.model.journal.Event.DecisionMade;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.replay.Branch;
import dev.lastresort.replay.Branch.Course;
import dev.lastresort.replay.BranchImage;
import dev.lastresort.replay.DayStart;
import dev.lastresort.replay.Watch;
import dev.lastresort.replay.program.Witness;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Replays one incident down all of its recoveries. Shared history runs once: the counterfactual
 * forks where the change begins, the strategies where the decision is made. Branches run side by
 * side; since each has a database, a queue and a journal of its own, the result is the same
 * whatever the number of threads.
 */
public final class IncidentReplay {

    private final Scenario scenario;
    private final ExecutorService threads;
    private final Watch watch;
    private final Witness witness;
    private final DatabaseEngine engine;

    /** @param engine runs the SQL of all branches */
    public IncidentReplay(
            Scenario scenario, DatabaseEngine engine, ExecutorService threads, Watch watch) {
        this(scenario, engine, threads, watch, Witness.STRICT);
    }

    /** @param witness sees what becomes of the scenario's SQL, and may forgive faults */
    public IncidentReplay(Scenario scenario, DatabaseEngine engine, ExecutorService threads,
            Watch watch, Witness witness) {
        this.engine = engine;
        this.witness = witness;
        this.scenario = scenario;
        this.threads = threads;
        this.watch = watch;
    }

    /**
     * Simulates all branches to the horizon.
     *
     * @throws dev.lastresort.replay.program.NotAdmitted if some of its SQL may not run
     * @throws dev.lastresort.replay.program.ReplayFault if the scenario cannot be replayed
     * @throws CancellationException             if the watch stopped it
     */
    public Replayed run() {
        DayStart day = DayStart.of(scenario, witness, engine);
        Strategy doNothing = BranchPrograms.doNothing(scenario);
        List<Future<Replayed.Finished>> running = new ArrayList<>();
        try (Branch trunk = day.image().thaw(doNothing.name(), Course.INCIDENT, watch)) {
            boolean decided = trunk.advanceTo(scenario.incident().at());
            Optional<BranchImage> atDecision =
                    decided ? Optional.of(trunk.freeze()) : Optional.empty();
            if (decided) {
                trunk.advanceTo(scenario.incident().at());
            }
            BranchImage atChange = trunk.freeze();
            Future<Replayed.Finished> counterfactual =
                    submit(running, atChange, Course.COUNTERFACTUAL, BranchPrograms.truth());
            if (atDecision.isEmpty() && trunk.advanceTo(scenario.horizon())) {
                atDecision = Optional.of(trunk.freeze());
            }
            atDecision.ifPresent(image -> BranchPrograms.recoveries(scenario).forEach(strategy -> {
                var _ = submit(running, image, Course.INCIDENT, strategy);
            }));
            trunk.advanceTo(scenario.horizon());
            trunk.endDay(scenario.horizon());
            return gather(day, new Replayed.Finished(doNothing, trunk.journal(), trunk.facts()),
                    counterfactual, running);
        } finally {
            running.forEach(branch -> branch.cancel(true));
        }
    }

    private Future<Replayed.Finished> submit(
            List<Future<Replayed.Finished>> running, BranchImage image, Course role,
            Strategy strategy) {
        Future<Replayed.Finished> branch = threads.submit(() -> simulate(image, role, strategy));
        running.add(branch);
        return branch;
    }

    private Replayed.Finished simulate(BranchImage image, Course role, Strategy strategy) {
        try (Branch branch = image.thaw(strategy.name(), role, watch)) {
            decisionIn(branch.journal()).ifPresent(
                    at -> branch.start(Program.STRATEGY, strategy.steps(), at));
            boolean decided = branch.advanceTo(scenario.horizon());
            if (decided) {
                // The counterfactual, forked between an early alert and its decision: nobody acts.
                branch.advanceTo(scenario.horizon());
            }
            branch.endDay(scenario.horizon());
            return new Replayed.Finished(strategy, branch.journal(), branch.facts());
        }
    }

    private Replayed gather(
            DayStart day,
            Replayed.Finished trunk,
            Future<Replayed.Finished> counterfactual,
            List<Future<Replayed.Finished>> running) {
        List<Replayed.Finished> branches = new ArrayList<>();
        branches.add(trunk);
        for (Future<Replayed.Finished> branch : running) {
            if (branch != counterfactual) {
                branches.add(Awaited.result(branch));
            }
        }
        return new Replayed(scenario,
                trunk.journal().stream(AlertRaised.class).map(AlertRaised::at).findFirst(),
                decisionIn(trunk.journal()),
                day.facts(), Awaited.result(counterfactual), branches);
    }

    private static Optional<LocalDateTime> decisionIn(Journal journal) {
        return journal.stream(DecisionMade.class).map(DecisionMade::at).findFirst();
    }
}
