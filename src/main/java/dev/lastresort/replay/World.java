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
}
