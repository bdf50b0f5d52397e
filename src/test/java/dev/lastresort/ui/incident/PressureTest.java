package dev.lastresort.ui.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.incident.model.IncidentModel;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The clock that runs on while somebody thinks: ten virtual seconds a second, from 10:47. */
class PressureTest {

    private static final LocalDateTime OPENED = FakeDay.at("10:47");

    private final Queue<Runnable> later = new ArrayDeque<>();
    private final FakeWall wall = new FakeWall();
    private final FakeRoom room = new FakeRoom(Optional.of(10));
    private final IncidentModel model = new IncidentModel(
            room, new Background(later::add, Runnable::run), wall.wall());

    @Test
    void theClockRunsAheadOfTheWorldForLessThanAMinute() {
        wall.passes(Duration.ofMillis(5_900));
        assertEquals(OPENED.plusSeconds(59), model.clock().get());
        assertEquals(OPENED, room.now());
        wall.passes(Duration.ofMillis(100));
        runLater();
        assertEquals(OPENED.plusSeconds(60), room.now());
        assertEquals(OPENED.plusSeconds(60), model.clock().get());
    }

    @Test
    void theClockBeginsWhenTheHelpIsRead() {
        model.hold(true);
        wall.passes(Duration.ofMinutes(3));
        assertEquals(OPENED, model.clock().get());
        model.hold(false);
        wall.passes(Duration.ofSeconds(2));
        assertEquals(OPENED.plusSeconds(20), model.clock().get());
    }

    @Test
    void theWorldCatchesUpBeforeAnythingIsDone() {
        wall.passes(Duration.ofSeconds(3));
        model.act(sql("select 1"), Optional.empty());
        runLater();
        assertEquals(List.of("Deliberate", "SQL: select 1"),
                room.decisions().stream().map(one -> one.what()).toList());
        assertEquals(OPENED.plusSeconds(30), room.decisions().get(1).at());
        assertEquals(OPENED.plusSeconds(90), model.clock().get());
        assertTrue(model.last().get().orElseThrow().action() instanceof Action.Console);
    }

    @Test
    void whatIsStoppedBeforeItBeganIsNotDone() {
        wall.passes(Duration.ofSeconds(3));
        model.act(sql("select 1"), Optional.empty());
        model.stop();
        runLater();
        assertEquals(List.of("Deliberate"),
                room.decisions().stream().map(one -> one.what()).toList());
        assertTrue(model.isFree());
    }

    @Test
    void aWaitLastsAsLongAsItSaysWhateverWasDue() {
        wall.passes(Duration.ofSeconds(2));
        model.await(Duration.ofMinutes(5));
        runLater();
        assertEquals(OPENED.plusSeconds(20).plusMinutes(5), room.now());
    }

    @Test
    void timeInWhichTheRoomWorksIsNotCharged() {
        model.act(sql("select 1"), Optional.empty());
        wall.passes(Duration.ofHours(1));
        runLater();
        assertEquals(OPENED.plusMinutes(1), model.clock().get());
        wall.passes(Duration.ofSeconds(1));
        assertEquals(OPENED.plusMinutes(1).plusSeconds(10), model.clock().get());
    }

    @Test
    void noTimeIsLostOrChargedTwice() {
        long seed = 11;
        Random random = new Random(seed);
        Duration thought = Duration.ZERO;
        long queries = 0;
        for (int i = 0; i < 200; i++) {
            Duration time = Duration.ofMillis(random.nextInt(9_000));
            thought = thought.plus(time);
            wall.passes(time);
            if (random.nextInt(3) == 0) {
                model.act(sql("select 1"), Optional.empty());
                queries++;
            }
            runLater();
        }
        assertEquals(OPENED.plusMinutes(queries)
                .plusSeconds(thought.multipliedBy(10).toSeconds()),
                model.clock().get(), "seed " + seed);
    }

    @Test
    void whatCannotBeKeptStaysDueAndIsNotAskedForAtEveryTick() {
        room.keepNothing(true);
        wall.passes(Duration.ofSeconds(7));
        runLater();
        assertTrue(model.trouble().get().orElseThrow().contains("disk is full"));
        wall.passes(Duration.ofSeconds(1));
        assertTrue(later.isEmpty());
        assertEquals(OPENED, room.now());
        room.keepNothing(false);
        wall.passes(Duration.ofSeconds(5));
        runLater();
        assertEquals(OPENED.plusSeconds(130), room.now());
    }

    @Test
    void leavingChargesWhatIsDueFirst() {
        wall.passes(Duration.ofSeconds(4));
        model.leave();
        runLater();
        assertEquals(OPENED.plusSeconds(40), room.now());
        assertTrue(room.closed());
        assertFalse(wall.ticks());
    }

    @Test
    void theDayEndsByItselfAndThenTheClockStands() {
        wall.passes(Duration.between(OPENED, FakeDay.HORIZON));
        runLater();
        assertFalse(model.isOpen());
        assertEquals(FakeDay.HORIZON, model.clock().get());
        assertFalse(wall.ticks());
    }

    @Test
    void anotherAttemptIsNotChargedForTheThoughtsOfThisOne() {
        model.act(sql("select 1"), Optional.empty());
        runLater();
        wall.passes(Duration.ofSeconds(5));
        model.retryFrom(0);
        runLater();
        assertEquals(OPENED, model.clock().get());
        wall.passes(Duration.ofSeconds(1));
        assertEquals(OPENED.plusSeconds(10), model.clock().get());
    }

    @Test
    void withoutPressureNothingTicks() {
        FakeWall other = new FakeWall();
        IncidentModel calm = new IncidentModel(new FakeRoom(),
                new Background(later::add, Runnable::run), other.wall());
        assertFalse(other.ticks());
        assertEquals(Optional.empty(), calm.pressure());
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
