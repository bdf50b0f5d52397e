package dev.lastresort.picture.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Finding;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Fingerprint;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.outcome.Outcome.ServiceBack;
import dev.lastresort.model.scenario.Day;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.sample.SampleComparison;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Service, work and rows are three instants, and no tick stands where rows are wrong. */
@Execution(ExecutionMode.CONCURRENT)
class MarksTest {

    private static final LocalDateTime DAY = LocalDateTime.parse("2026-03-02T00:00");
    private static final LocalDateTime ONE = DAY.withHour(13);
    private static final LocalDateTime TWO = DAY.withHour(14);
    private static final LocalDateTime THREE = DAY.withHour(15);
    private static final Set<MarkerKind> OF_RECOVERY = Set.of(MarkerKind.SERVICE_BACK,
            MarkerKind.SERVICE_BACK_ROWS_WRONG, MarkerKind.WHOLE, MarkerKind.WORK_DONE);

    private static List<Mark> marks(Optional<LocalDateTime> done, Optional<ServiceBack> back,
            Optional<LocalDateTime> whole) {
        BranchResult was = SampleComparison.create().trunk();
        Outcome outcome = new Outcome(new LinkedHashMap<>(), new LinkedHashMap<>(),
                new LinkedHashMap<>(), done, back, whole, Optional.empty(), OptionalLong.empty(),
                new LinkedHashMap<>(), List.of(), List.of());
        BranchResult branch = new BranchResult(was.name(), was.title(), was.kind(), was.journal(),
                outcome, Fingerprint.of(""), List.of(), List.of(), was.rivalry(), List.of(),
                List.of(), List.of());
        return Marks.own(BranchStory.of(was.journal(), DAY.plusDays(1)), branch, DAY).stream()
                .filter(mark -> OF_RECOVERY.contains(mark.kind())).toList();
    }

    private static Optional<ServiceBack> back(LocalDateTime at, boolean exact) {
        return Optional.of(new ServiceBack(at, exact));
    }

    private static List<String> told(List<Mark> marks) {
        return marks.stream().map(mark -> mark.kind() + ": " + mark.label()).toList();
    }

    @Test
    void aJumpOfTheClockIsMarkedWithItsWay() {
        Day day = new Day(1, DAY, DAY.plusDays(1), List.of(
                new Day.ClockJump(ONE, Duration.ofHours(-1), false),
                new Day.ClockJump(TWO, Duration.ofMinutes(5), true)));
        assertEquals(List.of("CLOCK_JUMP: Clock goes back by 1 h 13:00",
                "CLOCK_JUMP: Clock goes forward by 5 min 14:00"), told(Marks.clockJumps(day)));
    }

    @Test
    void threeInstantsAreThreeMarkers() {
        assertEquals(List.of(
                "SERVICE_BACK_ROWS_WRONG: Service back 13:00, rows not whole until 15:00",
                "WORK_DONE: Work done 14:00", "WHOLE: Rows whole 15:00"),
                told(marks(Optional.of(TWO), back(ONE, true), Optional.of(THREE))));
    }

    @Test
    void oneInstantIsOneMarkerThatSaysSo() {
        assertEquals(List.of("SERVICE_BACK: Service back and work done 14:00, rows whole"),
                told(marks(Optional.of(TWO), back(TWO, true), Optional.of(TWO))));
    }

    @Test
    void rowsThatAreWholeBeforeAreNoNewsOfTheirOwn() {
        assertEquals(List.of("SERVICE_BACK: Service back by 14:00, rows whole",
                "WORK_DONE: Work done 13:00"),
                told(marks(Optional.of(ONE), back(TWO, false), Optional.of(ONE))));
    }

    @Test
    void noWordingIsSoShortThatItHidesRowsThatStayWrong() {
        Mark mark = marks(Optional.of(TWO), back(TWO, true), Optional.empty()).getFirst();
        assertEquals(MarkerKind.SERVICE_BACK_ROWS_WRONG, mark.kind());
        assertEquals(List.of("Service back and work done 14:00, rows not whole by the end",
                "14:00, rows not whole by the end", "14:00 !"), mark.wordings());
    }

    @Test
    void workDoneWithoutServiceBackIsNoTick() {
        assertEquals(List.of("WORK_DONE: Work done 14:00", "WHOLE: Rows whole 15:00"),
                told(marks(Optional.of(TWO), Optional.empty(), Optional.of(THREE))));
    }

    /** What comes out of backups and what becomes of a replica, each at its own instant. */
    @Test
    void aBadBackupAndAPausedReplicaAreMarkedWhereTheyWereFoundAndPaused() {
        StepRef step = new StepRef(Program.STRATEGY, 0, "Verify");
        Journal journal = new Journal(List.of(List.of(
                new Event.BackupFound(ONE, step, "latest", Finding.UNREADABLE,
                        "backup latest cannot be read", List.of()),
                new Event.BackupFound(TWO, step, "morning", Finding.SOUND, "", List.of()),
                new Event.ReplicaPaused(THREE, step, "late", TWO))));
        assertEquals(List.of("BAD_BACKUP: Backup latest cannot be read 13:00",
                "BACKUP: Backup morning found sound 14:00",
                "REPLICA_PAUSED: Replica late paused 15:00, as of 14:00"),
                told(own(journal).stream().filter(mark -> !OF_RECOVERY.contains(mark.kind()))
                        .toList()));
        assertEquals(List.of("Backup latest cannot be read 13:00", "Bad backup 13:00", "13:00"),
                own(journal).getFirst().wordings());
    }

    /** The backup before it may be as good as any. */
    @Test
    void aGapInTheLogIsAFailureButNoBadBackup() {
        Mark mark = own(new Journal(List.of(List.of(new Event.BackupFound(ONE,
                new StepRef(Program.STRATEGY, 0, "Restore"), "morning", Finding.LOG_GAP,
                "backup morning is older than a gap in the log, from 09:10 to 09:20",
                List.of()))))).getFirst();
        assertEquals(MarkerKind.FAILED, mark.kind());
    }

    @Test
    void anIncidentThatIsNoMigrationIsMarkedByItsName() {
        StepRef ref = new StepRef(Program.INCIDENT, 0, "Half a network");
        Step.Contain broken = new Step.Contain("Half a network", Step.Hands.NONE,
                new Step.Containment.Disruption("Half a network"), Duration.ofHours(1));
        List<Mark> shared = Marks.shared(BranchStory.of(new Journal(List.of(List.of(
                new Event.StepStarted(ONE, ref, broken, List.of()),
                new Event.StepEnded(TWO, ref, new Event.Done(), Commit.NOTHING)))),
                DAY.plusDays(1)), DAY);
        assertEquals(List.of("CHANGE: Half a network 14:00"), told(shared));
        assertEquals(List.of("Half a network 14:00", "Incident 14:00", "14:00"),
                shared.getFirst().wordings());
    }

    private static List<Mark> own(Journal journal) {
        return Marks.own(BranchStory.of(journal, DAY.plusDays(1)),
                SampleComparison.create().trunk(), DAY);
    }
}
