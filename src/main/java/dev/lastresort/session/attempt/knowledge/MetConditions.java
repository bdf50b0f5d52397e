package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Failed;
import dev.lastresort.model.journal.Event.InvariantsChecked;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.traffic.Tenancy;
import java.util.HashMap;
import java.util.Map;

/** Which conditions an event brings about, by what was counted before it. */
public final class MetConditions {

    /** Of each actor, and of all of each group of tenants together. */
    private final Map<String, Integer> failures = new HashMap<>();

    /** Counts the event, which comes next. */
    public void count(Event event) {
        if (event instanceof Answered answered && answered.answer() instanceof Failed) {
            failures.merge(answered.actor(), 1, Integer::sum);
            String group = Tenancy.groupOf(answered.actor());
            if (!group.equals(answered.actor())) {
                failures.merge(group, 1, Integer::sum);
            }
        }
    }

    /** Whether that condition is met now that this event was counted. */
    public boolean met(Alert.Condition when, Event event) {
        return switch (when) {
            case Alert.Failures(var actor, int count) ->
                    failures.getOrDefault(actor, 0) >= count;
            case Alert.InvariantBroken(var invariant) -> event instanceof InvariantsChecked check
                    && !check.holds().getOrDefault(invariant, true);
            case Alert.At(var instant) -> !event.at().isBefore(instant);
        };
    }
}
