package dev.lastresort.replay.state;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.replay.draw.ActorDraws;
import dev.lastresort.replay.draw.TickTimes;
import dev.lastresort.replay.program.Programs;
import dev.lastresort.replay.program.Witness;
import java.util.Map;

/** What all branches of one replay share and none changes. */
public record World(
        Scenario scenario,
        Programs programs,
        Map<String, ActorDraws> draws,
        TickTimes ticks,
        Witness witness) {

    public World {
        draws = Map.copyOf(draws);
    }

    /** The same world under a scenario with the same SQL, actors, draws and seed. */
    public World under(Scenario other) {
        return new World(other, programs, draws, ticks, witness);
    }
}
