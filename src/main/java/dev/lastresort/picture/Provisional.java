package dev.lastresort.picture;

import dev.lastresort.model.outcome.ModelledSchedule;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in for measured things while they are being measured again.
 *
 * @param schedule  what the model says of the strategies that it names; all that was measured of
 *                  those is dimmed
 * @param targets   branch to where a hand has dragged its restore target
 */
public record Provisional(Optional<ModelledSchedule> schedule, Map<String, LocalDateTime> targets) {

    public static final Provisional NONE = new Provisional(Optional.empty(), Map.of());

    public Provisional {
        targets = Map.copyOf(targets);
    }

    /** The branch's modelled steps; empty if what was measured of it still holds. */
    Optional<List<ModelledSchedule.ModelledStep>> steps(String branch) {
        return schedule.flatMap(modelled -> Optional.ofNullable(modelled.steps().get(branch)));
    }

    Optional<LocalDateTime> target(String branch) {
        return Optional.ofNullable(targets.get(branch));
    }
}
