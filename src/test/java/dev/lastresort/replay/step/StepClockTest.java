package dev.lastresort.replay.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Event.BackupTaken;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.scenario.Environment;
import dev.lastresort.model.scenario.RunningSystem.Safeguards;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.state.KnownSources;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** 10 GB at 60 GB an hour, 5 minutes to provision, log at 10 times the pace; backup at 02:00. */
@Execution(ExecutionMode.CONCURRENT)
class StepClockTest {

    private static final LocalDateTime DAY = LocalDateTime.of(2026, 3, 2, 0, 0);
    private static final LocalDateTime TEN = DAY.plusHours(10);
    private static final Step.Hands HANDS = new Step.Hands(
            Duration.ofMillis(1), Duration.ofSeconds(90), Duration.ofMinutes(2));

    private final History history = History.empty();

    private List<Phase> phases(Step step) {
        history.append(new BackupTaken(DAY.plusHours(2), "nightly"));
        return clock(new Environment(BigDecimal.TEN, BigDecimal.valueOf(60),
                Duration.ofMinutes(5), BigDecimal.TEN)).phases(step, TEN, history);
    }

    private static List<String> told(List<Phase> phases) {
        return phases.stream().map(phase -> phase.kind() + " "
                + Duration.between(TEN, phase.start()).toSeconds() + " to "
                + Duration.between(TEN, phase.end()).toSeconds() + ": " + phase.formula())
                .toList();
    }

    private static Step restore(Optional<String> backup, LocalDateTime target) {
        return new Step.RestoreInPlace("r", Step.Hands.NONE,
                new Step.RecoveryPoint(backup, Optional.ofNullable(target)));
    }

    @Test
    void eachTermIsRoundedUpToASecondAndThoseOfNoLengthAreLeftOut() {
        Step step = new Step.Verify("v", HANDS, Duration.ofMillis(1_001));
        assertEquals(List.of("APPROVAL 0 to 1: 1 s approval",
                "AUTHORING 1 to 91: 1 min 30 s authoring", "REVIEW 91 to 211: 2 min review",
                "RUN 211 to 213: 2 s run"), told(phases(step)));
        assertEquals(TEN.plusSeconds(211), machineStart(step));
        Step plain = new Step.Verify("v", Step.Hands.NONE, Duration.ZERO);
        assertEquals(List.of(), phases(plain));
        assertEquals(TEN, machineStart(plain));
    }

    @Test
    void aRestoreProvisionsLoadsAndReappliesTheLogUpToItsTarget() {
        // 10 GB ÷ 60 GB/h = 10 min; 2 h 0 min 1 s of log ÷ 10 = 720.1 s, rounded up
        assertEquals(List.of("PROVISIONING 0 to 300: 5 min provisioning",
                "RESTORE 300 to 900: 10 GB ÷ 1 GB/min = 10 min",
                "REDO 900 to 1621: 2 h 1 s of log ÷ 10 = 12 min 1 s"),
                told(phases(restore(Optional.empty(), DAY.plusHours(4).plusSeconds(1)))));
    }

    @Test
    void whatWouldOutlastAllInstantsTakesAThousandYears() {
        history.append(new BackupTaken(DAY.plusHours(2), "nightly"));
        var slowest = new Environment(new BigDecimal("999999999000"), new BigDecimal("0.000000001"),
                Duration.ZERO, new BigDecimal("1e-300"));
        List<Phase> phases = clock(slowest).phases(
                restore(Optional.empty(), DAY.plusHours(4)), TEN, history);
        assertEquals(List.of(365_250L, 365_250L), phases.stream()
                .map(phase -> Duration.between(phase.start(), phase.end()).toDays()).toList());
    }

    @Test
    void aBackupAloneReappliesNothing() {
        assertEquals(List.of("PROVISIONING 0 to 300: 5 min provisioning",
                "RESTORE 300 to 900: 10 GB ÷ 1 GB/min = 10 min"),
                told(phases(restore(Optional.of("nightly"), null))));
    }

    @Test
    void aTargetThatIsStillToComeIsTheStartOfTheMachine() {
        // eight hours of log ÷ 10 = 48 min
        for (LocalDateTime target : List.of(TEN, TEN.plusHours(3))) {
            assertEquals("REDO 900 to 3780: 8 h of log ÷ 10 = 48 min",
                    told(phases(restore(Optional.empty(), target))).getLast());
        }
    }

    @Test
    void aRestoreWithoutABackupTakesNoTime() {
        assertEquals(List.of(), phases(restore(Optional.empty(), DAY.plusHours(1))));
    }

    private static StepClock clock(Environment environment) {
        return new StepClock(new RestoreModel(environment, List.of(), Safeguards.NONE));
    }

    private static LocalDateTime machineStart(Step step) {
        return clock(new Environment(BigDecimal.ONE, BigDecimal.ONE, Duration.ZERO, BigDecimal.ONE))
                .begin(step, TEN, _ -> History.empty(), KnownSources.NONE).machineStart();
    }
}
