package dev.lastresort.recovery;

import static dev.lastresort.recovery.Shop.at;
import static dev.lastresort.recovery.Shop.branch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.comparison.IncidentComparison;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.BackupTaken;
import dev.lastresort.model.journal.Event.DatabaseDown;
import dev.lastresort.model.journal.Event.DatabaseUp;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepFailed;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.outcome.Replayed;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When recoveries start, what they meet on the way, and when they are through. */
@Execution(ExecutionMode.CONCURRENT)
class RecoveryTimesTest {

    /** The last refused order is that of 01:37:30; the last failed read that of 01:35. */
    @ParameterizedTest
    @CsvSource({"pitr, 01:38:00, 01:37:30", "aside, 01:40:00, 01:35:00"})
    void recoveredAtTheEndOfTheStepsAndCleanAfterTheLastBadAnswer(
            String name, String recovered, String clean) {
        Outcome outcome = outcome(Shop.replay(), name);
        assertEquals(Optional.of(at(recovered)), outcome.workDoneAt());
        assertEquals(Optional.of(at(recovered)), outcome.serviceBackAt());
        assertEquals(Optional.of(at(clean)), outcome.cleanFrom());
        assertEquals(OptionalLong.of(Duration.between(at("01:20:00"), at(recovered)).toSeconds()),
                outcome.timeToRecoverSeconds());
    }

    @Test
    void doingNothingNeitherRecoversNorIsEverClean() {
        Outcome outcome = outcome(Shop.replay(), "do-nothing");
        assertEquals(Optional.empty(), outcome.serviceBackAt());
        assertEquals(Optional.empty(), outcome.cleanFrom());
        assertEquals(OptionalLong.empty(), outcome.timeToRecoverSeconds());
    }

    /** On the counterfactual, too, the 200th order comes at 03:19:30. */
    @Test
    void anInvariantThatTheCounterfactualBreaksTooKeepsNoServiceAway() {
        Outcome outcome = outcome(Shop.replay("/invariants/checks/0/alternatives/0/query="
                + "\"SELECT t.n FROM (SELECT COUNT(*) AS n FROM orders) t WHERE t.n < 200\""),
                "aside");
        assertEquals(Optional.of(at("01:40:00")), outcome.workDoneAt());
        assertEquals(Optional.of(at("01:40:00")), outcome.serviceBackAt());
    }

    @Test
    void aStrategyWhoseLastStepFailsNeverEndsItsWorkThoughServiceIsBack() {
        Replayed replayed = Shop.replay("/strategies/2/steps/-={\"type\":\"runSql\","
                + "\"name\":\"Once more\",\"statements\":[\"DROP TABLE nobody\"]}");
        Outcome outcome = outcome(replayed, "aside");
        assertEquals(30, branch(replayed, "aside").facts().get("notes").rows().size());
        assertEquals(List.of(true), List.copyOf(outcome.invariants().values()));
        assertEquals(Optional.empty(), outcome.workDoneAt());
        assertEquals(Optional.of(at("01:40:00")), outcome.serviceBackAt());
    }

    @Test
    void aSecondRestoreCanGoIntoTheStretchThatTheFirstDiscarded() {
        Replayed.Finished branch = branch(Shop.replay("/strategies/1/steps=["
                + "{\"type\":\"restoreInPlace\",\"name\":\"First\","
                + "\"target\":\"2026-03-02T00:50:00\"},"
                + "{\"type\":\"verify\",\"name\":\"Look\",\"run\":\"10 min\"},"
                + "{\"type\":\"restoreInPlace\",\"name\":\"Again\","
                + "\"target\":\"2026-03-02T01:00:30\"}]"),
                "pitr");
        // 5 min + 10 GB at 1 GB/min + 10 min of log ÷ 10, then 5 + 10 min + 20.5 min ÷ 10
        assertEquals(List.of(at("01:36:00"), at("02:03:03")),
                branch.journal().stream(DatabaseUp.class).map(DatabaseUp::at).toList());
        // up to 01:00 of the first line (60 orders), and from 02:03:30 (number 123) on
        assertEquals(LongStream.concat(LongStream.rangeClosed(1, 60),
                LongStream.rangeClosed(124, 240))
                .boxed().toList(),
                branch.facts().get("orders").rows().stream()
                        .map(row -> (Long) row.get(0)).sorted().toList());
        assertEquals(30, branch.facts().get("notes").rows().size());
    }

    /**
     * Decision before the change: the change still comes, on every branch but the counterfactual.
     */
    @ParameterizedTest
    @CsvSource({"00:50:00, 5 min", "00:55:00, 10 min", "00:59:00, 1 min"})
    void anAlertBeforeTheChangeLeavesEveryBranchItsWholeDay(String alert, String delay) {
        Replayed replayed =
                Shop.replay("/alerts/0={\"name\":\"Call\",\"when\":{\"at\":\"2026-03-02T"
                        + alert + "\"},\"humanDelay\":\"" + delay + "\"}",
                        "/strategies/1/steps/0/target=\"2026-03-02T00:45:00\"",
                        "/strategies/2/steps/0/target=\"2026-03-02T00:45:00\"");
        assertEquals(4, replayed.branches().size());
        assertEquals(240, orders(replayed.counterfactual()));
        assertEquals(30, replayed.counterfactual().facts().get("notes").rows().size());
        replayed.branches().forEach(branch -> {
            assertEquals(240, orders(branch), branch.strategy().name());
            assertEquals(1, branch.journal().stream(StepEnded.class)
                    .filter(end -> end.ref().program() == Program.INCIDENT).count());
        });
    }

    @Test
    void aMigrationStillUnderWayIsKilledByTheRestoreThatTakesTheDatabaseDown() {
        Replayed.Finished pitr = branch(decidedDuringTheMigration("10 GB"), "pitr");
        assertEquals(at("01:28:00"), pitr.journal().stream(DatabaseUp.class).findFirst()
                .orElseThrow().at());
        // it would have dropped the notes at 01:40
        assertEquals(30, pitr.facts().get("notes").rows().size());
    }

    @Test
    void aMigrationThatFindsTheDatabaseDownAtItsEndFails() {
        Replayed.Finished pitr = branch(decidedDuringTheMigration("30 GB"), "pitr");
        StepEnded migration = pitr.journal().stream(StepEnded.class)
                .filter(end -> end.ref().program() == Program.INCIDENT).findFirst().orElseThrow();
        assertTrue(migration.result() instanceof StepFailed failed && failed.sqlState()
                .equals("LR101"));
        assertEquals(30, pitr.facts().get("notes").rows().size());
    }

    private static Replayed decidedDuringTheMigration(String size) {
        return Shop.replay("/incident/steps/0/run=\"40 min\"",
                "/alerts/0={\"name\":\"Call\",\"when\":{\"at\":\"2026-03-02T01:10:00\"}}",
                "/environment/databaseSize=\"" + size + '"');
    }

    @Test
    void noBackupIsTakenOfADatabaseThatIsDown() {
        Replayed replayed =
                Shop.replay("/backups/-={\"name\":\"noon\",\"at\":\"2026-03-02T01:30:00\"}");
        assertEquals(List.of("early", "late"), backups(branch(replayed, "pitr")));
        assertEquals(List.of("early", "late", "noon"), backups(branch(replayed, "aside")));
    }

    /** Taken while the approval is waited for, at the start of the machine, or just after it. */
    @ParameterizedTest
    @CsvSource({"01:25:00, noon", "01:30:00, noon", "01:30:01, late"})
    void theFormulaIsAboutTheBackupThatIsLoaded(String taken, String loaded) {
        Replayed.Finished pitr = branch(Shop.replay(
                "/backups/-={\"name\":\"noon\",\"at\":\"2026-03-02T" + taken + "\"}",
                "/strategies/1/steps/0/approval=\"10 min\"",
                "/strategies/1/steps/0/target=\"2026-03-02T01:31:00\""), "pitr");
        Restored restored = pitr.journal().stream(Restored.class).findFirst().orElseThrow();
        assertEquals(loaded, restored.backup());
        // the log ends when the database goes down, at 01:30
        long span = Duration.between(restored.backupAt(), at("01:30:00")).toSeconds();
        assertEquals(at("01:45:00").plusSeconds(Math.ceilDiv(span, 10)), restored.at());
    }

    @Test
    void theMachineStartsWhenTheHandsAreDoneToTheSecond() {
        Replayed.Finished pitr = branch(Shop.replay("/strategies/1/steps/0/approval=\"1500 ms\"",
                "/strategies/1/steps/0/review=\"300 ms\""), "pitr");
        LocalDateTime provisioning = pitr.journal().stream(StepStarted.class)
                .filter(start -> start.ref().program() == Program.STRATEGY).findFirst()
                .orElseThrow()
                .phases().stream().filter(phase -> phase.kind() == PhaseKind.PROVISIONING)
                .map(Phase::start).findFirst().orElseThrow();
        // 2 s and 1 s
        assertEquals(at("01:20:03"), provisioning);
        assertEquals(provisioning,
                pitr.journal().stream(DatabaseDown.class).findFirst().orElseThrow().at());
    }

    private static Outcome outcome(Replayed replayed, String name) {
        return new IncidentComparison().compare(replayed).branches().stream()
                .filter(branch -> branch.name().equals(name)).findFirst().orElseThrow().outcome();
    }

    private static long orders(Replayed.Finished branch) {
        return branch.journal().stream(Answered.class).filter(a -> a.actor().equals("shop"))
                .count();
    }

    private static List<String> backups(Replayed.Finished branch) {
        return branch.journal().stream(BackupTaken.class).map(BackupTaken::backup).toList();
    }
}
