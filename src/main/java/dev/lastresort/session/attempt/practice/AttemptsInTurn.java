package dev.lastresort.session.attempt.practice;

import dev.lastresort.comparison.IncidentComparison;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.recovery.IncidentReplay;
import dev.lastresort.replay.Watch;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.practice.AttemptSession.ReplayOutcome;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Attempts at one scenario, replayed one after the other, each by itself. Invariant: what is
 * measured of one is what {@link AttemptSession#replay} measures of it; only the day that all of
 * them share is simulated once.
 */
public final class AttemptsInTurn {

    private final Loaded.Valid loaded;
    private final Room room;
    private final Replayed base;

    /** What simulating the day that they share came to. */
    public sealed interface DayOpened {}

    public record Ready(AttemptsInTurn attempts) implements DayOpened {}

    /** No attempt at that scenario can be replayed. */
    public record NoDay(List<Problem> problems) implements DayOpened {
        public NoDay {
            problems = List.copyOf(problems);
        }
    }

    private AttemptsInTurn(Loaded.Valid loaded, Room room, Replayed base) {
        this.loaded = loaded;
        this.room = room;
        this.base = base;
    }

    /**
     * Simulates the day to its first page, and the scenario's recoveries to the horizon.
     *
     * @param sha256 of the scenario's content
     */
    public static DayOpened open(Loaded.Valid loaded, String sha256, ScenarioEngines engines,
            Progress progress) {
        return switch (AttemptSession.open(loaded, sha256, engines, progress)) {
            case AttemptSession.Faulty(var problems) -> new NoDay(problems);
            case AttemptSession.NobodyCalled() -> new NoDay(List.of());
            case AttemptSession.Open(var room) -> {
                AtomicReference<Optional<Replayed>> base =
                        new AtomicReference<>(Optional.empty());
                List<Problem> faults = IncidentSession.faultsIn(loaded,
                        () -> base.set(Optional.of(recoveries(room, progress))));
                yield faults.isEmpty()
                        ? new Ready(new AttemptsInTurn(loaded, room, base.get().orElseThrow()))
                        : new NoDay(faults);
            }
        };
    }

    private static Replayed recoveries(Room room, Progress progress) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            return new IncidentReplay(
                    room.scenario(), room.engine(), threads, watch(progress)).run();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Watch watch(Progress progress) {
        Object turn = new Object();
        return (branch, _) -> {
            synchronized (turn) {
                progress.reached("Replaying " + branch, Progress.UNKNOWN);
            }
        };
    }

    /** The first page, on which all of them begin. */
    public Room room() {
        return room;
    }

    /** The scenario's recoveries, compared. */
    public Comparison recoveries() {
        return new IncidentComparison().compare(base);
    }

    /** Replays one, and measures it beside doing nothing. */
    public ReplayOutcome replay(Attempt attempt, Progress progress) {
        AtomicReference<Optional<ReplayOutcome>> replayed =
                new AtomicReference<>(Optional.empty());
        List<Problem> faults = IncidentSession.faultsIn(loaded, () -> replayed.set(
                Optional.of(outcome(attempt, watch(progress)))));
        return faults.isEmpty() ? replayed.get().orElseThrow()
                : new ReplayOutcome.NotReplayable(faults);
    }

    private ReplayOutcome outcome(Attempt attempt, Watch watch) {
        AttemptReplay.Replay replay =
                new AttemptReplay(room).replay(attempt, _ -> {}, Duration.ofDays(1));
        return switch (replay.result()) {
            case AttemptReplay.NotTheSame how -> new ReplayOutcome.ReplayFailed(how);
            case AttemptReplay.Same(var live) -> AttemptSession.outcome(live, replay.strikes(),
                    new IncidentComparison().compare(alone().with(AttemptEnd.simulated(
                            loaded.scenario(), live.moment(), watch))),
                    LinkedHashMap::new);
        };
    }

    private Replayed alone() {
        return new Replayed(base.scenario(), base.alertAt(), base.decisionAt(),
                base.factsAtStart(), base.counterfactual(), base.branches().subList(0, 1));
    }
}
