package dev.lastresort.replay.step;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.PhaseKind;
import dev.lastresort.model.outcome.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Phases laid end to end, each rounded up to a second; those of no length are left out. */
final class Phases {

    /** A thousand years: past every horizon, and within what instants can tell. */
    private static final BigDecimal LONGEST_SECONDS =
            BigDecimal.valueOf(Duration.ofDays(365_250).toSeconds());

    private final List<Phase> list = new ArrayList<>();
    private LocalDateTime end;

    Phases(LocalDateTime start) {
        end = start;
    }

    void add(PhaseKind kind, Duration duration, String formula) {
        if (duration.isPositive()) {
            Duration seconds = wholeSeconds(duration);
            LocalDateTime start = end;
            end = start.plus(seconds);
            String text = formula.contains("=") ? formula
                    : Wording.duration(seconds.toSeconds()) + " " + formula;
            list.add(new Phase(kind, start, end, text));
        }
    }

    /** Says what came out at the end of the latest phase. */
    void remark(String words) {
        if (!words.isEmpty() && !list.isEmpty()) {
            Phase last = list.removeLast();
            list.add(new Phase(last.kind(), last.start(), last.end(),
                    last.formula() + " (" + words + ")"));
        }
    }

    List<Phase> list() {
        return List.copyOf(list);
    }

    LocalDateTime end() {
        return end;
    }

    static Duration roundUp(BigDecimal seconds, BigDecimal divisor) {
        return Duration.ofSeconds(seconds.divide(divisor, 0, RoundingMode.CEILING)
                .min(LONGEST_SECONDS).longValueExact());
    }

    static Duration wholeSeconds(Duration duration) {
        return duration.plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
