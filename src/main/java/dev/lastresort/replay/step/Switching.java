package dev.lastresort.replay.step;

import dev.lastresort.clock.EventQueue;
import dev.lastresort.clock.Precedence;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.state.Due;
import dev.lastresort.replay.state.JournalWriter;
import dev.lastresort.replay.state.Situation;
import java.time.LocalDateTime;

/** What steps change outside the database: containments, disruptions, deployed versions. */
final class Switching {

    private final Situation situation;
    private final EventQueue<Due> queue;
    private final JournalWriter journal;

    Switching(Situation situation, EventQueue<Due> queue, JournalWriter journal) {
        this.situation = situation;
        this.queue = queue;
        this.journal = journal;
    }

    void contain(Step.Contain contain, LocalDateTime at) {
        situation.contain(contain.what(), contain.spread(), contain.name(), at);
        journal.append(new Event.Contained(at, contain.what()));
        contain.spread().lasts().ifPresent(time -> queue.add(at.plus(time), Precedence.END, 0,
                new Due.EndDisruption(contain.what())));
    }

    void resume(Step.Containment what, LocalDateTime at) {
        situation.resume(what);
        journal.append(new Event.Resumed(at, what));
        queue.removeIf(due -> due instanceof Due.EndDisruption(var ended) && ended.equals(what));
    }

    void deploy(Step.Deploy deploy, LocalDateTime at) {
        situation.deploy(deploy.actor(), deploy.version(), deploy.nodes());
        journal.append(new Event.Deployed(at, deploy.actor(), deploy.version(), deploy.nodes()));
    }

    /** Another database stands in the place of the one that was disrupted. */
    void endDisruptions(LocalDateTime at) {
        situation.disruptions().forEach(name -> resume(new Step.Containment.Disruption(name), at));
    }
}
