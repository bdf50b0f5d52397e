package dev.lastresort.sample;

import static dev.lastresort.sample.SampleScenario.at;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Fingerprint;
import dev.lastresort.model.outcome.Sentence;
import dev.lastresort.model.outcome.Told;
import dev.lastresort.model.scenario.CopyTerms.OnConflict;
import dev.lastresort.model.scenario.Day;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.model.scenario.Step.RecoveryPoint;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.sample.SampleJournal.Part;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The comparison of the dropped orders_archive: the truth, the trunk and five strategies. */
public final class SampleComparison {

    private static final Part PROVISIONING =
            new Part(PhaseKind.PROVISIONING, 600, "10 min as declared");
    private static final Part RESTORE =
            new Part(PhaseKind.RESTORE, 5700, "380 GB ÷ 4 GB/min = 95 min");
    private static final Part REDO = new Part(PhaseKind.REDO, 1440, "8 h of log ÷ 20 = 24 min");

    private SampleComparison() {}

    /** The same, of a scenario that begins earlier: what happens is of a later day. */
    public static Comparison begun(LocalDateTime start) {
        Comparison one = create();
        Scenario day = one.scenario();
        Scenario longer = day.withDay(new Day(day.seed(), start, day.horizon()));
        return new Comparison(longer, one.seed(), one.alertAt(), one.decisionAt(),
                one.fingerprint(), one.branches(), one.pairs());
    }

    /** The same, of a scenario that another engine has run. */
    public static Comparison on(EngineName engine) {
        Comparison one = create();
        return new Comparison(SampleScenario.on(one.scenario(), engine), one.seed(), one.alertAt(),
                one.decisionAt(), one.fingerprint(), one.branches(), one.pairs());
    }

    public static Comparison create() {
        Scenario scenario = SampleScenario.archive();
        List<BranchResult> branches = SampleBranches.dominated(List.of(
                truth(), doNothing(), rollForward(), script(), sideRestore(), pitr(),
                fullRestore()));
        return new Comparison(scenario, 42, Optional.of(SampleScenario.ALERT),
                Optional.of(SampleScenario.DECISION), Fingerprint.of("3f9a" + "0".repeat(60)),
                branches, List.of(
                        trade("pitr", "side-restore", "PITR: back 3 min sooner; "
                                + "165 acknowledged orders erased; 387 turned away."),
                        trade("pitr", "full-restore",
                                "PITR: back 24 min later; 1,440 fewer orders erased.")));
    }

    private static Comparison.PairSentence trade(String first, String second, String words) {
        return new Comparison.PairSentence(
                first, second, new Sentence(List.of(new Sentence.Words(words))));
    }

    private static BranchResult truth() {
        return new SampleBranches("counterfactual", "As it should have been",
                StrategyKind.COUNTERFACTUAL,
                day(Optional.of(SampleScenario.INCIDENT), true), 0, Optional.empty())
                .build(new SampleJournal().add(
                        new Event.BackupTaken(at("02:00:00"), "nightly")).build());
    }

    private static BranchResult doNothing() {
        return new SampleBranches("do-nothing", "Do nothing", StrategyKind.NONE,
                day(Optional.empty(), false), 12_000, Optional.empty())
                .build(SampleJournal.untilDecision().build());
    }

    private static BranchResult rollForward() {
        SampleJournal journal = SampleJournal.untilDecision();
        Step step = SampleScenario.sql("Migration V43: orders_archive as a view", 12, 3,
                Duration.ofMinutes(1),
                "V43-archive-view", "CREATE VIEW orders_archive AS\n"
                        + "SELECT id, customer_id, total_cents, ordered_at,\n"
                        + "  CAST(NULL AS VARCHAR(20)) AS legacy_ref\n"
                        + "FROM order_history");
        journal.end(journal.start(step, hands(PhaseKind.AUTHORING, 12), hands(PhaseKind.REVIEW, 3),
                new Part(PhaseKind.RUN, 60, "1 min as declared")));
        return new SampleBranches("roll-forward", "Roll forward", StrategyKind.ROLL_FORWARD,
                day(Optional.of(journal.now()), false), 12_000, Optional.of(journal.now()))
                .build(journal.build());
    }

    private static BranchResult script() {
        SampleJournal journal = SampleJournal.untilDecision();
        Step step = SampleScenario.sql(
                "Rebuild orders_archive from order_history and order_events", 35, 5,
                Duration.ofMinutes(4), "V43-archive-table",
                "CREATE TABLE orders_archive (\n  id BIGINT PRIMARY KEY,\n"
                        + "  customer_id BIGINT NOT NULL,\n"
                        + "  total_cents INTEGER NOT NULL,\n  ordered_at TIMESTAMP NOT NULL,\n"
                        + "  legacy_ref VARCHAR(20))",
                "INSERT INTO orders_archive\n"
                        + "  (id, customer_id, total_cents, ordered_at, legacy_ref)\n"
                        + "SELECT h.id, h.customer_id, h.total_cents, h.ordered_at, e.reference\n"
                        + "FROM order_history h\nLEFT JOIN order_events e ON e.order_id = h.id");
        journal.end(journal.start(step, hands(PhaseKind.AUTHORING, 35), hands(PhaseKind.REVIEW, 5),
                new Part(PhaseKind.RUN, 240, "4 min as declared")));
        return new SampleBranches("compensating-script", "Compensating script",
                StrategyKind.COMPENSATING_SCRIPT, day(Optional.of(journal.now()), false), 371,
                Optional.of(journal.now())).build(journal.build());
    }

    private static BranchResult sideRestore() {
        SampleJournal journal = SampleJournal.untilDecision();
        RecoveryPoint point =
                new RecoveryPoint(Optional.empty(), Optional.of(SampleScenario.INCIDENT));
        StepRef aside = journal.start(
                new Step.RestoreAside("Restore to a side instance as of 10:00", approval(5),
                        point, "side"),
                hands(PhaseKind.APPROVAL, 5), PROVISIONING, RESTORE, REDO);
        journal.add(new Event.SideInstanceReady(journal.now(), aside, "side", "nightly",
                at("02:00:00"),
                SampleScenario.INCIDENT, 1440)).end(aside);
        StepRef copy = journal.start(
                new Step.CopyBack("Copy orders_archive back", Hands.NONE, "side",
                        List.of(new Step.CopiedTable("orders_archive", Optional.empty(),
                                OnConflict.FAIL)),
                        Optional.of("V43-archive-table"), Duration.ofMinutes(6)),
                new Part(PhaseKind.RUN, 360, "6 min as declared"));
        journal.add(new Event.CopiedBack(journal.now(), copy, "side", "orders_archive", 12_000, 0,
                0)).end(copy);
        return new SampleBranches("side-restore", "Restore aside, copy back",
                StrategyKind.SIDE_RESTORE,
                day(Optional.of(journal.now()), true), 0, Optional.of(journal.now()))
                .build(journal.build());
    }

    private static BranchResult pitr() {
        SampleJournal journal = SampleJournal.untilDecision();
        StepRef ref = journal.start(
                new Step.RestoreInPlace("Point-in-time recovery to 10:00", approval(8),
                        new RecoveryPoint(Optional.empty(), Optional.of(SampleScenario.INCIDENT))),
                hands(PhaseKind.APPROVAL, 8), PROVISIONING, RESTORE, REDO);
        return restored("pitr", "Point-in-time recovery in place",
                StrategyKind.POINT_IN_TIME_RECOVERY,
                journal, ref, Optional.of(SampleScenario.INCIDENT));
    }

    private static BranchResult fullRestore() {
        SampleJournal journal = SampleJournal.untilDecision();
        StepRef ref = journal.start(new Step.RestoreInPlace("Restore the 02:00 backup", approval(8),
                new RecoveryPoint(Optional.of("nightly"), Optional.empty())),
                hands(PhaseKind.APPROVAL, 8), PROVISIONING, RESTORE);
        return restored("full-restore", "Full restore of the nightly backup",
                StrategyKind.BACKUP_RESTORE,
                journal, ref, Optional.empty());
    }

    private static BranchResult restored(String name, String title, StrategyKind kind,
            SampleJournal journal, StepRef ref, Optional<LocalDateTime> target) {
        LocalDateTime down = at("10:55:00");
        journal.restored(ref, down, target).end(ref);
        SampleDay day = new SampleDay(Optional.of(new Told.Period(down, journal.now())),
                Optional.of(target.orElse(at("02:00:00"))), Optional.of(journal.now()), true);
        return new SampleBranches(name, title, kind, day, 0, Optional.of(journal.now()))
                .build(journal.build());
    }

    private static SampleDay day(Optional<LocalDateTime> readable, boolean complete) {
        return new SampleDay(Optional.empty(), Optional.empty(), readable, complete);
    }

    private static Part hands(PhaseKind kind, int minutes) {
        return new Part(kind, minutes * 60L, minutes + " min as declared");
    }

    private static Hands approval(int minutes) {
        return new Hands(Duration.ofMinutes(minutes), Duration.ZERO, Duration.ZERO);
    }
}
