package dev.lastresort.model.cohort;

import dev.lastresort.model.outcome.Axis;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/**
 * What is measured once for all attempts at a day.
 *
 * @param title      of the scenario
 * @param page       when somebody was called
 * @param recoveries doing nothing, then those of the scenario
 */
public record DayFigures(String title, LocalDateTime page, LocalDateTime horizon,
        List<RecoveryFigures> recoveries) {

    /** They are read back from a file that anybody may have changed. */
    public DayFigures {
        Objects.requireNonNull(title);
        if (!page.isBefore(horizon)) {
            throw new IllegalArgumentException(page + " is not before " + horizon);
        }
        recoveries = List.copyOf(recoveries);
    }

    /** What one recovery came to. */
    public record RecoveryFigures(String name, String title, List<Axis> axes) {
        public RecoveryFigures {
            Objects.requireNonNull(name);
            Objects.requireNonNull(title);
            axes = List.copyOf(axes);
        }
    }
}
