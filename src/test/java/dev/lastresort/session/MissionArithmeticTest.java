package dev.lastresort.session;

import static dev.lastresort.session.Mission.ARCHIVE;
import static dev.lastresort.session.Mission.PRICES;
import static dev.lastresort.session.Mission.answers;
import static dev.lastresort.session.Mission.at;
import static dev.lastresort.session.Mission.branch;
import static dev.lastresort.session.Mission.charges;
import static dev.lastresort.session.Mission.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.DatabaseDown;
import dev.lastresort.model.journal.Event.DatabaseUp;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.ActorTally.State;
import dev.lastresort.model.outcome.ActorTally.StateSpan;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers that the issue names for the two scenarios, with their arithmetic. */
@Execution(ExecutionMode.CONCURRENT)
class MissionArithmeticTest {

    /** Orders are placed at seconds :10, :30 and :50. */
    private static final long ORDERS_PER_MINUTE = 3;

    private static Comparison archive;
    private static Comparison prices;

    @BeforeAll
    static void replay() {
        archive = Mission.compare(ARCHIVE, List.of());
        prices = Mission.compare(PRICES, List.of());
    }

    @Test
    void theThirdFailedExportCallsAndTwelveMinutesLaterTheDecisionIsMade() {
        // :05, :20 and :35 after ten fail
        assertEquals(Optional.of(at("10:35:00")), archive.alertAt());
        assertEquals(Optional.of(at("10:47:00")), archive.decisionAt());
    }

    @Test
    void theCallAboutPricesIsTheDecision() {
        assertEquals(Optional.of(at("12:20:00")), prices.alertAt());
        assertEquals(Optional.of(at("12:20:00")), prices.decisionAt());
    }

    /**
     * Decision 10:47 + 8 min; 380 GB ÷ 4 GB/min = 95 min, 8 h ÷ 20 = 24 min; 120 GB ÷ 4 = 30 min.
     */
    @ParameterizedTest
    @CsvSource({
        // down until 10:55 + 10 + 95 + 24 min; accepted since 10:00: 55 min; refused: 129 min
        ARCHIVE + ", pitr, 10:55:00, 13:04:00, 55, 129",
        // down until 10:55 + 10 + 95 min; accepted since 02:00: 8 h 55 min; refused: 105 min
        ARCHIVE + ", full-restore, 10:55:00, 12:40:00, 535, 105",
        // down until 12:28 + 10 + 30 + 24 min; accepted since 10:00: 148 min; refused: 64 min
        PRICES + ", pitr, 12:28:00, 13:32:00, 148, 64",
        // down until 12:28 + 10 + 30 min; accepted since 02:00: 10 h 28 min; refused: 40 min
        PRICES + ", full-restore, 12:28:00, 13:08:00, 628, 40"
    })
    void aRestoreInPlaceErasesWhatWasAcceptedSinceAndTurnsAwayWhatComesMeanwhile(
            String id, String name, String from, String to, long acceptedMinutes,
            long downMinutes) {
        BranchResult branch = branch(of(id), name);
        assertEquals(List.of(at(from)),
                branch.journal().stream(DatabaseDown.class).map(DatabaseDown::at).toList());
        assertEquals(List.of(at(to)),
                branch.journal().stream(DatabaseUp.class).map(DatabaseUp::at).toList());
        // at the horizon are all the other orders of the day
        long lost = ORDERS_PER_MINUTE * acceptedMinutes;
        long refused = ORDERS_PER_MINUTE * downMinutes;
        assertEquals(lost, rows(branch, "orders", Verdict.LOST));
        assertEquals(refused, rows(branch, "orders", Verdict.NEVER_ACCEPTED));
        assertEquals(lost, charges(branch, EffectLedger.Verdict.ORPHANED));
        assertEquals(refused, charges(branch, EffectLedger.Verdict.MISSING));
        assertEquals(refused, answers(branch, "checkout", Judgement.REFUSED));
        assertEquals(0, answers(branch, "checkout", Judgement.FAILED));
        assertEquals(ORDERS_PER_MINUTE * 24 * 60 - lost - refused,
                rows(branch, "orders", Verdict.KEPT)
                        + rows(branch, "orders", Verdict.WRONG));
        // the first refused order, at second :10, is felt from when the restore began
        assertEquals(List.of(new StateSpan(at(from), at(to), State.DOWN)),
                branch.outcome().actors().get("checkout").states().stream()
                        .filter(span -> span.state() == State.DOWN).toList());
        assertEquals(downMinutes * 60, branch.outcome().actors().get("checkout").downSeconds());
    }

    @ParameterizedTest
    @CsvSource({
        ARCHIVE + ", do-nothing", ARCHIVE + ", roll-forward", ARCHIVE + ", compensating-script",
        ARCHIVE + ", side-restore", PRICES + ", do-nothing", PRICES + ", roll-forward",
        PRICES + ", compensating-script", PRICES + ", naive-script"
    })
    void whatRestoresNothingInPlaceLosesAndRefusesNoOrder(String id, String name) {
        BranchResult branch = branch(of(id), name);
        assertEquals(0, rows(branch, "orders", Verdict.LOST));
        assertEquals(0, rows(branch, "orders", Verdict.NEVER_ACCEPTED));
        assertEquals(0, rows(branch, "orders", Verdict.UNEXPECTED));
        assertEquals(0, charges(branch, EffectLedger.Verdict.ORPHANED));
        assertEquals(0, charges(branch, EffectLedger.Verdict.MISSING));
        assertEquals(0, branch.outcome().actors().get("checkout").downSeconds());
    }

    /**
     * Of 12,000 rows; the script cannot know 3 % of them: 360, give or take six deviations of
     * 18.7.
     */
    @ParameterizedTest
    @CsvSource({
        "do-nothing, 12000, 12000", "roll-forward, 12000, 12000", "compensating-script, 248, 472",
        "side-restore, 0, 0", "pitr, 0, 0", "full-restore, 0, 0"
    })
    void theReferenceOfArchivedOrdersIsWrongWhereItWasNotBroughtBack(String name, long min,
            long max) {
        BranchResult branch = branch(archive, name);
        long wrong = rows(branch, "archived-orders", Verdict.WRONG);
        assertTrue(wrong >= min && wrong <= max, name + ": " + wrong);
        assertEquals(12_000 - wrong, rows(branch, "archived-orders", Verdict.KEPT));
    }

    /** Every step ends well, and the first look at the invariants is at its end. */
    @ParameterizedTest
    @CsvSource({
        "roll-forward, 11:03:00, 16", "compensating-script, 11:31:00, 44",
        // 5 + 10 + 95 + 24 + 6 min
        "side-restore, 13:07:00, 140",
        "pitr, 13:04:00, 137", "full-restore, 12:40:00, 113"
    })
    void theArchiveIsBackWhenTheStepsHaveEnded(String name, String end, long minutes) {
        BranchResult branch = branch(archive, name);
        assertEquals(Optional.of(at(end)), branch.outcome().workDoneAt());
        assertEquals(Optional.of(at(end)), branch.outcome().serviceBackAt());
        assertEquals(OptionalLong.of(minutes * 60), branch.outcome().timeToRecoverSeconds());
    }

    @Test
    void doingNothingAboutTheArchiveNeverRecovers() {
        assertEquals(Optional.empty(), archive.trunk().outcome().serviceBackAt());
        assertEquals(Optional.empty(), archive.trunk().outcome().cleanFrom());
    }

    /** 96 exports a day, four an hour; 56 of them after ten. */
    @ParameterizedTest
    @CsvSource({
        "do-nothing, 56, 0, 0",
        // 10:05 to 10:50 fail; all later ones read NULLs
        "roll-forward, 4, 0, 52",
        // 10:05 to 13:05
        "side-restore, 13, 0, 0",
        // 10:05 to 10:50 fail, 11:05 to 12:50 and 11:05 to 12:35 find the database down
        "pitr, 4, 8, 0", "full-restore, 4, 7, 0"
    })
    void theForgottenExportFailsUntilItsTableIsBack(String name, long failed, long refused,
            long wrong) {
        BranchResult branch = branch(archive, name);
        assertEquals(failed, answers(branch, "tax-export", Judgement.FAILED));
        assertEquals(refused, answers(branch, "tax-export", Judgement.REFUSED));
        assertEquals(wrong, answers(branch, "tax-export", Judgement.WRONG));
        assertEquals(96 - failed - refused - wrong, answers(branch, "tax-export", Judgement.OK));
    }

    /** 12:20 + 1 + 20 + 5 + 2, + 1 + 25 + 5 + 3, and + 3 min; the sync of 13:05 finds version 2. */
    @ParameterizedTest
    @CsvSource({
        "roll-forward, 12:48:00", "compensating-script, 12:54:00", "naive-script, 12:23:00"
    })
    void theScriptsOfThePriceIncidentEndAsReckoned(String name, String end) {
        BranchResult branch = branch(prices, name);
        assertEquals(Optional.of(at(end)), branch.outcome().workDoneAt());
        assertEquals(0, answers(branch, "supplier-sync", Judgement.REFUSED));
    }

    /** Rewound and refused syncs leave prices, later orders and charges wrong: not zero. */
    @ParameterizedTest
    @ValueSource(strings = {"pitr", "full-restore"})
    void aRestoreOfThePricesLeavesWrongOnesBehind(String name) {
        BranchResult branch = branch(prices, name);
        assertEquals(1, answers(branch, "supplier-sync", Judgement.REFUSED));
        assertTrue(rows(branch, "prices", Verdict.WRONG) > 0);
        assertTrue(rows(branch, "orders", Verdict.WRONG) > 0);
        assertTrue(charges(branch, EffectLedger.Verdict.WRONG_AMOUNT) > 0);
    }

    @Test
    void checkoutTwoIsThereBeforeTheFirstOrderAfterTheMigration() {
        assertEquals(0, answers(prices.trunk(), "checkout", Judgement.FAILED));
        LocalDateTime first = at("10:00:10");
        assertTrue(prices.trunk().journal()
                .stream(Answered.class)
                .filter(answer -> answer.actor().equals("checkout"))
                .allMatch(answer -> answer.version()
                        .equals(answer.at().isBefore(first) ? "v1" : "v2")));
    }

    @Test
    void everyExpectationOfTheAuthorsIsMet() {
        for (Comparison comparison : List.of(archive, prices)) {
            comparison.branches()
                    .forEach(branch -> assertEquals(List.of(), branch.missed(), branch.name()));
            assertTrue(Mission.load(comparison.scenario().id()).scenario().strategies().stream()
                    .noneMatch(strategy -> strategy.expectations().isEmpty()));
        }
    }

    private static Comparison of(String id) {
        return id.equals(ARCHIVE) ? archive : prices;
    }
}
