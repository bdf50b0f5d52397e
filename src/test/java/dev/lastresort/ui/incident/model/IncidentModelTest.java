package dev.lastresort.ui.incident.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.incident.FakeDay;
import dev.lastresort.ui.incident.FakeRoom;
import dev.lastresort.ui.incident.FakeWall;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class IncidentModelTest {

    private final Queue<Runnable> later = new ArrayDeque<>();
    private final FakeRoom room = new FakeRoom();
    private final IncidentModel model =
            new IncidentModel(room, new Background(later::add, Runnable::run),
                    new FakeWall().wall());

    @Test
    void anActionIsDoneLaterAndItsReplyIsTold() {
        model.await(Duration.ofMinutes(5));
        assertEquals(Optional.of("Time passes"), model.busy().get());
        assertEquals(FakeDay.at("10:47"), model.view().get().now());
        runLater();
        assertEquals(FakeDay.at("10:52"), model.view().get().now());
        assertTrue(model.isFree());
        assertInstanceOf(Reply.Done.class, model.last().get().orElseThrow().reply());
    }

    @Test
    void nothingElseIsBegunMeanwhile() {
        model.await(Duration.ofMinutes(5));
        model.await(Duration.ofMinutes(5));
        runLater();
        assertEquals(FakeDay.at("10:52"), model.view().get().now());
    }

    @Test
    void aWaitEndsEarlyWhenSomethingHappens() {
        model.awaitNews();
        runLater();
        assertEquals(FakeDay.COMPLAINT, model.view().get().now());
    }

    @Test
    void thePriceIsOfWhatWasAskedLast() {
        Quote quote = model.quote();
        quote.of(sql("select 1"));
        quote.of(new Action.DeclareResolved());
        assertFalse(quote.payable());
        runLater();
        assertEquals(new Quote.Known(new Price.Costs(
                Duration.ZERO, Duration.ZERO, List.of(), List.of(), Optional.empty())),
                quote.told().get());
        quote.none("Nothing");
        assertEquals(new Quote.NoPrice("Nothing"), quote.told().get());
    }

    @Test
    void whatCannotBeKeptIsTroubleAndChangesNothing() {
        model.act(sql("unkept"), Optional.empty());
        runLater();
        assertTrue(model.trouble().get().orElseThrow().contains("disk is full"));
        assertTrue(model.isFree());
        assertEquals(FakeDay.at("10:47"), model.view().get().now());
    }

    @Test
    void retryingGoesOnFromBeforeTheDecision() {
        model.await(Duration.ofMinutes(5));
        runLater();
        model.act(sql("select 1"), Optional.of("To see"));
        runLater();
        model.retryFrom(1);
        runLater();
        assertEquals(FakeDay.at("10:52"), model.view().get().now());
        assertEquals(1, model.view().get().decisions().size());
    }

    @Test
    void measuringEndsInAComparisonUnlessItIsCancelled() {
        List<IncidentRoom.Measured> came = new ArrayList<>();
        model.compare(came::add);
        model.stop();
        runLater();
        assertTrue(came.isEmpty());
        assertTrue(model.isFree());
        model.compare(came::add);
        runLater();
        assertEquals(1, came.size());
        assertTrue(model.comparing().get().isEmpty());
    }

    @Test
    void leavingClosesTheRoomOnceItIsAtRest() {
        model.await(Duration.ofMinutes(5));
        model.leave();
        assertFalse(room.closed());
        runLater();
        assertTrue(room.closed());
    }

    private static Action sql(String text) {
        return new Action.Console(List.of(new Sql(text, "")), Optional.empty());
    }

    private void runLater() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }
}
