package dev.lastresort.session.attempt.continuation;

import dev.lastresort.comparison.Yardstick;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.recovery.IncidentReplay;
import dev.lastresort.replay.Watch;
import dev.lastresort.replay.program.ReplayFault;
import dev.lastresort.replay.state.ReplayStruck;
import dev.lastresort.session.LaterDecision;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.continuation.LookingBack.Played;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * The same attempt, but for a pause before its first step: what it would have come to if its work
 * had begun that much later. It is simulated on the real engine like any other way.
 */
public final class BegunLater {

    /** News ends a wait: so many may come within the pause. */
    private static final int MOST_WAITS = 200;

    private final Room room;
    private final Yardstick yardstick;
    private final Watch watch;

    public BegunLater(Room room, Yardstick yardstick, Watch watch) {
        this.room = room;
        this.yardstick = yardstick;
        this.watch = watch;
    }

    /**
     * Held against what was measured of the attempt as it is.
     *
     * @return empty, too, if a limit ends it
     */
    public static Optional<NearMiss> measured(
            Room room, Played played, BranchResult branch, Progress progress) {
        Watch watch = (_, _) -> progress.reached(
                "Replaying the attempt, begun later", Progress.UNKNOWN);
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Yardstick yardstick = new Yardstick(new IncidentReplay(
                    AttemptEnd.alone(room.scenario()), room.engine(), threads, watch).run());
            return new BegunLater(room, yardstick, watch).axes(played, LaterDecision.STEP)
                    .map(axes -> new NearMiss(
                            branch.name(), LaterDecision.STEP, branch.axes(), axes));
        } catch (ReplayStruck | ReplayFault | LimitExceeded ended) {
            return Optional.empty();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Empty if no step was taken, or it cannot be gone on with in the same way. */
    public Optional<List<Axis>> axes(Played played, Duration later) {
        List<Decision> decisions = played.attempt().decisions();
        return IntStream.range(0, decisions.size())
                .filter(i -> decisions.get(i).action() instanceof Action.Take).boxed().findFirst()
                .map(take -> withThought(decisions, take))
                .flatMap(first -> gone(played, first, later))
                .map(line -> yardstick.read(AttemptEnd.simulated(
                        room.scenario(), line.moment(), watch)).axes());
    }

    /** What was deliberated counts towards the work that follows, and goes with it. */
    private static int withThought(List<Decision> decisions, int take) {
        return take > 0 && decisions.get(take - 1).action() instanceof Action.Deliberate
                ? take - 1 : take;
    }

    private Optional<Onward> gone(Played played, int first, Duration later) {
        LocalDateTime begin = played.moments().get(first).now().plus(later);
        Optional<Onward> line = waited(new Onward(room, played.attempt().before(first),
                played.moments().get(first)), begin);
        for (Decision decision : played.attempt().decisions().subList(
                first, played.attempt().decisions().size())) {
            line = line.flatMap(one -> next(one, decision.action(), later));
        }
        return line;
    }

    private static Optional<Onward> next(Onward line, Action action, Duration later) {
        return switch (action) {
            case Action.Wait(var until) -> waited(line, until.plus(later));
            case Action.Deliberate(var until) -> line.then(
                    List.of(new Action.Deliberate(until.plus(later))));
            default -> line.then(List.of(action));
        };
    }

    private static Optional<Onward> waited(Onward from, LocalDateTime until) {
        Optional<Onward> line = Optional.of(from);
        for (int i = 0; i < MOST_WAITS && line.isPresent()
                && line.get().moment().end().isEmpty()
                && line.get().moment().now().isBefore(until); i++) {
            line = line.get().then(List.of(new Action.Wait(until)));
        }
        return line.filter(one -> one.moment().end().isPresent()
                || !one.moment().now().isBefore(until));
    }
}
