package dev.lastresort.session.attempt.practice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.attempt.Forecast;
import dev.lastresort.model.attempt.TeamEntry;
import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.exercise.ExercisePart;
import dev.lastresort.model.exercise.Inject;
import dev.lastresort.model.exercise.InjectContent;
import dev.lastresort.model.exercise.Seat;
import dev.lastresort.model.exercise.SeatName;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.patience.Patience;
import dev.lastresort.replay.Watch;
import dev.lastresort.scenario.attempt.AttemptReader;
import dev.lastresort.scenario.attempt.AttemptText;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.session.attempt.LogEntry;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.RoomView.ReceivedMessage;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What an exercise brings to the incident of the dropped archive, whose page is at 10:35. */
@Execution(ExecutionMode.CONCURRENT)
class TeamSessionTest {

    private static final LocalDateTime WALL = LocalDateTime.of(2026, 11, 29, 9, 30);
    private static final LocalDateTime DAY = LocalDateTime.of(2026, 3, 2, 0, 0);

    private static Room room;

    @BeforeAll
    static void openTheRoom() {
        room = Rooms.open(Rooms.ARCHIVE);
    }

    @Test
    void injectsEndAWaitAtTheirInstantAndComeOnce() {
        OngoingAttempt live = Rooms.attempt(room);
        live.playBy(exercise(List.of(
                message("late", new Inject.AtTime(LocalTime.of(10, 50))),
                message("early", new Inject.AfterPage(Duration.ofMinutes(10))),
                message("past", new Inject.AtInstant(at("09:00"))),
                message("shelf", new Inject.OnShelf('1')))));
        assertEquals(Map.of("past", at("10:35")), came(live));
        Reply.Done waited = ByHand.done(live, new Action.Wait(at("11:30")));
        assertEquals(new Reply.Waited(true), waited.content());
        assertEquals(at("10:45"), live.now());
        ByHand.done(live, new Action.Wait(at("11:30")));
        assertEquals(at("10:50"), live.now());
        ByHand.done(live, new Action.Wait(at("11:30")));
        assertEquals(at("11:30"), live.now());
        assertEquals(Map.of("past", at("10:35"), "early", at("10:45"), "late", at("10:50")),
                came(live));
    }

    /** The tax export fails every quarter of an hour from 10:05 on: the fifth time at 11:05. */
    @Test
    void anInjectComesOnceWhatItWaitsForIsMeasured() {
        OngoingAttempt live = Rooms.attempt(room);
        live.playBy(exercise(List.of(message("fifth",
                new Inject.OnceMet(new Alert.Failures("tax-export", 5))))));
        assertEquals(Map.of(), came(live));
        ByHand.done(live, new Action.Wait(at("12:00")));
        assertEquals(Map.of("fifth", at("11:05")), came(live));
        assertEquals(at("11:05"), live.now());
    }

    /** It cannot be cut short: what comes meanwhile comes at its end. */
    @Test
    void whatTakesLongerIsNotCutShort() {
        OngoingAttempt live = Rooms.attempt(room);
        live.playBy(exercise(List.of(message("soon",
                new Inject.AfterPage(Duration.ofSeconds(10))))));
        ByHand.done(live, new Action.Console(
                List.of(new Sql("SELECT COUNT(*) FROM orders", "")), Optional.empty()));
        assertEquals(at("10:36"), came(live).get("soon"));
    }

    @Test
    void aReplayHasThemWithoutTheExercise() {
        OngoingAttempt live = session();
        LoadedAttempt read = new AttemptReader().read("x", AttemptText.bytes(live.attempt()));
        Attempt kept = assertInstanceOf(LoadedAttempt.Valid.class, read, read::toString).attempt();
        assertEquals(live.attempt(), kept);
        AttemptReplay.Same same = assertInstanceOf(AttemptReplay.Same.class,
                new AttemptReplay(room).run(kept, _ -> {}, Patience.LONGEST));
        assertEquals(live.moment().seen(), same.live().moment().seen());
        assertEquals(live.view().messages(), same.live().view().messages());
        assertEquals(Rooms.measured(Rooms.yardstick(room.scenario()), live).fingerprint(),
                Rooms.measured(Rooms.yardstick(room.scenario()), same.live()).fingerprint());
    }

    @Test
    void anAttemptFromWhichOneWasTakenOrInWhichOneWasChangedDeparts() {
        Attempt whole = session().attempt();
        for (int i = 0; i + 1 < whole.decisions().size(); i++) {
            if (whole.decisions().get(i).action() instanceof Action.OfTeam) {
                List<Decision> fewer = new ArrayList<>(whole.decisions());
                Decision taken = fewer.remove(i);
                assertInstanceOf(AttemptReplay.Departed.class, replayed(whole, fewer));
                fewer.add(i, new Decision(taken.at(), new Action.OfTeam(new TeamEntry.Noted(
                        "another", WALL, List.of())), Optional.empty(), taken.seen()));
                assertInstanceOf(AttemptReplay.Departed.class, replayed(whole, fewer));
            }
        }
    }

    private static AttemptReplay.Result replayed(Attempt whole, List<Decision> decisions) {
        return new AttemptReplay(room).run(new Attempt(whole.scenario(), whole.sha256(),
                whole.seed(), decisions, whole.pressure(), Optional.empty()), _ -> {},
                Patience.LONGEST);
    }

    /** Nobody has to find the exercise: the attempt's file says what is still to come. */
    @Test
    void anAttemptThatGoesOnAfterABreakStillGetsWhatHasNotCome() {
        OngoingAttempt live = Rooms.attempt(room);
        live.playBy(exercise(List.of(
                message("soon", new Inject.AfterPage(Duration.ofMinutes(10))),
                message("later", new Inject.AfterPage(Duration.ofMinutes(20))))));
        ByHand.done(live, new Action.Wait(at("11:30")));
        byte[] bytes = AttemptText.bytes(live.attempt());
        assertEquals(-1, new String(bytes, UTF_8).indexOf("Ada"));
        Attempt kept = assertInstanceOf(LoadedAttempt.Valid.class,
                new AttemptReader().read("x", bytes)).attempt();
        assertArrayEquals(bytes, AttemptText.bytes(kept));
        OngoingAttempt again = assertInstanceOf(AttemptReplay.Same.class,
                new AttemptReplay(room).run(kept, _ -> {}, Patience.LONGEST)).live();
        again.goOn();
        assertEquals(Map.of("soon", at("10:45")), came(again));
        ByHand.done(again, new Action.Wait(at("11:30")));
        assertEquals(Map.of("soon", at("10:45"), "later", at("10:55")), came(again));
    }

    /** What is seen while all look back belongs to the attempt, and to no other outcome. */
    @Test
    void notesAfterTheEndAreKeptAndReplayedAndChangeNothingThatWasMeasured() {
        OngoingAttempt live = session();
        ByHand.done(live, new Action.HandOver());
        live.keepOutcome(AttemptEnd.compare(room, live.moment(), Watch.NONE));
        Optional<String> fingerprint = live.attempt().fingerprint();
        ByHand.done(live, new Action.OfTeam(
                new TeamEntry.Noted("They were relieved", WALL, List.of())));
        assertInstanceOf(Reply.NotDone.class, live.act(new Action.OfTeam(
                new TeamEntry.Injected("late", new InjectContent.Said(
                        "Sales", Optional.empty(), "Hello?", false)))));
        assertInstanceOf(Reply.NotDone.class, live.act(new Action.Wait(at("20:00"))));
        assertTrue(fingerprint.isPresent());
        assertEquals(fingerprint, live.attempt().fingerprint());
        Attempt kept = assertInstanceOf(LoadedAttempt.Valid.class, new AttemptReader()
                .read("x", AttemptText.bytes(live.attempt()))).attempt();
        OngoingAttempt again = assertInstanceOf(AttemptReplay.Same.class,
                new AttemptReplay(room).run(kept, _ -> {}, Patience.LONGEST)).live();
        assertEquals(live.moment().seen(), again.moment().seen());
        assertEquals(live.attempt(), again.attempt());
    }

    private static Exercise exercise(List<Inject> injects) {
        return new Exercise("drill", "Drill", List.of(), List.of(new Seat(SeatName.DRIVER,
                Optional.of("Ada"), "Types", Set.of())), List.of(
                        new ExercisePart(
                                Rooms.ARCHIVE, OptionalLong.empty(), Optional.empty(),
                                Optional.empty(), ExercisePart.TimeBox.USUAL, List.of(), injects,
                                List.of(), List.of(), List.of())),
                List.of(), List.of());
    }

    /** What somebody is away for is what everything that takes their hands begins later by. */
    @Test
    void whileHandsAreAwayNothingNewIsBegun() {
        StepStarted free = begun(Rooms.attempt(room), Optional.empty());
        StepStarted later = begun(Rooms.attempt(room), Optional.of(Duration.ofMinutes(17)));
        assertEquals(at("10:35"), free.at());
        assertEquals(at("10:52"), later.at());
        assertEquals(free.phases().size(), later.phases().size());
        OngoingAttempt live = Rooms.attempt(room);
        away(live, Duration.ofMinutes(17));
        assertInstanceOf(Reply.NotDone.class, live.act(new Action.Console(
                List.of(new Sql("SELECT 1", "")), Optional.empty())));
        ByHand.done(live, new Action.Wait(at("10:52")));
        ByHand.done(live, new Action.Console(
                List.of(new Sql("SELECT 1", "")), Optional.empty()));
    }

    /** Twice away is away until the later return. */
    @Test
    void whoWasCalledAwayTwiceIsBackAfterBoth() {
        OngoingAttempt live = Rooms.attempt(room);
        away(live, Duration.ofMinutes(20));
        away(live, Duration.ofMinutes(5));
        StepStarted step = begun(live, Optional.empty());
        assertEquals(at("10:55"), step.at());
    }

    private static StepStarted begun(OngoingAttempt live, Optional<Duration> away) {
        away.ifPresent(lasts -> away(live, lasts));
        ByHand.done(live, new Action.Take(new Step.RunSql("Script", Step.Hands.NONE, List.of(
                new Sql("CREATE TABLE notes (id BIGINT PRIMARY KEY)", "")), List.of(),
                Optional.empty(), Duration.ZERO), Optional.empty(), Optional.empty()));
        ByHand.done(live, new Action.Wait(at("12:30")));
        return live.journal().stream(StepStarted.class)
                .filter(step -> step.step().name().equals("Script")).findFirst().orElseThrow();
    }

    private static void away(OngoingAttempt live, Duration lasts) {
        ByHand.done(live, new Action.OfTeam(new TeamEntry.Injected("away " + lasts,
                new InjectContent.Unavailable("Ada", Optional.empty(), lasts, "I go."))));
    }

    @Test
    void theRoomHearsWhatIsNotSoAndOnlyTheDebriefTells() {
        OngoingAttempt live = session();
        assertTrue(live.view().messages().stream().map(ReceivedMessage::text)
                .anyMatch("Corridor: No backup can be read."::equals));
        assertEquals(List.of("Corridor: No backup can be read."), Debriefs.of(live, live.view(),
                Map.of(), Optional.empty()).rumours().stream().map(LogEntry::text).toList());
        assertTrue(live.view().decisions().stream()
                .noneMatch(one -> one.what().contains("seen by the observer")
                        || one.what().contains("who-else")));
        // what is left out keeps its place, so that one can go back to any of the others
        int last = live.view().decisions().getLast().index();
        assertEquals(live.attempt().decisions().size() - 1, last);
    }

    @Test
    void onlyAnAttemptOfATeamIsOfTheLaterVersion() {
        OngoingAttempt alone = Rooms.attempt(room);
        ByHand.done(alone, new Action.Wait(at("10:40")));
        assertEquals(3, alone.attempt().fileVersion());
        assertEquals(4, session().attempt().fileVersion());
    }

    /** All that a session can bring, between two waits. */
    private static OngoingAttempt session() {
        OngoingAttempt live = Rooms.attempt(room);
        for (TeamEntry entry : List.of(
                new TeamEntry.Injected("rumour", new InjectContent.Said("Corridor",
                        Optional.empty(), "No backup can be read.", true)),
                new TeamEntry.Injected("why", new InjectContent.Question("Sales",
                        Optional.empty(), "How long?")),
                new TeamEntry.Responded("why", "Ada", "An hour at most"),
                new TeamEntry.Noted("seen by the observer", WALL, List.of("ladder")),
                new TeamEntry.Ticked("who-else", WALL),
                new TeamEntry.Voted("a restore", List.of(
                        new TeamEntry.Ballot("", 3, Forecast.NONE))))) {
            ByHand.done(live, new Action.OfTeam(entry));
        }
        ByHand.done(live, new Action.Wait(at("10:50")));
        return live;
    }

    private static Map<String, LocalDateTime> came(OngoingAttempt live) {
        Map<String, LocalDateTime> came = new HashMap<>();
        for (Decision decision : live.attempt().decisions()) {
            if (decision.action() instanceof Action.OfTeam(TeamEntry.Injected(var name, _))) {
                assertEquals(null, came.put(name, decision.at()), name);
            }
        }
        return came;
    }

    private static Inject message(String name, Inject.InjectTime when) {
        return new Inject(name, when, new InjectContent.Said("Sales", Optional.empty(), name,
                false), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static LocalDateTime at(String time) {
        return DAY.with(LocalTime.parse(time));
    }
}
