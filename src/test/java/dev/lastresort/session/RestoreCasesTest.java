package dev.lastresort.session;

import static dev.lastresort.session.VerdictCasesTest.branch;
import static dev.lastresort.session.VerdictCasesTest.compared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.UnreachedTarget;
import dev.lastresort.report.Detail;
import dev.lastresort.report.TextReport;
import dev.lastresort.session.author.ScenarioProse;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What is said of restores before and after they are run. The decision falls at 10:30; a restore
 * takes 2 min, 10 min for 10 GB, and a tenth of the log that it re-applies.
 */
@Execution(ExecutionMode.CONCURRENT)
class RestoreCasesTest {

    private static final String IN_PLACE = "{\"type\":\"restoreInPlace\",\"name\":\"%s\",%s}";

    private static String strategy(String... steps) {
        return "/strategies/-={\"name\":\"tried\",\"title\":\"Tried\",\"kind\":\"hybrid\","
                + "\"steps\":[" + String.join(",", steps) + "]}";
    }

    private static String backup(String name, String at) {
        return "/backups/-={\"name\":\"" + name + "\",\"at\":\"" + at + "\"}";
    }

    private static boolean saysOf(String branch, Comparison comparison, String words) {
        return List.of(Detail.USUAL, Detail.ALL_PAIRS).stream().allMatch(detail -> TextReport
                .of(comparison, false, detail).replaceAll("\\s+", " ").contains(words))
                && branch(comparison, branch).sentences().stream()
                        .anyMatch(sentence -> sentence.text().contains(words));
    }

    private static List<LocalDateTime> ends(BranchResult branch) {
        return branch.journal().stream(StepEnded.class)
                .filter(ended -> ended.ref().name().startsWith("Restore"))
                .map(StepEnded::at).toList();
    }

    @Test
    void aBackupThatIsTakenOnlyLaterIsNamedWithItsTime() {
        Comparison comparison = compared("notes.json", backup("late", "11:30"),
                strategy(IN_PLACE.formatted("Restore late", "\"backup\":\"late\"")));
        String words = "the backup 'late' is taken only at 11:30";
        assertTrue(saysOf("tried", comparison, words));
        assertTrue(branch(comparison, "tried").rivalry().changedNothing());
        List<String> explained = ScenarioProse.of(comparison.scenario());
        assertTrue(explained.stream().anyMatch(
                line -> line.contains("The backup 'late' is taken only at 11:30")),
                explained::toString);
        assertTrue(explained.contains(
                "- Ends there, since the step fails, at 10:30, after 0 min."),
                explained::toString);
    }

    /** The first restore has the database down from 10:30 to 10:42. */
    @Test
    void aBackupThatWasNotTakenSinceTheDatabaseWasDownIsNamedAsSuch() {
        Comparison comparison = compared("notes.json", backup("mid", "10:40"), strategy(
                IN_PLACE.formatted("Restore morning", "\"backup\":\"morning\""),
                IN_PLACE.formatted("Restore mid", "\"backup\":\"mid\"")));
        assertTrue(saysOf("tried", comparison, "the backup 'mid' was not taken at 10:40,"
                + " since the database was down then"));
    }

    /**
     * Ten minutes of writing come before the restore, which so finds the backup of 10:35: 12 min,
     * and 18 s for three minutes of log. The next one, to the same target, finds the same backup.
     */
    @Test
    void explainAndCompareTimeARestoreByTheBackupThatItWillFind() {
        Comparison comparison = compared("notes.json", backup("mid", "10:35"), strategy(
                "{\"type\":\"runSql\",\"name\":\"Write\",\"authoring\":\"10 min\","
                        + "\"statements\":[\"DELETE FROM orders WHERE id = 0\"]}",
                IN_PLACE.formatted("Restore once", "\"target\":\"10:38\""),
                IN_PLACE.formatted("Restore again", "\"target\":\"10:38\"")));
        LocalDateTime day = LocalDateTime.of(2026, 3, 2, 0, 0);
        assertEquals(List.of(day.withHour(10).withMinute(52).withSecond(18),
                day.withHour(11).withMinute(4).withSecond(36)),
                ends(branch(comparison, "tried")));
        List<String> explained = ScenarioProse.of(comparison.scenario());
        assertTrue(explained.stream().anyMatch(
                line -> line.startsWith("- 10:40 to 10:52:18: Restore once")),
                explained::toString);
        assertTrue(explained.stream().anyMatch(
                line -> line.startsWith("- 10:52:18 to 11:04:36: Restore again")),
                explained::toString);
    }

    /** A batch writes at 08:30 and at 11:30; the incident changes nothing. */
    @Test
    void aTargetAfterTheLastCommitIsToldWhereverItIs() {
        Comparison comparison = compared("target.json");
        for (String branch : List.of("pitr", "future")) {
            assertTrue(branch(comparison, branch).sentences().stream().anyMatch(
                    sentence -> sentence.text().contains("nothing was committed after 08:30,"
                            + " so a real recovery would end with an error before it")),
                    branch);
        }
        String usual = TextReport.of(comparison, false, Detail.USUAL);
        assertTrue(usual.contains(
                "the log does not reach 09:59, nothing was committed after 08:30"), usual);
        assertTrue(usual.contains("the log does not reach 11:50"), usual);
        assertTrue(ScenarioProse.of(comparison.scenario()).stream().anyMatch(
                line -> line.contains("The target is in the future then: the log ends at 10:15")));
        assertTrue(ScenarioProse.of(comparison.scenario()).stream().anyMatch(line -> line.contains(
                "No request falls between 09:59 and 10:15: unless a step commits something then,"
                        + " a real recovery would not reach its target")));
    }

    /** One aside is told, too; a target that is the last commit's own instant is reached. */
    @Test
    void aTargetThatTheLogReachesIsNotTold() {
        Comparison comparison = compared("target.json",
                "/strategies/0/steps/0/target=\"08:30\"",
                "/strategies/1/steps/0={\"type\":\"restoreAside\",\"name\":\"Aside\","
                        + "\"instance\":\"side\",\"backup\":\"morning\",\"target\":\"09:59\"}",
                "/backups/0/at=\"08:10\"");
        assertTrue(branch(comparison, "pitr").sentences().stream().noneMatch(
                sentence -> sentence.text().contains("end of the log")));
        assertTrue(saysOf("future", comparison, "nothing was committed after 08:30"));
    }

    /** Orders come each minute; the database is gone at 09:40:30, the last order is of 09:40. */
    @Test
    void whereTheDatabaseIsLostTheEndOfItsLogIsATargetThatIsReached() {
        String lost = "/incident={\"at\":\"09:40:30\",\"summary\":\"Gone.\",\"steps\":"
                + "[{\"type\":\"disrupt\",\"name\":\"Gone\",\"data\":\"lost\"}]}";
        Comparison comparison = compared("notes.json", lost, strategy(IN_PLACE.formatted(
                "Restore all", "\"target\":{\"before\":\"incident\"}")));
        assertEquals(List.of(), UnreachedTarget.of(branch(comparison, "tried").journal()));
        assertEquals(0, branch(comparison, "tried").outcome().fact("orders").count(Verdict.LOST));
        Comparison beyond = compared("notes.json", lost, strategy(IN_PLACE.formatted(
                "Restore all", "\"target\":\"10:00\"")));
        assertEquals(1, UnreachedTarget.of(branch(beyond, "tried").journal()).size());
    }
}
