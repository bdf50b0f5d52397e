package dev.lastresort.recovery;

import static dev.lastresort.recovery.Shop.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.journal.Canon;
import dev.lastresort.model.journal.CanonicalJournal;
import dev.lastresort.model.journal.Event.DecisionMade;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.ModelledSchedule;
import dev.lastresort.model.outcome.ModelledSchedule.ModelledStep;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.outcome.Replayed.Finished;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.replay.Watch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A kept incident comes to what one lived from its start would, under any settings. */
@Execution(ExecutionMode.CONCURRENT)
class WarmIncidentTest {

    private static final String PITR = "/strategies/1/steps/0/target=";
    private static final String APPROVAL = "/strategies/1/steps/0/approval=";
    private static final String ASIDE = "/strategies/2/steps/0/target=";
    private static final String DELAY = "/alerts/0/humanDelay=";
    private static final String SIZE = "/environment/databaseSize=";
    private static final String PACE = "/environment/redoPace=";

    private static ExecutorService threads;
    private static WarmIncident warm;

    @BeforeAll
    static void simulateOnce() {
        threads = Executors.newFixedThreadPool(2);
        warm = WarmIncident.of(Shop.with(), Engines.EMBEDDED, threads, Watch.NONE).orElseThrow();
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
    }

    private static Replayed replay(WarmIncident incident, String... settings) {
        return incident.replay(Shop.with(settings), threads, Watch.NONE, _ -> {});
    }

    @Test
    void everyBranchIsThatOfAnIncidentLivedFromItsStart() {
        for (String[] settings : List.of(new String[0],
                new String[] {SIZE + "\"20 GB\""},
                new String[] {PACE + "5", DELAY + "\"25 min\""},
                new String[] {PITR + "\"2026-03-02T00:50:00\"", DELAY + "\"0 min\""},
                new String[] {DELAY + "\"70 min\"", SIZE + "\"200 GB\""},
                new String[] {APPROVAL + "\"2 min\""},
                new String[] {DELAY + "\"10 h\""})) {
            Replayed cold = Shop.replay(settings);
            Replayed kept = replay(warm, settings);
            String which = String.join(" ", settings);
            assertEquals(cold.alertAt(), kept.alertAt(), which);
            assertEquals(cold.decisionAt(), kept.decisionAt(), which);
            assertEquals(cold.factsAtStart(), kept.factsAtStart(), which);
            assertSameBranch(cold.counterfactual(), kept.counterfactual(), which);
            assertEquals(cold.branches().size(), kept.branches().size(), which);
            for (int i = 0; i < cold.branches().size(); i++) {
                assertSameBranch(cold.branches().get(i), kept.branches().get(i), which);
            }
        }
    }

    private static void assertSameBranch(Finished cold, Finished kept, String which) {
        assertEquals(cold.strategy(), kept.strategy(), which);
        assertEquals(hash(cold.journal()), hash(kept.journal()),
                which + " " + cold.strategy().name());
        assertEquals(cold.facts(), kept.facts(), which);
    }

    private static String hash(Journal journal) {
        Canon canon = new Canon();
        CanonicalJournal.write(journal, canon);
        return canon.sha256();
    }

    @Test
    void onlyTheBranchesThatASettingAffectsAreLivedAgain() {
        WarmIncident incident =
                WarmIncident.of(Shop.with(), Engines.EMBEDDED, threads, Watch.NONE).orElseThrow();
        Replayed first = replay(incident);
        assertEquals(List.of(), affected(first, replay(incident)));
        assertEquals(List.of("pitr", "aside", "backup"),
                affected(first, replay(incident, SIZE + "\"11 GB\"")));
        // the early backup re-applies no log
        assertEquals(List.of("pitr", "aside"), affected(first, replay(incident, PACE + "11")));
        assertEquals(List.of("pitr"),
                affected(first, replay(incident, PITR + "\"2026-03-02T00:59:00\"")));
        assertEquals(List.of("pitr"),
                affected(first, replay(incident, APPROVAL + "\"2 min\"")));
    }

    @Test
    void theLastThreeSettingsAreRemembered() {
        WarmIncident incident =
                WarmIncident.of(Shop.with(), Engines.EMBEDDED, threads, Watch.NONE).orElseThrow();
        Replayed first = replay(incident);
        replay(incident, DELAY + "\"6 min\"");
        replay(incident, DELAY + "\"7 min\"");
        assertEquals(List.of(), affected(first, replay(incident)));
        for (int minutes = 8; minutes < 12; minutes++) {
            replay(incident, DELAY + "\"" + minutes + " min\"");
        }
        assertEquals(List.of("do-nothing", "pitr", "aside", "backup"),
                affected(first, replay(incident)));
    }

    private static List<String> affected(Replayed one, Replayed other) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < one.branches().size(); i++) {
            if (one.branches().get(i) != other.branches().get(i)) {
                names.add(one.branches().get(i).strategy().name());
            }
        }
        return names;
    }

    @Test
    void whoeverListensIsHandedEveryBranchAndSoIsTheWatch() {
        List<String> handed = Collections.synchronizedList(new ArrayList<>());
        List<String> reached = Collections.synchronizedList(new ArrayList<>());
        warm.replay(Shop.with(), threads, (branch, _) -> reached.add(branch),
                branch -> handed.add(branch.strategy().name()));
        List<String> all = List.of("aside", "backup", "counterfactual", "do-nothing", "pitr");
        assertEquals(all, handed.stream().sorted().toList());
        assertTrue(reached.containsAll(all), reached::toString);
    }

    @Test
    void itCoversWhatDiffersInSettingsAlone() {
        for (String setting : List.of(SIZE + "\"1 TB\"", PACE + "2", DELAY + "\"1 h\"",
                "/environment/provisioning=\"1 h\"", "/environment/restoreThroughput=\"9 GB/min\"",
                PITR + "\"2026-03-02T00:50:00\"", ASIDE + "\"2026-03-02T00:50:00\"",
                APPROVAL + "\"2 min\"")) {
            assertTrue(warm.covers(Shop.with(setting)), setting);
        }
        for (String setting : List.of("/seed=8", "/horizon=\"2026-03-02T05:00:00\"",
                "/incident/steps/0/run=\"31 s\"",
                "/strategies/1/steps/0={\"type\":\"restoreInPlace\",\"name\":\"Restore\","
                        + "\"approval\":\"1 min\",\"backup\":\"late\"}",
                "/strategies/3/steps/0/backup=\"late\"", "/alerts/0/name=\"Other\"",
                "/alerts/0/when/failures/count=3", "/strategies/3/title=\"Other\"")) {
            assertFalse(warm.covers(Shop.with(setting)), setting);
        }
    }

    @Test
    void whereTheIncidentItselfRestoresTheEnvironmentIsShared() {
        for (String place : List.of("/incident/steps/0", "/incident/correct/-")) {
            String restore = place + "={\"type\":\"restoreInPlace\",\"name\":\"Back\","
                    + "\"backup\":\"early\"}";
            Scenario restoring = Shop.with(restore);
            assertTrue(Settings.leaveShared(restoring, Shop.with(restore)));
            assertTrue(Settings.leaveShared(restoring, Shop.with(restore, DELAY + "\"9 min\"")));
            assertFalse(Settings.leaveShared(restoring, Shop.with(restore, SIZE + "\"9 GB\"")));
        }
    }

    @Test
    void theDecisionFollowsTheAlertBeforeTheHorizonOrNotAtAll() {
        // alerted at 01:15, over at 04:00
        assertEquals(Optional.of(at("01:20:00")), warm.decisionAt(Shop.with()));
        assertEquals(Optional.of(at("03:59:59")),
                warm.decisionAt(Shop.with(DELAY + "\"2 h 44 min 59 s\"")));
        assertEquals(Optional.empty(), warm.decisionAt(Shop.with(DELAY + "\"2 h 45 min\"")));
    }

    @Test
    void whereSomebodyIsAlertedBeforeTheChangeNothingIsKept() {
        assertTrue(WarmIncident.of(
                Shop.with("/alerts/0/when={\"at\":\"2026-03-02T00:30:00\"}"), Engines.EMBEDDED,
                threads, Watch.NONE)
                .isEmpty());
        assertTrue(WarmIncident.of(
                Shop.with("/alerts/0/when={\"at\":\"2026-03-02T01:30:00\"}"), Engines.EMBEDDED,
                threads, Watch.NONE)
                .isPresent());
    }

    @Test
    void theModelSaysWhatTheReplayDoes() {
        ModelledSchedules schedules = new ModelledSchedules(branch(Shop.replay(), "do-nothing")
                .journal());
        for (String[] settings : List.of(new String[0], new String[] {SIZE + "\"20 GB\""},
                new String[] {PACE + "5", DELAY + "\"25 min\""})) {
            Replayed replayed = Shop.replay(settings);
            ModelledSchedule schedule = schedules.of(Shop.with(settings));
            assertEquals(replayed.decisionAt(), schedule.decisionAt());
            assertEquals(List.of("pitr", "aside", "backup"),
                    List.copyOf(schedule.steps().keySet()));
            schedule.steps().forEach((name, steps) -> assertEquals(
                    branch(replayed, name).journal().stream(StepStarted.class)
                            .filter(started -> started.ref().program() == Program.STRATEGY)
                            .map(started -> new ModelledStep(
                                    started.step().name(), started.phases()))
                            .toList(),
                    steps));
        }
        ModelledSchedule never = schedules.of(Shop.with(DELAY + "\"2 h 45 min\""));
        assertEquals(Optional.empty(), never.decisionAt());
        assertEquals(List.of(List.of(), List.of(), List.of()), List.copyOf(never.steps().values()));
    }

    private static Finished branch(Replayed replayed, String name) {
        return Shop.branch(replayed, name);
    }

    @Test
    void theDelayIsThatOfTheAlertThatWasRaised() {
        String second = "/alerts/-={\"name\":\"Clock\",\"when\":{\"at\":\"2026-03-02T01:02:00\"},"
                + "\"humanDelay\":\"30 min\"}";
        WarmIncident two = WarmIncident.of(Shop.with(second), Engines.EMBEDDED, threads, Watch.NONE)
                .orElseThrow();
        assertEquals(Optional.of(at("01:32:00")), two.decisionAt(Shop.with(second)));
        assertEquals(Optional.of(at("01:32:00")), Shop.replay(second).decisionAt());
    }

    @Test
    void theDecisionStandsLastAtItsInstantInTheTrunksJournal() {
        Journal journal = branch(replay(warm), "do-nothing").journal();
        List<Integer> places = new ArrayList<>();
        var events = journal.stream().toList();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof DecisionMade) {
                places.add(i);
            }
        }
        assertEquals(1, places.size());
        int place = places.getFirst();
        assertEquals(at("01:20:00"), events.get(place).at());
        assertFalse(events.get(place - 1).at().isAfter(at("01:20:00")));
        assertTrue(events.get(place + 1).at().isAfter(at("01:20:00")));
    }

    @Test
    void theValuesThatWereAskedForLastAreKept() {
        Recent<String, Object> recent = new Recent<>(2);
        Object one = new Object();
        assertEquals(Optional.empty(), recent.get("a"));
        assertSame(one, recent.keep("a", one));
        assertSame(one, recent.keep("a", new Object()), "the first stays");
        recent.keep("b", "b");
        assertEquals(Optional.of(one), recent.get("a"));
        recent.keep("c", "c");
        assertEquals(Optional.empty(), recent.get("b"), "a was asked for since");
        assertEquals(Optional.of(one), recent.get("a"));
        assertEquals(Optional.of("c"), recent.get("c"));
        assertNotSame(one, recent.get("c").orElseThrow());
    }
}
