package dev.lastresort.session;

import static dev.lastresort.session.VerdictCasesTest.branch;
import static dev.lastresort.session.VerdictCasesTest.compared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Event.BackupFound;
import dev.lastresort.model.journal.Event.Finding;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.session.author.ScenarioProse;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What backups are worth, what else there is to recover from, and what each costs, reckoned apart
 * from the engine. An order a minute, that of minute n on the n-th of the day; notes are dropped at
 * 09:41; every recovery starts at 10:30. A restore gets its machine in 2 minutes and loads 10 GB in
 * 10; the log is re-applied ten times as fast as it was written.
 */
@Execution(ExecutionMode.CONCURRENT)
public class SourcesTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 3, 2, 8, 0);
    private static final LocalDateTime HORIZON = START.withHour(12);
    private static final LocalDateTime DECISION = START.withHour(10).withMinute(30);

    private static Comparison comparison;

    /** One with everything in it: each recovery names what it uses. */
    @BeforeAll
    static void compare() {
        comparison = compared("notes.json", settings());
    }

    /** The same scenario, for whoever takes its recoveries by hand. */
    public static Loaded.Valid loaded() {
        return VerdictCasesTest.load("notes.json", settings());
    }

    private static String[] settings() {
        List<String> settings = new ArrayList<>(List.of(
                "/environment/tableSizes={\"orders\":\"4 GB\"}",
                backup("unreadable", "09:30", "\"usable\":false"),
                backup("breaking", "09:31", "\"failsAfter\":0.6"),
                backup("missing", "09:32", "\"taken\":false"),
                backup("hollow", "09:33", "\"contents\":\"empty\""),
                backup("partial", "09:34", "\"contents\":[\"orders\"]"),
                backup("offsite", "08:50", "\"size\":\"30 GB\",\"restoreThroughput\":\"2 GB/min\","
                        + "\"provisioning\":\"5 min\",\"approval\":\"7 min\""),
                "/backups/-={\"name\":\"hourly\",\"every\":\"1 h\",\"from\":\"08:20\","
                        + "\"until\":\"09:20\"}",
                "/archive={\"gaps\":[{\"from\":\"08:30\",\"until\":\"08:40\"}]}",
                "/replicas=[{\"name\":\"late\",\"delay\":\"1 h\",\"provisioning\":\"4 min\","
                        + "\"promotion\":\"3 min\"},"
                        + "{\"name\":\"plain\",\"promotion\":\"3 min\"}]"));
        settings.addAll(List.of(
                tried("unreadable", inPlace("\"backup\":\"unreadable\"")),
                tried("unreadable-then-morning", inPlace("\"backup\":\"unreadable\""),
                        inPlace("\"backup\":\"morning\"")),
                tried("unreadable-else", inPlace("\"backup\":[\"unreadable\",\"morning\"]")),
                tried("breaking-else", inPlace("\"backup\":[\"breaking\",\"morning\"]")),
                tried("missing-else", inPlace("\"backup\":[\"missing\",\"morning\"]")),
                tried("hollow-else", inPlace("\"backup\":[\"hollow\",\"morning\"]")),
                tried("hollow", inPlace("\"backup\":\"hollow\"")),
                tried("partial", inPlace("\"backup\":\"partial\"")),
                tried("offsite", inPlace("\"backup\":\"offsite\"")),
                tried("newest", inPlace("\"target\":\"09:30:30\"")),
                tried("verified", verify("\"backup\":\"unreadable\""),
                        inPlace("\"target\":\"09:30:30\"")),
                tried("verified-by-hand", verify("\"backup\":\"unreadable\",\"run\":\"1 min\""),
                        inPlace("\"target\":\"09:30:30\"")),
                tried("gap", inPlace("\"backup\":\"hourly-1\",\"target\":\"08:50\"")),
                tried("before-gap", inPlace("\"backup\":\"hourly-1\",\"target\":\"08:30\"")),
                tried("promoted", step("promoteReplica", "\"replica\":\"late\"")),
                tried("promoted-to", step("promoteReplica",
                        "\"replica\":\"late\",\"target\":\"09:41\"")),
                tried("promoted-past", step("promoteReplica",
                        "\"replica\":\"late\",\"target\":\"09:20\"")),
                tried("paused", step("pauseReplica", "\"replica\":\"late\",\"run\":\"5 min\""),
                        verify("\"run\":\"20 min\""),
                        step("promoteReplica", "\"replica\":\"late\"")),
                tried("not-paused", verify("\"run\":\"25 min\""),
                        step("promoteReplica", "\"replica\":\"late\"")),
                tried("plain", step("promoteReplica", "\"replica\":\"plain\"")),
                tried("aside", step("restoreAside", "\"replica\":\"late\",\"instance\":\"side\""),
                        copy("notes")),
                tried("early", inPlace("\"backup\":\"morning\",\"without\":[\"orders\"]"),
                        step("restoreAside", "\"backup\":\"morning\",\"instance\":\"side\","
                                + "\"tables\":[\"orders\"]"),
                        copy("orders")),
                tried("only", inPlace("\"backup\":\"morning\",\"tables\":[\"orders\"]"))));
        return settings.toArray(String[]::new);
    }

    private static String backup(String name, String at, String more) {
        return "/backups/-={\"name\":\"" + name + "\",\"at\":\"" + at + "\"," + more + "}";
    }

    private static String step(String type, String more) {
        return "{\"type\":\"" + type + "\"," + more + "}";
    }

    private static String inPlace(String more) {
        return step("restoreInPlace", more);
    }

    private static String verify(String more) {
        return step("verifyBackup", more);
    }

    private static String copy(String table) {
        return step("copyBack", "\"instance\":\"side\",\"tables\":[{\"table\":\"" + table + "\"}]");
    }

    private static String tried(String name, String... steps) {
        return "/strategies/-={\"name\":\"" + name + "\",\"title\":\"" + name
                + "\",\"kind\":\"hybrid\",\"steps\":[" + String.join(",", steps) + "]}";
    }

    private static LocalDateTime at(int hour, int minute) {
        return START.withHour(hour).withMinute(minute);
    }

    private static LocalDateTime lastEnd(String name) {
        return branch(comparison, name).journal().stream(StepEnded.class)
                .reduce((_, last) -> last).orElseThrow().at();
    }

    /** Lost and never accepted orders, and notes lost. */
    private static List<Long> rows(String name) {
        BranchResult branch = branch(comparison, name);
        return List.of(branch.outcome().fact("orders").count(Verdict.LOST),
                branch.outcome().fact("orders").count(Verdict.NEVER_ACCEPTED),
                branch.outcome().fact("notes").count(Verdict.LOST));
    }

    /** Orders of that many minutes. Those of the decision's own instant were there before it. */
    private static long orders(LocalDateTime from, LocalDateTime until) {
        return IntStream.range(0, 240).mapToObj(START::plusMinutes)
                .filter(at -> !at.isBefore(from) && at.isBefore(until)).count();
    }

    /**
     * What a database comes to that went back to an instant.
     *
     * @param back where its rows come from
     * @param down when it was taken down
     * @param up   when it came back
     */
    private static void recovered(String name, LocalDateTime back, LocalDateTime down,
            LocalDateTime up, long notes) {
        LocalDateTime lost = down.equals(DECISION) ? down.plusMinutes(1) : down;
        assertEquals(List.of(orders(back, lost), orders(lost, up), notes), rows(name), name);
    }

    private static List<Finding> found(String name) {
        return branch(comparison, name).journal().stream(BackupFound.class)
                .map(BackupFound::finding).toList();
    }

    private static void tries(String name, LocalDateTime end, Finding... findings) {
        assertEquals(end, lastEnd(name), name);
        assertEquals(List.of(findings), found(name), name);
    }

    @Test
    void aBackupThatCannotBeReadIsFoundOutAfterItsLoadAndLeavesNothing() {
        tries("unreadable", at(10, 42), Finding.UNREADABLE);
        recovered("unreadable", START, DECISION, HORIZON, 10);
        assertTrue(branch(comparison, "unreadable").sentences().stream().anyMatch(
                one -> one.text().contains("backup unreadable cannot be read")));
    }

    @Test
    void whatCameToNothingEndsAStrategy() {
        assertEquals(rows("unreadable"), rows("unreadable-then-morning"));
    }

    @Test
    void backupsOfAListAreTriedInOrderAndEachBadOneCostsItsTime() {
        tries("unreadable-else", at(10, 52), Finding.UNREADABLE);
        recovered("unreadable-else", at(9, 0), DECISION, at(10, 52), 0);
        tries("breaking-else", at(10, 48), Finding.BREAKS_OFF);
        recovered("breaking-else", at(9, 0), DECISION, at(10, 48), 0);
        tries("missing-else", at(10, 42), Finding.NOT_THERE);
        recovered("missing-else", at(9, 0), DECISION, at(10, 42), 0);
        tries("hollow-else", at(10, 52), Finding.INCOMPLETE);
        recovered("hollow-else", at(9, 0), DECISION, at(10, 52), 0);
    }

    @Test
    void aBackupHasTheRowsThatItHolds() {
        tries("hollow", at(10, 42), Finding.INCOMPLETE);
        recovered("hollow", START, DECISION, at(10, 42), 10);
        tries("partial", at(10, 42), Finding.INCOMPLETE);
        recovered("partial", at(9, 34), DECISION, at(10, 42), 10);
    }

    /** Seven minutes of approval come before the machine: 5 min, and 15 for 30 GB. */
    @Test
    void aBackupCostsWhatItSaysItself() {
        tries("offsite", at(10, 57));
        recovered("offsite", at(8, 50), at(10, 37), at(10, 57), 0);
    }

    /** Of the 30.5 minutes of log since the good backup each takes six seconds. */
    @Test
    void whatWasVerifiedIsPassedOverWhereNoBackupIsNamed() {
        tries("newest", at(10, 42), Finding.UNREADABLE);
        LocalDateTime up = at(10, 54).plusSeconds(183);
        tries("verified", up, Finding.UNREADABLE);
        recovered("verified", at(9, 31), at(10, 42), up, 0);
        LocalDateTime sooner = at(10, 43).plusSeconds(183);
        tries("verified-by-hand", sooner, Finding.UNREADABLE);
        recovered("verified-by-hand", at(9, 31), at(10, 31), sooner, 0);
    }

    /** The backup of 08:20 comes first in its series; its log is missing from 08:30 on. */
    @Test
    void aRecoveryEndsAtAGapInTheLogAndBeforeItDoesNot() {
        tries("gap", at(10, 43), Finding.LOG_GAP);
        recovered("gap", START, DECISION, HORIZON, 10);
        tries("before-gap", at(10, 43));
        recovered("before-gap", at(8, 30), DECISION, at(10, 43), 0);
    }

    /** A minute of log takes six seconds here, too. */
    @Test
    void aDelayedReplicaStandsAsItWasBeforeTheFaultAndCanBeTakenFurther() {
        tries("promoted", at(10, 33));
        recovered("promoted", at(9, 30), DECISION, at(10, 33), 0);
        LocalDateTime up = at(10, 33).plusSeconds(11 * 6);
        tries("promoted-to", up);
        recovered("promoted-to", at(9, 41), DECISION, up, 0);
        assertEquals(List.of(0L, 0L, 10L), rows("promoted-past"));
    }

    @Test
    void aPausedReplicaWaitsAndOneThatIsNotCatchesTheFault() {
        tries("paused", at(10, 58), Finding.INCOMPLETE);
        recovered("paused", at(9, 35), at(10, 55), at(10, 58), 0);
        recovered("not-paused", at(9, 55), at(10, 55), at(10, 58), 10);
    }

    @Test
    void aPlainReplicaLosesNothingAndHasTheFault() {
        tries("plain", at(10, 33));
        recovered("plain", DECISION.plusMinutes(1), DECISION, at(10, 33), 10);
    }

    @Test
    void whatAReplicaStillHasIsCopiedFromIt() {
        tries("aside", at(10, 34));
        assertEquals(List.of(0L, 0L, 0L), rows("aside"));
    }

    /** Without the 4 GB of orders it opens after 2 + 6 minutes; they follow after 2 + 4 more. */
    @Test
    void aDatabaseOpensEarlyWithoutItsLargestTable() {
        recovered("early", at(9, 0), DECISION, at(10, 38), 0);
        tries("early", at(10, 44));
        tries("only", at(10, 36));
        recovered("only", at(9, 0), DECISION, at(10, 36), 10);
    }

    @Test
    void explainTellsEachStepAsItWillBe() {
        String told = String.join("\n", ScenarioProse.of(comparison.scenario()));
        for (String words : List.of("Once it is loaded, it cannot be read.",
                "Loading it breaks off after 0.6 of it.",
                "The archived log has a gap from 08:30 to 08:40",
                "late (late) is a replica that has applied what was committed more than 1 h ago",
                "This step fails: backup unreadable cannot be read",
                "2 min provisioning + 0.6 of 10 GB ÷ 1 GB/min = 6 min (backup breaking breaks off"
                        + " while it is loaded) + 10 GB ÷ 1 GB/min = 10 min",
                "from the backup 'unreadable', else 'morning'",
                "without the rows of orders")) {
            assertTrue(told.contains(words), words + " is not in\n" + told);
        }
    }
}
