package dev.lastresort.session;

import static dev.lastresort.session.Mission.MIDNIGHT;
import static dev.lastresort.session.Mission.answers;
import static dev.lastresort.session.Mission.branch;
import static dev.lastresort.session.Mission.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The dropped archive under other parameters: the outcome follows the formulas of
 * {@link ArchiveDay}.
 */
@Execution(ExecutionMode.CONCURRENT)
class MissionVariationTest {

    private static final long HOUR = 3600;
    private static final ArchiveDay USUAL = ArchiveDay.usual();

    /** One on which the fault comes back; the usual one is held by what its file expects. */
    static Stream<ArchiveDay> days() {
        return allDays().filter(day -> day.target() > ArchiveDay.COMMIT);
    }

    static Stream<ArchiveDay> allDays() {
        return Stream.of(
                USUAL,
                // an order every 30 s from 00:00:07 on, a later backup, half a terabyte, slow redo
                new ArchiveDay(new Checkout(30, 7), 5 * HOUR, "500", ArchiveDay.CHANGE, 40 * 60,
                        7, 7),
                // a target three quarters of an hour too early, and another seed
                new ArchiveDay(Checkout.USUAL, 2 * HOUR, "1200", 9 * HOUR + 900, 12 * 60, 20, 99),
                // a target past the commit of the drop, which is then done again
                new ArchiveDay(Checkout.USUAL, HOUR, "380", 10 * HOUR + 1200, 60, 50, 42),
                // the last instant before the drop, a size that does not divide evenly
                new ArchiveDay(new Checkout(17, 0), 2 * HOUR, "381.3", ArchiveDay.COMMIT, 0, 13, 3),
                // ten terabytes take 41 h 40 min: longer than the rest of the day
                new ArchiveDay(Checkout.USUAL, 2 * HOUR, "10000", ArchiveDay.CHANGE, 720, 20, 42));
    }

    @ParameterizedTest
    @MethodSource("days")
    void restoresFollowTheParameters(ArchiveDay day) {
        followsTheParameters(day);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("allDays")
    void restoresFollowTheParametersOnEveryDay(ArchiveDay day) {
        followsTheParameters(day);
    }

    private static void followsTheParameters(ArchiveDay day) {
        Comparison comparison = Mission.compare(Mission.ARCHIVE,
                List.of("side-restore", "pitr", "full-restore"), day.overrides());
        assertEquals(Optional.of(instant(day.alert())), comparison.alertAt());
        assertEquals(Optional.of(instant(day.decision())), comparison.decisionAt());
        boolean dropped = day.target() > ArchiveDay.COMMIT;
        BranchResult pitr = branch(comparison, "pitr");
        restored(day, pitr, day.target(), day.pitrUpAt());
        assertEquals(dropped ? 12_000 : 0, rows(pitr, "archived-orders", Verdict.WRONG));
        BranchResult full = branch(comparison, "full-restore");
        restored(day, full, day.backup(), day.fullRestoreUpAt());
        assertEquals(0, rows(full, "archived-orders", Verdict.WRONG));
        aside(day, branch(comparison, "side-restore"), dropped);
    }

    private static void restored(ArchiveDay day, BranchResult branch, long target, long upAt) {
        long lost = day.checkout().orders(target, day.downFrom());
        long refused = day.checkout().orders(day.downFrom(), upAt);
        assertEquals(lost, rows(branch, "orders", Verdict.LOST), "lost");
        assertEquals(refused, rows(branch, "orders", Verdict.NEVER_ACCEPTED), "never accepted");
        assertEquals(lost, Mission.charges(branch, EffectLedger.Verdict.ORPHANED), "orphaned");
        assertEquals(refused, Mission.charges(branch, EffectLedger.Verdict.MISSING), "uncharged");
        assertEquals(day.checkout().downSeconds(day.downFrom(), upAt),
                branch.outcome().actors().get("checkout").downSeconds(), "down");
        assertEquals(ArchiveDay.exports(day.downFrom(), upAt),
                answers(branch, "tax-export", Judgement.REFUSED));
        boolean inTime = upAt < Checkout.HORIZON;
        assertEquals(inTime ? Optional.of(instant(upAt)) : Optional.empty(),
                branch.outcome().workDoneAt());
        boolean healthy = inTime && target <= ArchiveDay.COMMIT;
        assertEquals(healthy ? OptionalLong.of(upAt - day.decision()) : OptionalLong.empty(),
                branch.outcome().timeToRecoverSeconds());
    }

    /**
     * Copying back needs the table on the side; without it the live rows stay without reference.
     */
    private static void aside(ArchiveDay day, BranchResult branch, boolean dropped) {
        boolean copied = !dropped && day.sideRestoreEnd() < Checkout.HORIZON;
        assertEquals(copied ? 0 : 12_000, rows(branch, "archived-orders", Verdict.WRONG));
        assertEquals(0, rows(branch, "orders", Verdict.LOST));
        assertEquals(0, rows(branch, "orders", Verdict.NEVER_ACCEPTED));
        assertEquals(0, branch.outcome().actors().get("checkout").downSeconds());
        assertEquals(ArchiveDay.exports(ArchiveDay.COMMIT,
                copied ? day.sideRestoreEnd() : Checkout.HORIZON),
                answers(branch, "tax-export", Judgement.FAILED));
        assertEquals(copied ? Optional.of(instant(day.sideRestoreEnd())) : Optional.empty(),
                branch.outcome().workDoneAt());
    }

    @Test
    void scriptsFollowTheHumanDelayAndTheSeed() {
        ArchiveDay day = new ArchiveDay(
                Checkout.USUAL, 2 * HOUR, "380", ArchiveDay.CHANGE, 33 * 60, 20, 1234);
        Comparison comparison = Mission.compare(Mission.ARCHIVE,
                List.of("roll-forward", "compensating-script"), day.overrides());
        BranchResult forward = branch(comparison, "roll-forward");
        BranchResult script = branch(comparison, "compensating-script");
        assertEquals(Optional.of(instant(day.rollForwardEnd())), forward.outcome().serviceBackAt());
        assertEquals(Optional.of(instant(day.scriptEnd())), script.outcome().serviceBackAt());
        assertEquals(ArchiveDay.exports(ArchiveDay.COMMIT, day.rollForwardEnd()),
                answers(forward, "tax-export", Judgement.FAILED));
        assertEquals(ArchiveDay.exports(day.rollForwardEnd(), Checkout.HORIZON),
                answers(forward, "tax-export", Judgement.WRONG));
        assertEquals(ArchiveDay.exports(ArchiveDay.COMMIT, day.scriptEnd()),
                answers(script, "tax-export", Judgement.FAILED));
        assertEquals(12_000, rows(forward, "archived-orders", Verdict.WRONG));
        long unknown = rows(script, "archived-orders", Verdict.WRONG);
        // 3 % of 12,000, give or take six standard deviations
        double deviation = Math.sqrt(12_000 * 0.03 * 0.97);
        assertTrue(Math.abs(unknown - 360) < 6 * deviation, "unknown: " + unknown);
    }

    private static LocalDateTime instant(long second) {
        return MIDNIGHT.plusSeconds(second);
    }
}
