package dev.lastresort.session.attempt.practice;

import dev.lastresort.comparison.IncidentComparison;
import dev.lastresort.comparison.Yardstick;
import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.debrief.AttemptAccount;
import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.debrief.ReportedIncident;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.recovery.IncidentReplay;
import dev.lastresort.replay.Watch;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.LaterDecision;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.continuation.BegunLater;
import dev.lastresort.session.attempt.continuation.LookingBack;
import dev.lastresort.session.attempt.continuation.MayRun;
import dev.lastresort.session.attempt.practice.AttemptSession.ReplayOutcome;
import dev.lastresort.session.attempt.told.Accounts;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import dev.lastresort.session.attempt.turn.AttemptEnd.Called;
import dev.lastresort.session.attempt.verdict.MovesFound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Attempts at one scenario, replayed and held beside its recoveries and beside one another: one
 * comparison, in which each attempt is a branch.
 */
public final class AttemptsTogether {

    private final Loaded.Valid loaded;
    private final List<NamedAttempt> attempts;
    private final boolean verdict;
    private final ScenarioEngines engines;
    private final Progress progress;

    /**
     * An attempt under the name that its branch is to have.
     *
     * @param title for people
     */
    public record NamedAttempt(String name, String title, Attempt attempt) {}

    /** What came of it. */
    public sealed interface Result {}

    public record AllTold(ReportedIncident incident) implements Result {}

    /** @param attempt the place of that which did not come to the same */
    public record OneFailed(int attempt, ReplayOutcome why) implements Result {}

    private AttemptsTogether(Loaded.Valid loaded, List<NamedAttempt> attempts, boolean verdict,
            ScenarioEngines engines, Progress progress) {
        this.engines = engines;
        this.loaded = loaded;
        this.attempts = List.copyOf(attempts);
        this.verdict = verdict;
        this.progress = progress;
    }

    /**
     * Replays them all.
     *
     * @param attempts at least one, all of the scenario's seed
     * @param verdict  whether to look for the moves that cost most, which takes long
     */
    public static Result of(Loaded.Valid loaded, List<NamedAttempt> attempts, boolean verdict,
            ScenarioEngines engines, Progress progress) {
        AtomicReference<Optional<Result>> result = new AtomicReference<>(Optional.empty());
        List<Problem> faults = IncidentSession.faultsIn(loaded, () -> result.set(Optional.of(
                new AttemptsTogether(loaded, attempts, verdict, engines, progress).result())));
        return faults.isEmpty() ? result.get().orElseThrow()
                : new OneFailed(0, new ReplayOutcome.NotReplayable(faults));
    }

    /** One that was replayed, with the limits that were met on the way. */
    private record Line(OngoingAttempt live, Strikes strikes) {}

    private Result result() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < attempts.size(); i++) {
            Attempt attempt = attempts.get(i).attempt();
            switch (AttemptSession.open(loaded, attempt.sha256(), engines, progress)) {
                case AttemptSession.Faulty(var problems) -> {
                    return new OneFailed(i, new ReplayOutcome.NotReplayable(problems));
                }
                case AttemptSession.NobodyCalled() -> {
                    return new OneFailed(i, new ReplayOutcome.ReplayFailed(
                            new AttemptReplay.Impossible(0, "nobody is called")));
                }
                case AttemptSession.Open(var room) -> {
                    AttemptReplay.Replay replay = new AttemptReplay(room)
                            .replay(attempt, _ -> {}, Duration.ofDays(1));
                    switch (replay.result()) {
                        case AttemptReplay.NotTheSame how -> {
                            return new OneFailed(i, new ReplayOutcome.ReplayFailed(how));
                        }
                        case AttemptReplay.Same(var live) ->
                                lines.add(new Line(live, replay.strikes()));
                    }
                }
            }
        }
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            return beside(lines, threads);
        } finally {
            threads.shutdownNow();
        }
    }

    private Result beside(List<Line> lines, ExecutorService threads) {
        Watch watch = (branch, _) -> progress.reached("Replaying " + branch, Progress.UNKNOWN);
        DatabaseEngine engine = engines.of(loaded.scenario());
        Replayed base = new IncidentReplay(
                loaded.scenario(), engine, threads, watch).run();
        Replayed all = base;
        for (int i = 0; i < lines.size(); i++) {
            all = all.with(AttemptEnd.simulated(loaded.scenario(), lines.get(i).live().moment(),
                    new Called(attempts.get(i).name(), attempts.get(i).title(),
                            StrategyKind.ATTEMPT),
                    watch));
        }
        Comparison comparison = new IncidentComparison().compare(all);
        List<AttemptAccount> accounts = new ArrayList<>();
        List<NearMiss> misses = new ArrayList<>();
        Yardstick yardstick = new Yardstick(base);
        for (int i = 0; i < lines.size(); i++) {
            String name = attempts.get(i).name();
            Comparison alone = comparison.withOnly(name);
            BranchResult branch = AttemptEnd.of(alone);
            Optional<ReplayOutcome> other = other(lines.get(i), branch);
            if (other.isPresent()) {
                return new OneFailed(i, other.get());
            }
            OngoingAttempt live = lines.get(i).live();
            accounts.add(account(live, alone));
            new BegunLater(live.room(), yardstick, watch).axes(live.played(), LaterDecision.STEP)
                    .ifPresent(axes -> misses.add(new NearMiss(
                            name, LaterDecision.STEP, branch.axes(), axes)));
        }
        misses.addAll(LaterDecision.of(
                loaded.scenario(), comparison, engine, threads, watch));
        return new AllTold(new ReportedIncident(comparison, accounts, misses));
    }

    private static Optional<ReplayOutcome> other(Line line, BranchResult branch) {
        Optional<String> recorded = line.live().attempt().fingerprint();
        boolean agrees = recorded.filter(branch.fingerprint().hex()::equals).isPresent();
        Optional<Integer> struck = line.strikes().open(branch.journal());
        if (struck.isPresent() && !agrees) {
            return Optional.of(new ReplayOutcome.ReplayFailed(
                    new AttemptReplay.Struck(struck.get())));
        }
        return recorded.filter(_ -> !agrees).map(one -> new ReplayOutcome.FingerprintDiffers(
                one, branch.fingerprint().hex()));
    }

    private AttemptAccount account(OngoingAttempt live, Comparison alone) {
        return account(live, alone, verdict
                ? Optional.of(new LookingBack(live.room(), MayRun.ALL)
                        .at(live.played(), List.of(), progress))
                : Optional.empty());
    }

    /**
     * What was decided in an attempt, held against what it came to.
     *
     * @param alone a comparison in which it is the only attempt
     * @param moves what was found by looking back; empty if nobody looked
     */
    public static AttemptAccount account(
            OngoingAttempt live, Comparison alone, Optional<MovesFound> moves) {
        return Accounts.of(Debriefs.of(live, live.view(), new Claims(live, alone).all(),
                Optional.empty()), alone, moves);
    }
}
