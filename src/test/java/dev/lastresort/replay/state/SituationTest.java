package dev.lastresort.replay.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Schedule;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.model.scenario.traffic.Spread;
import dev.lastresort.replay.program.Admitted;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is contained, locked, deployed and counted, on one branch and its copies. */
@Execution(ExecutionMode.CONCURRENT)
class SituationTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 2, 12, 0);

    private static final Lane STRATEGY = Lane.of(Program.STRATEGY);

    private static Situation morning() {
        return new Situation(List.of(new Actor("shop", "Shop", true,
                new Schedule.At(List.of(), Duration.ZERO), new LinkedHashMap<>(),
                List.of(new Actor.Version("v1", List.of(), List.of()),
                        new Actor.Version("v2", List.of(), List.of())))),
                Admitted.typed(List.of(), Engines.EMBEDDED.dialect()));
    }

    private static void contain(Situation situation, Containment what) {
        situation.contain(what, Spread.ALL, "a step", NOON);
    }

    @Test
    void theDayStartsInTheFirstVersionWithNothingContained() {
        Situation situation = morning();
        assertEquals("v1", situation.versionOf("shop", 0));
        assertFalse(situation.isDown());
        assertFalse(situation.isReadOnly());
        assertFalse(situation.isInMaintenance());
        assertFalse(situation.isStopped("shop"));
        assertEquals(Set.of(), situation.lockedTables());
        situation.deploy("shop", "v2", OptionalInt.empty());
        assertEquals("v2", situation.versionOf("shop", 0));
    }

    @Test
    void eachContainmentIsPutOnAndTakenOffAlone() {
        Situation situation = morning();
        contain(situation, new Containment.ReadOnly());
        assertTrue(situation.isReadOnly());
        assertFalse(situation.isInMaintenance());
        contain(situation, new Containment.Maintenance());
        contain(situation, new Containment.StopActor("shop"));
        situation.resume(new Containment.ReadOnly());
        assertFalse(situation.isReadOnly());
        assertTrue(situation.isInMaintenance());
        assertTrue(situation.isStopped("shop"));
        assertFalse(situation.isStopped("sync"));
        situation.resume(new Containment.StopActor("shop"));
        situation.resume(new Containment.Maintenance());
        assertFalse(situation.isStopped("shop"));
        assertFalse(situation.isInMaintenance());
        situation.down(NOON);
        assertTrue(situation.isDown());
        situation.up();
        assertFalse(situation.isDown());
    }

    @Test
    void tablesAreLockedUntilTheirLaneLetsGo() {
        Situation situation = morning();
        situation.lock(STRATEGY, List.of("orders", "lines"), false, Fault.whole("a step", NOON));
        situation.lock(Lane.byHand(1), List.of("orders"), false, Fault.whole("a step", NOON));
        assertEquals(Set.of("lines", "orders"), situation.lockedTables());
        situation.unlock(STRATEGY);
        assertEquals(Set.of("orders"), situation.lockedTables());
        situation.unlock(Lane.byHand(1));
        assertEquals(Set.of(), situation.lockedTables());
    }

    @Test
    void failuresAreCountedByActor() {
        Situation situation = morning();
        assertEquals(1, situation.failures().count("shop"));
        assertEquals(2, situation.failures().count("shop"));
        assertEquals(1, situation.failures().count("sync"));
    }

    @Test
    void aCopyHasAllAndGoesItsOwnWay() {
        Situation situation = morning();
        situation.deploy("shop", "v2", OptionalInt.empty());
        contain(situation, new Containment.ReadOnly());
        contain(situation, new Containment.Maintenance());
        contain(situation, new Containment.StopActor("shop"));
        situation.down(NOON);
        situation.lock(STRATEGY, List.of("orders"), false, Fault.whole("a step", NOON));
        situation.failures().count("shop");
        Situation copy = situation.copy();
        situation.deploy("shop", "v1", OptionalInt.empty());
        situation.resume(new Containment.ReadOnly());
        situation.resume(new Containment.Maintenance());
        situation.resume(new Containment.StopActor("shop"));
        situation.up();
        situation.unlock(STRATEGY);
        situation.failures().count("shop");
        assertEquals("v2", copy.versionOf("shop", 0));
        assertTrue(copy.isReadOnly() && copy.isInMaintenance() && copy.isStopped("shop")
                && copy.isDown());
        assertEquals(Set.of("orders"), copy.lockedTables());
        assertEquals(2, copy.failures().count("shop"));
    }

    @Test
    void lanesComeByProgramThenByTheNumberOfTheStep() {
        List<Lane> lanes = List.of(Lane.of(Program.INCIDENT), Lane.of(Program.CORRECT_CHANGE),
                Lane.byHand(0), Lane.byHand(1), Lane.byHand(2));
        assertEquals(lanes, List.copyOf(new TreeSet<>(lanes.reversed())));
        assertEquals(Lane.of(Program.STRATEGY), Lane.byHand(0));
        assertEquals(List.of(0, 1, 2, 3, 4), lanes.stream().map(Lane::place).toList());
    }
}
