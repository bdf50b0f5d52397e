package dev.lastresort.replay.state;

import dev.lastresort.database.SqlFailure;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.replay.draw.ActorDraws;
import dev.lastresort.replay.draw.Dice;
import dev.lastresort.replay.draw.Parameters;
import dev.lastresort.replay.draw.TickTimes;
import dev.lastresort.replay.program.Programs;
import dev.lastresort.replay.program.Witness;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;

/**
 * What all branches of one replay share and none changes.
 *
 * @param alike holds answers, and changes nothing of them
 * @param rows  holds rows of facts, and changes nothing of them
 */
public record World(
        Scenario scenario,
        Programs programs,
        Map<String, ActorDraws> draws,
        TickTimes ticks,
        Witness witness,
        AlikeAnswers alike,
        AlikeRows rows) {

    public World {
        draws = Map.copyOf(draws);
    }

    /** The same world, with what of it would not have been had all gone well left out. */
    public World counterfactual() {
        return under(scenario.withDay(scenario.day().counterfactual()));
    }

    /** Tells the witness of SQL that has failed. */
    public void failed(Sql sql, SqlFailure failure) {
        if (programs.states().isUnreadable(failure.sqlState())) {
            witness.unreadable(sql, failure.sqlState(), failure.getMessage());
        } else {
            witness.failed(sql, failure.sqlState(), failure.getMessage());
        }
    }

    /** What the clock that SQL sees shows at an instant. */
    public LocalDateTime shownAt(LocalDateTime at) {
        return scenario.day().shownAt(at);
    }

    /** Which of the actor's machines serves the tick, counted from 0. */
    public int node(Actor actor, long n) {
        int nodes = actor.manner().nodes();
        return nodes == 1 ? 0 : (int) Dice.of(scenario.seed(), actor.name(), n, "node", 0)
                .below(nodes);
    }

    /** What the actor's tick asks for, done at that instant. */
    public Parameters parameters(String actor, long n, LocalDateTime at) {
        Actor who = scenario.actors().stream()
                .filter(one -> one.name().equals(actor)).findFirst().orElseThrow();
        return new Parameters(
                Objects.requireNonNull(draws.get(actor), actor), n, shownAt(at),
                shownAt(ticks.tick(who, n)));
    }

    /** The same world under a scenario with the same SQL, actors, draws and seed. */
    public World under(Scenario other) {
        return new World(other, programs, draws, ticks, witness, alike, rows);
    }
}
