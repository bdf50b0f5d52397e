package dev.lastresort.replay;

import dev.lastresort.clock.EventQueue;
import dev.lastresort.clock.Precedence;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.InvariantsChecked;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.replay.state.Due;
import dev.lastresort.replay.state.JournalWriter;
import dev.lastresort.replay.state.Situation;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;

/**
 * The alert rules of one branch. What they watch flows in; what falls due goes to the queue.
 * Invariant: the first alert calls a human, later ones call nobody.
 */
final class Alarm {

    private final List<Alert> alerts;
    private final Situation situation;
    private final EventQueue<Due> queue;
    private final JournalWriter journal;
    private boolean awaited;

    Alarm(List<Alert> alerts, Situation situation, EventQueue<Due> queue, JournalWriter journal,
            boolean awaited) {
        this.alerts = alerts;
        this.situation = situation;
        this.queue = queue;
        this.journal = journal;
        this.awaited = awaited;
    }

    boolean isAwaited() {
        return awaited;
    }

    /** A request of the actor has failed; failures are counted even when nobody is called. */
    void failed(String actor, LocalDateTime at) {
        situation.failures().count(actor);
        raiseAll(at, alert -> alert.when() instanceof Alert.Failures rule
                && Tenancy.covers(rule.actor(), actor)
                && rule.count() == situation.failures().of(rule.actor()));
    }

    void checked(InvariantsChecked checked) {
        raiseAll(checked.at(), alert -> alert.when() instanceof Alert.InvariantBroken rule
                && !checked.holds().getOrDefault(rule.invariant(), true));
    }

    private void raiseAll(LocalDateTime at, Predicate<Alert> rule) {
        for (int i = 0; i < alerts.size() && awaited; i++) {
            if (rule.test(alerts.get(i))) {
                queue.add(at, Precedence.ALERT, i, new Due.Raise(i));
            }
        }
    }

    void raise(int index, LocalDateTime at) {
        if (!awaited) {
            return;
        }
        awaited = false;
        Alert alert = alerts.get(index);
        journal.append(new Event.AlertRaised(at, alert.name()));
        queue.add(at.plus(alert.humanDelay()), Precedence.DECISION, 0, new Due.Decide());
    }
}
