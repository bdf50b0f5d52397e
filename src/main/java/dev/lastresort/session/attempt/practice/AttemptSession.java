package dev.lastresort.session.attempt.practice;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.replay.Watch;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.continuation.LookingBack;
import dev.lastresort.session.attempt.continuation.MayRun;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.told.VerdictSections;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Opens incidents for attempts, and replays and measures these. */
public final class AttemptSession {

    private AttemptSession() {}

    /** What opening the incident came to. */
    public sealed interface OpenedIncident {}

    public record Open(Room room) implements OpenedIncident {}

    /** Nobody is called before the horizon: there is nothing to practise. */
    public record NobodyCalled() implements OpenedIncident {}

    /** The scenario cannot be replayed. */
    public record Faulty(List<Problem> problems) implements OpenedIncident {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /** What a recorded attempt came to, simulated to its end. */
    public sealed interface ReplayOutcome {

        /**
         * @param comparison    of the attempt, the trunk and the counterfactual
         * @param attempt       as it goes under today's rules
         * @param falseAllClear how often it was declared resolved when it was not
         * @param endsFalsely   whether it was left with such a claim
         * @param over          whether it was brought to its end, and not only left
         * @param verdict       lines by the title of their section; none if it was not asked for
         */
        record Reproduced(Comparison comparison, Attempt attempt, int hintsTaken,
                int falseAllClear, boolean endsFalsely, boolean over,
                SequencedMap<String, List<String>> verdict) implements ReplayOutcome {}

        /** It went as recorded to the last decision, and came to something else then. */
        record FingerprintDiffers(String recorded, String here) implements ReplayOutcome {}

        record ReplayFailed(AttemptReplay.NotTheSame how) implements ReplayOutcome {}

        record NotReplayable(List<Problem> problems) implements ReplayOutcome {
            public NotReplayable {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Simulates the day to its first page.
     *
     * @param sha256  of the scenario's content
     * @param engines of which it runs on the one that the scenario wants
     */
    public static OpenedIncident open(Loaded.Valid loaded, String sha256, ScenarioEngines engines,
            Progress progress) {
        AtomicReference<Optional<Room>> room = new AtomicReference<>(Optional.empty());
        List<Problem> faults = IncidentSession.faultsIn(loaded,
                () -> engines.bounded(loaded.scenario(), () -> room.set(Room.open(
                        loaded.scenario(), sha256, engines.of(loaded.scenario(), progress),
                        (_, _) -> progress.reached("Simulating the morning", 0)))));
        return faults.isEmpty()
                ? room.get().<OpenedIncident>map(Open::new).orElseGet(NobodyCalled::new)
                : new Faulty(faults);
    }

    /**
     * Replays an attempt, and advances it to the horizon.
     *
     * @param extent how much is replayed beside it
     */
    public static ReplayOutcome replay(Loaded.Valid loaded, Attempt attempt, ReplayExtent extent,
            ScenarioEngines engines, Progress progress) {
        return switch (open(loaded, attempt.sha256(), engines, progress)) {
            case Faulty(var problems) -> new ReplayOutcome.NotReplayable(problems);
            case NobodyCalled() -> new ReplayOutcome.ReplayFailed(
                    new AttemptReplay.Impossible(0, "nobody is called"));
            case Open(var room) -> {
                AtomicReference<Optional<ReplayOutcome>> replayed =
                        new AtomicReference<>(Optional.empty());
                List<Problem> faults = IncidentSession.faultsIn(loaded,
                        () -> replayed.set(Optional.of(
                                replay(room, attempt, extent, progress))));
                yield faults.isEmpty() ? replayed.get().orElseThrow()
                        : new ReplayOutcome.NotReplayable(faults);
            }
        };
    }

    private static ReplayOutcome replay(
            Room room, Attempt attempt, ReplayExtent extent, Progress progress) {
        AttemptReplay.Replay replay =
                new AttemptReplay(room).replay(attempt, _ -> {}, Duration.ofDays(1));
        return switch (replay.result()) {
            case AttemptReplay.NotTheSame how -> new ReplayOutcome.ReplayFailed(how);
            case AttemptReplay.Same(var live) ->
                    measured(room, live, replay.strikes(), extent, progress);
        };
    }

    private static ReplayOutcome measured(
            Room room, OngoingAttempt live, Strikes strikes, ReplayExtent extent,
            Progress progress) {
        Watch watch = (branch, _) -> progress.reached("Replaying " + branch, 0);
        Comparison comparison = extent == ReplayExtent.BESIDE_RECOVERIES
                ? AttemptEnd.beside(room, live.moment(), watch)
                : AttemptEnd.compare(room, live.moment(), watch);
        return outcome(live, strikes, comparison,
                () -> extent == ReplayExtent.LOOKING_BACK ? verdict(live, progress)
                        : new LinkedHashMap<>());
    }

    /** What an attempt came to that was replayed and measured. */
    static ReplayOutcome outcome(OngoingAttempt live, Strikes strikes, Comparison comparison,
            Supplier<SequencedMap<String, List<String>>> verdict) {
        BranchResult branch = AttemptEnd.of(comparison);
        Optional<String> recorded = live.attempt().fingerprint();
        boolean agrees = recorded.filter(branch.fingerprint().hex()::equals).isPresent();
        Optional<Integer> struck = strikes.open(branch.journal());
        if (struck.isPresent() && !agrees) {
            return new ReplayOutcome.ReplayFailed(new AttemptReplay.Struck(struck.get()));
        }
        if (recorded.isPresent() && !agrees) {
            return new ReplayOutcome.FingerprintDiffers(recorded.get(),
                    branch.fingerprint().hex());
        }
        Claims claims = new Claims(live, comparison);
        return new ReplayOutcome.Reproduced(comparison, live.attempt(), live.view().hintsTaken(),
                claims.falseOnes(), claims.endFalsely(), live.isOver(), verdict.get());
    }

    private static SequencedMap<String, List<String>> verdict(
            OngoingAttempt live, Progress progress) {
        Comparison whole = AttemptEnd.beside(live.room(), live.moment(),
                (branch, _) -> progress.reached("Replaying " + branch, 0));
        return VerdictSections.of(
                Debriefs.of(live, live.view(), new Claims(live, whole).all(), Optional.empty()),
                whole, Optional.of(new LookingBack(live.room(), MayRun.ALL)
                        .at(live.played(), List.of(), progress)));
    }
}
