package dev.lastresort.replay.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Event.BackupTaken;
import dev.lastresort.model.journal.Event.Finding;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Backup.Cost;
import dev.lastresort.model.scenario.Backup.Portion;
import dev.lastresort.model.scenario.Backup.Soundness;
import dev.lastresort.model.scenario.Environment;
import dev.lastresort.model.scenario.RunningSystem.LogGap;
import dev.lastresort.model.scenario.RunningSystem.Replica;
import dev.lastresort.model.scenario.RunningSystem.Safeguards;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.RecoveryPoint;
import dev.lastresort.replay.state.KnownSources;
import dev.lastresort.replay.state.RestoreCourse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * 10 GB, of which orders are 2, at 1 GB a minute; 5 minutes to provision; log at 10 times the pace.
 * There are backups of 02:00 and 06:00; the machine starts at 10:00.
 */
@Execution(ExecutionMode.CONCURRENT)
class RestoreModelTest {

    private static final LocalDateTime DAY = LocalDateTime.of(2026, 3, 2, 0, 0);
    private static final LocalDateTime TEN = DAY.plusHours(10);
    private static final Portion ORDERS = only("orders");
    private static final Backup OLD = new Backup("old", DAY.plusHours(2));
    private static final Backup NEW = new Backup("new", DAY.plusHours(6));
    private static final Replica LATE = new Replica("late", "Late", Duration.ofMinutes(30),
            Duration.ofMinutes(2), Duration.ofMinutes(3));

    private static Portion only(String... tables) {
        return new Portion(true, new TreeSet<>(List.of(tables)));
    }

    private static Backup worth(Backup backup, boolean taken, boolean usable,
            Optional<String> failsAfter, Portion holds) {
        return new Backup(backup.name(), backup.at(), new Soundness(
                taken, usable, failsAfter.map(BigDecimal::new), holds), backup.cost(), 0);
    }

    private static Backup costing(Backup backup, Cost cost) {
        return new Backup(backup.name(), backup.at(), backup.soundness(), cost, 0);
    }

    private static Backup approvedIn(Backup backup, int minutes) {
        return costing(backup, new Cost(Optional.empty(), Optional.empty(), Optional.empty(),
                Duration.ofMinutes(minutes)));
    }

    private static RestoreModel model(List<LogGap> gaps, Backup... backups) {
        return new RestoreModel(new Environment(BigDecimal.TEN, BigDecimal.valueOf(60),
                Duration.ofMinutes(5), BigDecimal.TEN,
                new TreeMap<>(Map.of("orders", BigDecimal.TWO))),
                List.of(backups), new Safeguards(gaps, List.of(LATE)));
    }

    private static History taken() {
        History history = History.empty();
        history.append(new BackupTaken(OLD.at(), OLD.name()));
        history.append(new BackupTaken(NEW.at(), NEW.name()));
        return history;
    }

    private static RecoveryPoint newThenOld(Portion portion) {
        return new RecoveryPoint(Optional.of("new"), Optional.empty(), List.of("old"),
                Optional.empty(), portion, Optional.empty());
    }

    private static RecoveryPoint until(int hour, int minute) {
        return new RecoveryPoint(Optional.empty(), Optional.of(DAY.withHour(hour)
                .withMinute(minute)));
    }

    private static RecoveryPoint ofReplica(Optional<LocalDateTime> target) {
        return new RecoveryPoint(Optional.empty(), target, List.of(), Optional.of("late"),
                Portion.ALL, Optional.empty());
    }

    private static RestoreCourse course(RestoreModel model, RecoveryPoint point) {
        return model.course(new Step.RestoreInPlace("r", Step.Hands.NONE, point),
                model.sources(point, taken(), TEN, KnownSources.NONE), TEN);
    }

    private static List<String> told(List<Phase> phases) {
        return phases.stream().map(phase -> phase.kind() + " "
                + Duration.between(TEN, phase.start()).toSeconds() + " to "
                + Duration.between(TEN, phase.end()).toSeconds() + ": " + phase.formula())
                .toList();
    }

    private static String chosen(RestoreCourse course) {
        return course.chosen().map(one -> one.base().backup().backup()).orElse("none");
    }

    private static RestoreCourse.Lesson lesson(
            int seconds, String backup, Finding finding, String words, int tried) {
        return new RestoreCourse.Lesson(TEN.plusSeconds(seconds), backup, finding, words, tried);
    }

    @Test
    void aBackupThatIsNotThereCostsItsMachineAndTheNextOneItsApproval() {
        RestoreCourse course = course(model(List.of(), approvedIn(OLD, 10),
                worth(NEW, false, true, Optional.empty(), Portion.ALL)), newThenOld(Portion.ALL));
        assertEquals(List.of("PROVISIONING 0 to 300: 5 min provisioning (backup new is not there)",
                "APPROVAL 300 to 900: 10 min approval of old",
                "RESTORE 900 to 1500: 10 GB ÷ 1 GB/min = 10 min"), told(course.phases()));
        assertEquals(List.of(lesson(300, "new", Finding.NOT_THERE, "backup new is not there", 1)),
                course.found());
        assertEquals("old", chosen(course));
        assertEquals(Optional.empty(), course.failure());
    }

    @Test
    void oneThatBreaksOffCostsItsShareAndOneThatCannotBeReadItsWholeLoad() {
        RestoreCourse breaks = course(model(List.of(), OLD,
                worth(NEW, true, true, Optional.of("0.25"), Portion.ALL)),
                new RecoveryPoint(Optional.of("new"), Optional.empty()));
        assertEquals("RESTORE 300 to 450: 0.25 of 10 GB ÷ 1 GB/min = 2 min 30 s (backup new breaks"
                + " off while it is loaded)", told(breaks.phases()).getLast());
        assertEquals(Optional.of("backup new breaks off while it is loaded"), breaks.failure());
        assertEquals("none", chosen(breaks));
        RestoreCourse unreadable = course(model(List.of(), OLD,
                worth(NEW, true, false, Optional.empty(), Portion.ALL)), newThenOld(Portion.ALL));
        assertEquals(List.of(lesson(900, "new", Finding.UNREADABLE, "backup new cannot be read",
                1)), unreadable.found());
        assertEquals("RESTORE 900 to 1500: 10 GB ÷ 1 GB/min = 10 min",
                told(unreadable.phases()).getLast());
        assertEquals("old", chosen(unreadable));
    }

    @Test
    void oneThatLacksTablesIsPassedOverUnlessItIsTheLastOrHoldsWhatIsWanted() {
        Backup part = worth(NEW, true, true, Optional.empty(), ORDERS);
        assertEquals(List.of(lesson(900, "new", Finding.INCOMPLETE, "backup new holds only orders",
                1)), course(model(List.of(), OLD, part), newThenOld(Portion.ALL)).found());
        assertEquals("old", chosen(course(model(List.of(), OLD, part), newThenOld(Portion.ALL))));
        RestoreCourse alone = course(model(List.of(), OLD, part),
                new RecoveryPoint(Optional.of("new"), Optional.empty()));
        assertEquals(Finding.INCOMPLETE, alone.found().getFirst().finding());
        assertEquals(ORDERS, alone.chosen().orElseThrow().portion());
        RestoreCourse enough = course(model(List.of(), OLD, part), newThenOld(ORDERS));
        assertEquals(List.of(), enough.found());
        assertEquals("new", chosen(enough));
        // 2 GB of 10 at 1 GB a minute
        assertEquals("RESTORE 300 to 420: 2 GB ÷ 1 GB/min = 2 min",
                told(enough.phases()).getLast());
        assertEquals("backup new holds no rows", course(model(List.of(), OLD,
                worth(NEW, true, true, Optional.empty(), Portion.NOTHING)),
                newThenOld(Portion.ALL)).found().getFirst().words());
    }

    @Test
    void nothingIsReappliedAcrossAGapInTheLog() {
        RestoreCourse older = course(model(List.of(gap(7, 0, 7, 30)), OLD, NEW), until(8, 0));
        // 1 h ÷ 10 up to the gap
        assertEquals("REDO 900 to 1260: 1 h of log ÷ 10 = 6 min (backup new is older than a gap in"
                + " the log, from 07:00 to 07:30)", told(older.phases()).getLast());
        assertEquals(Finding.LOG_GAP, older.found().getLast().finding());
        assertEquals("none", chosen(older));
        RestoreCourse within = course(model(List.of(gap(5, 30, 6, 30)), OLD, NEW), until(8, 0));
        assertEquals("RESTORE 300 to 900: 10 GB ÷ 1 GB/min = 10 min (backup new was taken in a gap"
                + " in the log, from 05:30 to 06:30)", told(within.phases()).getLast());
    }

    @Test
    void ofSeveralGapsTheFirstStopsIt() {
        RestoreCourse course = course(model(List.of(gap(7, 30, 7, 40), gap(7, 0, 7, 10)), OLD, NEW),
                until(8, 0));
        assertTrue(course.failure().orElseThrow().endsWith("from 07:00 to 07:10"));
    }

    @Test
    void aGapThatEndsWithTheBackupOrBeginsWithTheTargetIsNone() {
        RestoreCourse course = course(model(List.of(gap(5, 0, 6, 0), gap(8, 0, 9, 0)), OLD, NEW),
                until(8, 0));
        // 2 h ÷ 10
        assertEquals("REDO 900 to 1620: 2 h of log ÷ 10 = 12 min", told(course.phases()).getLast());
        assertEquals("new", chosen(course));
        assertEquals(List.of(), course.found());
    }

    @Test
    void aReplicaStandsAsManyMinutesBackAsItIsLate() {
        RestoreModel model = model(List.of(), OLD, NEW);
        RecoveryPoint whole = ofReplica(Optional.empty());
        RestoreCourse promoted = course(model, whole);
        assertEquals(List.of("RUN 0 to 180: 3 min promotion"), told(promoted.phases()));
        assertTrue(promoted.chosen().orElseThrow().replica());
        assertEquals(DAY.withHour(9).withMinute(30),
                promoted.chosen().orElseThrow().base().backup().at());
        RecoveryPoint target = ofReplica(Optional.of(DAY.withHour(9).withMinute(45)));
        assertEquals(List.of("PROVISIONING 0 to 120: 2 min provisioning",
                "REDO 120 to 210: 15 min of log ÷ 10 = 1 min 30 s"),
                told(model.course(new Step.RestoreAside("r", Step.Hands.NONE, target, "side"),
                        model.sources(target, taken(), TEN, KnownSources.NONE), TEN).phases()));
    }

    @Test
    void aReplicaThatIsPastTheTargetOrServesAlreadyIsNoSource() {
        RestoreModel model = model(List.of(), OLD, NEW);
        LocalDateTime stands = DAY.withHour(9).withMinute(30);
        assertEquals(1, model.sources(ofReplica(Optional.of(stands)), taken(), TEN,
                KnownSources.NONE).size());
        assertEquals(List.of(), model.sources(ofReplica(Optional.of(stands.minusSeconds(1))),
                taken(), TEN, KnownSources.NONE));
        assertEquals(List.of(), model.sources(ofReplica(Optional.empty()), taken(), TEN,
                KnownSources.NONE.promote("late")));
    }

    @Test
    void whoNamesNoBackupTakesTheNewestThatIsNotKnownToBeBad() {
        RestoreModel model = model(List.of(), OLD,
                worth(NEW, true, true, Optional.empty(), ORDERS));
        RecoveryPoint any = new RecoveryPoint(Optional.empty(), Optional.empty());
        RecoveryPoint orders = new RecoveryPoint(Optional.empty(), Optional.empty(), List.of(),
                Optional.empty(), ORDERS, Optional.empty());
        KnownSources part = KnownSources.NONE.found("new", Finding.INCOMPLETE);
        assertEquals("new", name(model, any, KnownSources.NONE));
        assertEquals("old", name(model, any, part));
        assertEquals("new", name(model, orders, part));
        assertEquals("old", name(model, orders,
                KnownSources.NONE.found("new", Finding.UNREADABLE)));
    }

    private static String name(RestoreModel model, RecoveryPoint point, KnownSources known) {
        return model.sources(point, taken(), TEN, known).getFirst().name();
    }

    @Test
    void aBackupsOwnApprovalAndCostsCountInPlaceOfTheUsualOnes() {
        Backup dear = costing(NEW, new Cost(Optional.of(new BigDecimal("6")),
                Optional.of(new BigDecimal("120")), Optional.of(Duration.ofMinutes(1)),
                Duration.ofMinutes(7)));
        RestoreModel model = model(List.of(), OLD, dear);
        RecoveryPoint point = new RecoveryPoint(Optional.of("new"), Optional.empty());
        assertEquals(Duration.ofMinutes(7), model.approval(
                model.sources(point, taken(), TEN, KnownSources.NONE)));
        assertEquals(Duration.ZERO, model.approval(model.sources(
                ofReplica(Optional.empty()), taken(), TEN, KnownSources.NONE)));
        // 6 GB at 2 GB a minute
        assertEquals(List.of("PROVISIONING 0 to 60: 1 min provisioning",
                "RESTORE 60 to 240: 6 GB ÷ 2 GB/min = 3 min"),
                told(course(model, point).phases()));
    }

    @Test
    void whoLooksAtABackupLoadsItUnlessALookHasATimeOfItsOwn() {
        RestoreModel sound = model(List.of(), OLD, NEW);
        History.Base base = taken().base(Optional.of("new"), Optional.empty()).orElseThrow();
        RestoreCourse loaded = sound.verification(look(Duration.ZERO), base, TEN);
        assertEquals(List.of("PROVISIONING 0 to 300: 5 min provisioning",
                "RESTORE 300 to 900: 10 GB ÷ 1 GB/min = 10 min"), told(loaded.phases()));
        assertEquals(List.of(lesson(900, "new", Finding.SOUND, "", 1)), loaded.found());
        assertEquals("none", chosen(loaded));
        RestoreCourse listed = model(List.of(), OLD,
                worth(NEW, true, true, Optional.of("0.5"), Portion.ALL))
                .verification(look(Duration.ofMinutes(1)), base, TEN);
        assertEquals(List.of("RUN 0 to 60: 1 min run (backup new breaks off while it is loaded)"),
                told(listed.phases()));
        assertEquals(Finding.BREAKS_OFF, listed.found().getFirst().finding());
        assertEquals(1, listed.found().size());
    }

    private static Step.VerifyBackup look(Duration run) {
        return new Step.VerifyBackup("v", Step.Hands.NONE, Optional.of("new"), run);
    }

    private static LogGap gap(int fromHour, int fromMinute, int toHour, int toMinute) {
        return new LogGap(DAY.withHour(fromHour).withMinute(fromMinute),
                DAY.withHour(toHour).withMinute(toMinute));
    }
}
