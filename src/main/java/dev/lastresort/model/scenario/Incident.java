package dev.lastresort.model.scenario;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What goes wrong, and what would have been right: two programs of steps that start at the same
 * instant, the first on the trunk and so on every branch that forks from it, the second on the
 * counterfactual.
 *
 * @param steps   what was done
 * @param correct what should have been done; empty if nothing should
 */
public record Incident(LocalDateTime at, String summary, List<Step> steps, List<Step> correct) {
    public Incident {
        steps = List.copyOf(steps);
        correct = List.copyOf(correct);
    }
}
