package dev.lastresort.ui.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.attempt.verdict.Continuation;
import dev.lastresort.session.attempt.verdict.CostlyMove;
import dev.lastresort.session.attempt.verdict.Move;
import dev.lastresort.session.attempt.verdict.MovesFound;
import dev.lastresort.session.attempt.verdict.Way;
import dev.lastresort.ui.desk.Background;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Looking at the moves one by one, with work that is done when the test says so. */
class MovesModelTest {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<Integer> retried = new ArrayList<>();
    private final List<Comparison> shown = new ArrayList<>();

    private MovesModel model(MovesFound found) {
        return new MovesModel(new Background(work::add, Runnable::run), new MovesModel.MoveSource(
                progress -> {
                    progress.reached("Looking", 0.5);
                    return found;
                }, (_, _) -> SampleComparison.create()), retried::add);
    }

    private static MovesFound found(int... from) {
        LocalDateTime noon = LocalDateTime.of(2026, 3, 2, 12, 0);
        Continuation way = new Continuation(new Way.AsPlayed(), 0, new Attempt("s", "0", 1,
                List.of(), Optional.empty(), Optional.empty()), List.of(), List.of());
        return new MovesFound(IntStream.of(from).mapToObj(i -> new CostlyMove(
                new Move(i, noon, noon, Move.Sort.ACT, List.of()), way, way, List.of(), true,
                false, List.of())).toList(), 9, 60);
    }

    private void work() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void nothingIsKnownUntilItWasLookedFor() {
        MovesModel model = model(found(3, 1));
        assertEquals(List.of(), model.moves());
        model.begin();
        assertInstanceOf(MovesState.StillLooking.class, model.state().get());
        assertEquals(Optional.empty(), model.found());
        work();
        assertEquals(List.of(3, 1),
                model.moves().stream().map(move -> move.move().from()).toList());
    }

    @Test
    void goingOnRevealsNothing() {
        MovesModel model = known(found(3, 1));
        model.reveal();
        assertTrue(model.isRevealed());
        model.next();
        assertFalse(model.isRevealed());
        model.previous();
        assertTrue(model.isRevealed(), "what was shown stays shown");
    }

    @Test
    void thereIsNothingBeforeTheFirstAndAfterTheLast() {
        MovesModel model = known(found(3, 1));
        model.previous();
        assertTrue(model.isFirst());
        model.next();
        model.next();
        assertTrue(model.isLast());
        assertEquals(1, model.place().get());
    }

    @Test
    void tryingAgainGoesBackToBeforeThatMove() {
        MovesModel model = known(found(3, 1));
        model.next();
        model.tryAgain();
        assertEquals(List.of(1), retried);
    }

    @Test
    void whatWasStoppedTellsNothingMoreAndCanBeBegunAnew() {
        MovesModel model = model(found(3));
        model.begin();
        model.stop();
        work();
        assertInstanceOf(MovesState.LookingStopped.class, model.state().get());
        model.begin();
        work();
        assertInstanceOf(MovesState.MovesKnown.class, model.state().get());
        model.stop();
        assertInstanceOf(MovesState.MovesKnown.class, model.state().get(), "it is over");
    }

    @Test
    void aFailureIsToldWithItsReason() {
        MovesModel model = new MovesModel(new Background(work::add, Runnable::run),
                new MovesModel.MoveSource(_ -> {
                    throw new DeskException("no memory left");
                }, (_, _) -> SampleComparison.create()), retried::add);
        model.begin();
        work();
        assertEquals(new MovesState.LookingFailed("no memory left"), model.state().get());
    }

    @Test
    void theDayIsShownOnceItWasReplayed() {
        MovesModel model = known(found(3));
        model.show(shown::add);
        assertTrue(model.note().get().isPresent());
        assertEquals(0, shown.size());
        work();
        assertEquals(1, shown.size());
        assertEquals(Optional.empty(), model.note().get());
    }

    @Test
    void whoeverGoesOnIsShownNothingMore() {
        MovesModel model = known(found(3, 1));
        model.show(shown::add);
        model.next();
        work();
        assertEquals(List.of(), shown);
    }

    @Test
    void aDayThatCannotBeShownSaysWhy() {
        MovesModel model = new MovesModel(new Background(work::add, Runnable::run),
                new MovesModel.MoveSource(_ -> found(3), (_, _) -> {
                    throw new DeskException("This way cannot be gone any more.");
                }), retried::add);
        model.begin();
        work();
        model.show(shown::add);
        work();
        assertEquals(Optional.of("This way cannot be gone any more."), model.note().get());
    }

    private MovesModel known(MovesFound found) {
        MovesModel model = model(found);
        model.begin();
        work();
        return model;
    }
}
