package dev.lastresort.replay;

import dev.lastresort.model.scenario.Scenario;
import java.util.Map;

/** What all branches of one replay share and none changes. */
record World(
        Scenario scenario,
        Programs programs,
        Map<String, ActorDraws> draws,
        TickTimes ticks,
        Witness witness) {

    World {
        draws = Map.copyOf(draws);
    }

    /** The same world under a scenario with the same SQL, actors, draws and seed. */
    World under(Scenario other) {
        return new World(other, programs, draws, ticks, witness);
    }
}
