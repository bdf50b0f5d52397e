package dev.lastresort.ui.debrief;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.session.Progress;
import dev.lastresort.session.Progress.Reached;
import dev.lastresort.session.attempt.verdict.Continuation;
import dev.lastresort.session.attempt.verdict.CostlyMove;
import dev.lastresort.session.attempt.verdict.MovesFound;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.RunningTask;
import dev.lastresort.ui.desk.Background.WhenOver;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The moves that cost most, one by one. Invariant: a better move is shown only once it was asked
 * for, and never by going on to the next one.
 */
public final class MovesModel {

    private static final Reached STARTING =
            new Reached("Looking for better moves", Progress.UNKNOWN);

    private final Background background;
    private final MoveSource source;
    private final IntConsumer retry;
    private final ReadOnlyObjectWrapper<MovesState> state =
            new ReadOnlyObjectWrapper<>(new MovesState.LookingStopped());
    private final ReadOnlyIntegerWrapper place = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<Optional<String>> note =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<Integer> revealed = new HashSet<>();
    private Optional<RunningTask> work = Optional.empty();
    private Optional<RunningTask> showing = Optional.empty();

    /** Where moves come from; both block. */
    public record MoveSource(Function<Progress, MovesFound> look,
            BiFunction<Continuation, Progress, Comparison> show) {}

    /** @param retry goes back to the room, to before the decision of that index */
    public MovesModel(Background background, MoveSource source, IntConsumer retry) {
        this.background = background;
        this.source = source;
        this.retry = retry;
    }

    public ReadOnlyObjectProperty<MovesState> state() {
        return state.getReadOnlyProperty();
    }

    /** Which of the moves is looked at, from 0. */
    public ReadOnlyIntegerProperty place() {
        return place.getReadOnlyProperty();
    }

    /** What is to be said of showing a move, such as that it is under way. */
    public ReadOnlyObjectProperty<Optional<String>> note() {
        return note.getReadOnlyProperty();
    }

    /** Looks for them, from the beginning. */
    public void begin() {
        stopWork();
        revealed.clear();
        place.set(0);
        state.set(new MovesState.StillLooking(STARTING));
        work = Optional.of(background.run(source.look(),
                reached -> state.set(new MovesState.StillLooking(reached)),
                new WhenOver<MovesFound>(
                        found -> state.set(new MovesState.MovesKnown(found)),
                        why -> state.set(new MovesState.LookingFailed(why)))));
    }

    /** Stops looking; what was not found by then stays unknown. */
    public void stop() {
        if (state.get() instanceof MovesState.StillLooking) {
            state.set(new MovesState.LookingStopped());
        }
        stopWork();
    }

    private void stopWork() {
        work.ifPresent(RunningTask::cancel);
        showing.ifPresent(RunningTask::cancel);
        work = Optional.empty();
        showing = Optional.empty();
        note.set(Optional.empty());
    }

    /** What was found, once it is known. */
    public Optional<MovesFound> found() {
        return state.get() instanceof MovesState.MovesKnown(MovesFound found)
                ? Optional.of(found) : Optional.empty();
    }

    /** What was found; none before. */
    public List<CostlyMove> moves() {
        return found().map(MovesFound::costly).orElse(List.of());
    }

    public Optional<CostlyMove> move() {
        return moves().stream().skip(place.get()).findFirst();
    }

    public boolean isFirst() {
        return place.get() == 0;
    }

    public boolean isLast() {
        return place.get() >= moves().size() - 1;
    }

    public void next() {
        go(place.get() + 1);
    }

    public void previous() {
        go(place.get() - 1);
    }

    private void go(int to) {
        showing.ifPresent(RunningTask::cancel);
        note.set(Optional.empty());
        place.set(Math.clamp(to, 0, Math.max(0, moves().size() - 1)));
    }

    public boolean isRevealed() {
        return revealed.contains(place.get());
    }

    public void reveal() {
        revealed.add(place.get());
    }

    /** Another attempt, from before this move. */
    public void tryAgain() {
        move().ifPresent(move -> {
            stopWork();
            retry.accept(move.move().from());
        });
    }

    /** Makes ready the day as the better move would have had it. */
    public void show(Consumer<Comparison> shown) {
        move().ifPresent(move -> {
            showing.ifPresent(RunningTask::cancel);
            note.set(Optional.of("Replaying it to the end of the day …"));
            showing = Optional.of(background.run(
                    progress -> source.show().apply(move.better(), progress), _ -> {},
                    new WhenOver<Comparison>(day -> {
                        note.set(Optional.empty());
                        shown.accept(day);
                    }, why -> note.set(Optional.of(why)))));
        });
    }
}
