package dev.lastresort.replay.state;

import dev.lastresort.model.scenario.traffic.Spread;
import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.replay.draw.Encounter;

/** Something outside SQL that is broken, and whose requests meet it. */
record Disrupted(Fault fault, Spread spread) {

    boolean isMetBy(String actor, Encounter who) {
        return (spread.actors().isEmpty()
                || spread.actors().stream().anyMatch(name -> Tenancy.covers(name, actor)))
                && fault.isMetBy(who);
    }
}
