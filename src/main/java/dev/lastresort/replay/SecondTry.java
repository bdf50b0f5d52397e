package dev.lastresort.replay;

import dev.lastresort.database.Database;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.AnswerableAgain;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.replay.draw.Encounter;
import dev.lastresort.replay.program.RequestScript;
import dev.lastresort.replay.state.Instances;
import dev.lastresort.replay.state.JournalWriter;
import dev.lastresort.replay.state.Situation;
import dev.lastresort.replay.state.World;
import java.time.LocalDateTime;
import java.util.SortedMap;

/**
 * Finds out when an actor whose latest request was not answered could work again: wherever a step,
 * lock, deploy or containment ends, that very request is tried on a copy of the database that
 * nobody keeps. Nothing of the try is left but the instant at which it succeeds.
 */
final class SecondTry {

    private final World world;
    private final Instances instances;
    private final Situation situation;
    private final JournalWriter journal;

    SecondTry(World world, Instances instances, Situation situation, JournalWriter journal) {
        this.world = world;
        this.instances = instances;
        this.situation = situation;
        this.journal = journal;
    }

    /** Tries what was not answered, at an instant at which something has just ended. */
    void at(LocalDateTime at) {
        SortedMap<String, Long> unanswered = situation.unanswered();
        if (unanswered.isEmpty() || situation.isDown()) {
            return;
        }
        try (Database copy = instances.live().snapshot().open()) {
            unanswered.forEach((actor, n) -> {
                if (wouldBeAnswered(copy, actor, n, at)) {
                    situation.answerable(actor);
                    journal.append(new AnswerableAgain(at, actor, n));
                }
            });
        }
    }

    private boolean wouldBeAnswered(Database copy, String actor, long n, LocalDateTime at) {
        Actor who = world.scenario().actors().stream()
                .filter(one -> one.name().equals(actor)).findFirst().orElseThrow();
        RequestScript script = world.programs().script(
                actor, situation.versionOf(actor, world.node(who, n)));
        if (situation.backlog().fullSince(actor).isPresent()
                || situation.refusal(actor, script, copy, new Encounter(
                        world.scenario().seed(), actor, n, 0)).isPresent()) {
            return false;
        }
        RequestRunner runner = new RequestRunner(copy, script,
                world.parameters(actor, n, at),
                world, false);
        return runner.tried(at, actor, n).answer() instanceof Acknowledged;
    }
}
