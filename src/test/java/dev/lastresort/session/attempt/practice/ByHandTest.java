package dev.lastresort.session.attempt.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.journal.Canon;
import dev.lastresort.model.journal.CanonicalJournal;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Measure;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.patience.Patience;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.attempt.AttemptReader;
import dev.lastresort.scenario.attempt.AttemptText;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.MissionComparison;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.Reply;
import dev.lastresort.session.attempt.RoomView.Work;
import dev.lastresort.session.attempt.RoomView.WorkState;
import dev.lastresort.session.attempt.moment.Room;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The same steps at the same instants give the same bytes, whoever takes them. */
@Execution(ExecutionMode.CONCURRENT)
public class ByHandTest {

    private static final String TWICE = """
            {"name": "twice", "title": "Twice", "kind": "backup-restore", "steps": [
              {"type": "restoreInPlace", "name": "To ten", "approval": "8 min",
               "target": "2026-03-02T10:00:00"},
              {"type": "restoreInPlace", "name": "To the night", "approval": "3 min",
               "backup": "nightly"}]}""";

    @TestFactory
    List<DynamicTest> stepsByHandAreAStrategyByteByByte() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Comparison comparison : List.of(
                MissionComparison.ofArchive(), MissionComparison.ofPrices())) {
            Room room = Rooms.open(comparison.scenario().id());
            Replayed yardstick = Rooms.yardstick(comparison.scenario());
            for (Strategy strategy : comparison.scenario().strategies()) {
                tests.add(DynamicTest.dynamicTest(
                        comparison.scenario().id() + ", " + strategy.name(),
                        () -> same(room, yardstick, comparison, strategy)));
            }
        }
        return tests;
    }

    /** The second one waits for the first, as it does in the strategy. */
    @Test
    void twoRestoresInPlaceSubmittedAtOnceAreTheirStrategy() {
        sameByHand(Rooms.PRICES, TWICE);
    }

    @Tag("slow")
    @Test
    void soTheyAreInTheOtherMission() {
        sameByHand(Rooms.ARCHIVE, TWICE);
    }

    /** Its decision is the trainee's; the second one's target is known when the first has ended. */
    @Test
    void targetsThatFollowTheDecisionAndAStepAreThoseOfTheStrategy() {
        sameByHand(Rooms.ARCHIVE, TWICE.replace("\"2026-03-02T10:00:00\"",
                "{\"before\": \"decision\", \"minus\": \"20 min\"}")
                .replace("\"backup\": \"nightly\"",
                        "\"target\": {\"before\": \"step To ten\", \"minus\": \"40 min\"}"));
    }

    private static void sameByHand(String id, String strategy) {
        Loaded.Valid loaded = (Loaded.Valid) new BundledScenarios(new ScenarioReader()).read(id,
                List.of(Setting.parse("/strategies/-=" + strategy)), OptionalLong.empty());
        Scenario scenario = loaded.scenario();
        Strategy twice = scenario.strategies().getLast();
        Comparison comparison =
                ((ComparisonResult.Compared) new IncidentSession(loaded, new ScenarioEngines())
                        .compare(List.of(twice.name()), Progress.NONE)).comparison();
        Room room = ((AttemptSession.Open) AttemptSession.open(
                loaded, "0".repeat(64), new ScenarioEngines(), Progress.NONE)).room();
        same(room, Rooms.yardstick(scenario), comparison, twice);
    }

    /** Nothing can be done twice to one database at once. */
    @Test
    void aSecondRestoreThatDoesNotWaitIsRefused() {
        OngoingAttempt live = Rooms.attempt(Rooms.open(Rooms.ARCHIVE));
        Action restore = new Action.Take(new Step.RestoreInPlace("Back", Step.Hands.NONE,
                new Step.RecoveryPoint(Optional.of("nightly"), Optional.empty())),
                Optional.empty(), Optional.empty());
        ByHand.done(live, new Action.SkipQuestions());
        ByHand.done(live, restore);
        ByHand.done(live, new Action.SkipQuestions());
        assertTrue(live.act(restore) instanceof Reply.NotDone(var why)
                && why.contains("under way"));
    }

    /** 640 million rows at 20,000 a second take hours; the restore begins before that. */
    @Test
    void aRestoreKillsTheMigrationThatIsUnderWay() {
        OngoingAttempt live = Rooms.attempt(Rooms.open(Rooms.ARCHIVE));
        ByHand.done(live, new Action.Take(new Step.RunSql("Long", Step.Hands.NONE,
                List.of(new Sql("UPDATE order_events SET kind = 'other'", "")), List.of(),
                Optional.empty(), Duration.ZERO), Optional.empty(),
                Optional.of(StrategyKind.ROLL_FORWARD)));
        ByHand.done(live, new Action.SkipQuestions());
        ByHand.done(live, new Action.Take(new Step.RestoreInPlace("Back", Step.Hands.NONE,
                new Step.RecoveryPoint(Optional.of("nightly"), Optional.empty())),
                Optional.empty(), Optional.empty()));
        ByHand.done(live, new Action.Wait(live.now().plusHours(5)));
        Work killed = live.view().works().getFirst();
        assertEquals(WorkState.FAILED, killed.progress());
        LocalDateTime down = live.journal().stream(Event.DatabaseDown.class).findFirst()
                .orElseThrow().at();
        String spent = Wording.duration(
                Duration.between(killed.phases().getFirst().start(), down).toSeconds());
        assertTrue(killed.error().endsWith("a restore took the database down after " + spent),
                killed.error());
        assertTrue(live.journal().stream(Event.StepEnded.class)
                .filter(ended -> ended.ref().name().equals("Long"))
                .allMatch(ended -> ended.commit().changes().isEmpty()));
        assertTrue(live.view().log().stream().anyMatch(entry -> entry.text()
                .endsWith("a restore took the database down) after " + spent)));
    }

    @Test
    void aCancelledStepTellsTheTimeThatItTook() {
        OngoingAttempt live = Rooms.attempt(Rooms.open(Rooms.ARCHIVE));
        ByHand.done(live, new Action.Take(new Step.RunSql("Long", Step.Hands.NONE,
                List.of(new Sql("UPDATE order_events SET kind = 'other'", "")), List.of(),
                Optional.empty(), Duration.ZERO), Optional.empty(),
                Optional.of(StrategyKind.ROLL_FORWARD)));
        ByHand.done(live, new Action.Wait(live.now().plusMinutes(7)));
        ByHand.done(live, new Action.Cancel(0));
        assertEquals("cancelled after 7 min", live.view().works().getFirst().error());
        assertTrue(live.view().log().stream()
                .anyMatch(entry -> entry.text().equals("Long: cancelled after 7 min")));
        var took = Rooms.measured(Rooms.yardstick(Rooms.scenario(Rooms.ARCHIVE)), live)
                .outcome().durations().getFirst();
        assertEquals(7 * 60, took.seconds());
        assertTrue(took.formula().startsWith("ended before "), took.formula());
    }

    static void same(
            Room room, Replayed yardstick, Comparison comparison, Strategy strategy) {
        OngoingAttempt live = Rooms.attempt(room);
        ByHand.submit(live, comparison.decisionAt().orElseThrow(), strategy.steps());
        BranchResult byHand = Rooms.measured(yardstick, live);
        BranchResult known = comparison.branches().stream()
                .filter(branch -> branch.name().equals(strategy.name())).findFirst().orElseThrow();
        assertEquals(canon(known.journal()), canon(byHand.journal()));
        assertEquals(Measure.of(known.outcome()), Measure.of(byHand.outcome()));
        assertEquals(known.fingerprint(), byHand.fingerprint());
        assertEquals(canon(live.journal()), canon(readBack(room, live).journal()));
    }

    private static OngoingAttempt readBack(Room room, OngoingAttempt live) {
        var read = (LoadedAttempt.Valid) new AttemptReader()
                .read("one", AttemptText.bytes(live.attempt()));
        return ((AttemptReplay.Same) new AttemptReplay(room)
                .run(read.attempt(), _ -> {}, Patience.LONGEST)).live();
    }

    public static String canon(Journal journal) {
        Canon canon = new Canon();
        CanonicalJournal.write(journal, canon);
        return canon.sha256();
    }
}
