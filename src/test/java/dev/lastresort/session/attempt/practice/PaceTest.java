package dev.lastresort.session.attempt.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.replay.Branch.Course;
import dev.lastresort.replay.Watch;
import dev.lastresort.session.attempt.Price;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.moment.Room;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Virtual time is spent by what is done, at the price that was shown, at whatever pace. */
@Execution(ExecutionMode.CONCURRENT)
class PaceTest {

    private static final Step.Hands NONE = Step.Hands.NONE;

    @ParameterizedTest
    @CsvSource(Rooms.PRICES + ",4,10")
    void whatWasShownIsWhatIsCharged(String id, long seed, Integer pressure) {
        shownIsCharged(id, seed, pressure);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({Rooms.ARCHIVE + ",1,", Rooms.ARCHIVE + ",2,60", Rooms.PRICES + ",3,"})
    void whatWasShownOnOtherDaysIsWhatIsCharged(String id, long seed, Integer pressure) {
        shownIsCharged(id, seed, pressure);
    }

    private static void shownIsCharged(String id, long seed, Integer pressure) {
        Room room = Rooms.open(id);
        OngoingAttempt live = Rooms.attempt(room, Optional.ofNullable(pressure));
        Random random = new Random(seed);
        Map<Integer, LocalDateTime> ends = new HashMap<>();
        for (int i = 0; i < 25 && !live.isOver(); i++) {
            Action action = some(live, random);
            String which = id + ", seed " + seed + ", decision " + i + ": " + action;
            Price price = live.price(action);
            switch (live.act(action)) {
                case Reply.NotDone(var why) ->
                        assertEquals(new Price.Impossible(why), price, which);
                case Reply.Done done -> {
                    Duration total = assertInstanceOf(Price.Costs.class, price, which).total();
                    // a step goes on while the clock stands; everything else moves it
                    assertEquals(action instanceof Action.Take ? Duration.ZERO : total,
                            done.charged(), which);
                    if (done.content() instanceof Reply.Taken(int step)) {
                        ends.put(step, live.now().plus(total));
                    }
                }
            }
        }
        live.journal().stream(StepEnded.class)
                .filter(ended -> ends.containsKey(ended.ref().index())
                        && ended.ref().program()
                                == dev.lastresort.model.journal.Event.Program.STRATEGY)
                .forEach(ended -> assertEquals(ends.get(ended.ref().index()), ended.at(),
                        id + ", seed " + seed + ": " + ended.ref()));
    }

    @Test
    void pricesDoNotTellWhatTheAuthorHadInMind() {
        OngoingAttempt live = Rooms.attempt(Rooms.open(Rooms.PRICES));
        assertEquals(approval(live, "10:00:00"), approval(live, "09:59:59"));
        assertEquals(ByHand.costs(live, deploy("supplier-sync", "v2")).total(),
                ByHand.costs(live, deploy("supplier-sync", "v1")).total());
    }

    private static Duration approval(OngoingAttempt live, String target) {
        Step restore = new Step.RestoreInPlace("Back", NONE, new Step.RecoveryPoint(
                Optional.empty(), Optional.of(LocalDateTime.parse("2026-03-02T" + target))));
        var phase = ByHand.costs(live, new Action.Take(restore, Optional.empty(), Optional.empty()))
                .phases().getFirst();
        return Duration.between(phase.start(), phase.end());
    }

    private static Action deploy(String actor, String version) {
        return new Action.Take(new Step.Deploy("Deploy", NONE, actor, version, Duration.ZERO),
                Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(Rooms.PRICES + ",12")
    void theSameDecisionsGiveTheSameBytesWhateverThePace(String id, long seed) throws Exception {
        sameBytesAtAnyPace(id, seed);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource(Rooms.ARCHIVE + ",11")
    void theSameDecisionsInTheOtherMissionGiveTheSameBytes(String id, long seed)
            throws Exception {
        sameBytesAtAnyPace(id, seed);
    }

    private static void sameBytesAtAnyPace(String id, long seed) throws Exception {
        Room room = Rooms.open(id);
        OngoingAttempt live = Rooms.attempt(room);
        Random random = new Random(seed);
        List<Action> done = new ArrayList<>();
        for (int i = 0; i < 20 && !live.isOver(); i++) {
            if (live.act(some(live, random)) instanceof Reply.Done) {
                done.add(live.attempt().decisions().getLast().action());
            }
        }
        OngoingAttempt hesitant = Rooms.attempt(Rooms.open(id));
        for (Action action : done) {
            Thread.sleep(random.nextInt(20));
            hesitant.price(action);
            for (int cut = random.nextInt(3); cut > 0; cut--) {
                hesitant = cut(hesitant, room);
            }
            ByHand.done(hesitant, action);
        }
        assertEquals(live.attempt(), hesitant.attempt());
        assertEquals(ByHandTest.canon(live.journal()), ByHandTest.canon(hesitant.journal()));
    }

    /** Thaws, freezes and looks around for nothing. */
    private static OngoingAttempt cut(OngoingAttempt live, Room room) {
        try (var thawed = live.moment().image().thaw("cut", Course.INCIDENT, Watch.NONE)) {
            thawed.freeze();
        }
        live.view();
        return live.retryFrom(live.attempt().decisions().size(), _ -> {});
    }

    /** Something that a trainee may do; whether it can be done now does not matter. */
    private static Action some(OngoingAttempt live, Random random) {
        boolean pressed = live.attempt().pressure().isPresent();
        return switch (random.nextInt(pressed ? 14 : 9)) {
            case 9, 10, 11, 12, 13 -> new Action.Deliberate(
                    live.now().plusNanos(random.nextLong(900L * 1_000_000_000)));
            case 0, 1, 2 -> new Action.Wait(
                    live.now().plusSeconds(1 + random.nextInt(45 * 60)));
            case 3 -> console("SELECT COUNT(*) FROM orders");
            case 4 -> console("INSERT INTO customers (id, name) VALUES ("
                    + (5000 + random.nextInt(900)) + ", 'n')");
            case 5 -> new Action.DryRun(List.of(new Sql("DELETE FROM order_lines", "")),
                    Optional.empty(), Optional.empty());
            case 6 -> take(live, random, new Step.RunSql("Script", NONE, List.of(new Sql(
                    "UPDATE customers SET name = 's' WHERE id = " + random.nextInt(800), "")),
                    List.of(), Optional.empty(), Duration.ZERO));
            case 7 -> take(live, random, new Step.Contain("Stop", NONE,
                    new Containment.ReadOnly(), Duration.ZERO));
            default -> take(live, random, new Step.RestoreAside("Aside", NONE,
                    new Step.RecoveryPoint(Optional.empty(),
                            Optional.of(live.now().minusMinutes(random.nextInt(300)))),
                    "side"));
        };
    }

    private static Action take(OngoingAttempt live, Random random, Step step) {
        int taken = live.moment().standing().steps().size();
        return new Action.Take(step, taken > 0 && random.nextBoolean()
                ? Optional.of(random.nextInt(taken)) : Optional.empty(), Optional.empty());
    }

    private static Action console(String sql) {
        return new Action.Console(List.of(new Sql(sql, "")), Optional.empty());
    }
}
