package dev.lastresort.replay.step;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Environment;
import dev.lastresort.model.scenario.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The model of how long a step takes: openly, term by term, each rounded up to a second. A restore
 * takes provisioning + size ÷ throughput + (with a target) span of the log ÷ redo pace; the volume
 * of the log is taken as uniform.
 */
final class StepClock {

    /** A thousand years: past every horizon, and within what instants can tell. */
    private static final BigDecimal LONGEST_SECONDS =
            BigDecimal.valueOf(Duration.ofDays(365_250).toSeconds());

    private final Environment environment;

    StepClock(Environment environment) {
        this.environment = environment;
    }

    /**
     * The phases of a step that starts at {@code start}, one after the other; those of no length
     * are left out.
     */
    List<Phase> phases(Step step, LocalDateTime start, History history) {
        Phases phases = new Phases(start);
        phases.add(PhaseKind.APPROVAL, step.hands().approval(),
                step instanceof Step.RunSql sql && sql.pieces().continues() ? "pause"
                        : "approval");
        phases.add(PhaseKind.AUTHORING, step.hands().authoring(), "authoring");
        phases.add(PhaseKind.REVIEW, step.hands().review(), "review");
        phases.add(PhaseKind.RUN, step.run(), "run");
        step.recoveryPoint().ifPresent(point -> addRestore(phases, point, history));
        return phases.list;
    }

    /** When the hands are done and the machine starts. */
    static LocalDateTime machineStart(Step step, LocalDateTime start) {
        return start.plus(wholeSeconds(step.hands().approval()))
                .plus(wholeSeconds(step.hands().authoring()))
                .plus(wholeSeconds(step.hands().review()));
    }

    private void addRestore(Phases phases, Step.RecoveryPoint point, History history) {
        Optional<History.Base> base = history.base(point.backup(), point.target());
        if (base.isEmpty()) {
            return;
        }
        LocalDateTime machineStart = phases.end;
        phases.add(PhaseKind.PROVISIONING, environment.provisioning(), "provisioning");
        Duration load = roundUp(
                environment.databaseGigabytes().multiply(BigDecimal.valueOf(3600)),
                environment.restoreGigabytesPerHour());
        phases.add(PhaseKind.RESTORE, load, plain(environment.databaseGigabytes()) + " GB ÷ "
                + environment.restoreThroughput() + " = "
                + Wording.duration(load.toSeconds()));
        point.target().ifPresent(target -> {
            LocalDateTime end = target.isBefore(machineStart) ? target : machineStart;
            Duration span = Duration.between(base.get().backup().at(), end);
            Duration redo = roundUp(BigDecimal.valueOf(span.toMillis()).movePointLeft(3),
                    environment.redoPace());
            phases.add(PhaseKind.REDO, redo, Wording.duration(span.toSeconds()) + " of log ÷ "
                    + plain(environment.redoPace()) + " = " + Wording.duration(redo.toSeconds()));
        });
    }

    private static Duration roundUp(BigDecimal seconds, BigDecimal divisor) {
        return Duration.ofSeconds(seconds.divide(divisor, 0, RoundingMode.CEILING)
                .min(LONGEST_SECONDS).longValueExact());
    }

    private static Duration wholeSeconds(Duration duration) {
        return duration.plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Phases laid end to end. */
    private static final class Phases {

        private final List<Phase> list = new ArrayList<>();
        private LocalDateTime end;

        private Phases(LocalDateTime start) {
            end = start;
        }

        private void add(PhaseKind kind, Duration duration, String formula) {
            if (duration.isPositive()) {
                Duration seconds = wholeSeconds(duration);
                LocalDateTime start = end;
                end = start.plus(seconds);
                String text = formula.contains("=") ? formula
                        : Wording.duration(seconds.toSeconds()) + " " + formula;
                list.add(new Phase(kind, start, end, text));
            }
        }
    }
}
