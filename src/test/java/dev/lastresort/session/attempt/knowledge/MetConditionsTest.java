package dev.lastresort.session.attempt.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.InvariantsChecked;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.traffic.Tenancy;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class MetConditionsTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 2, 12, 0);
    private static final String ACME = Tenancy.name("tenants", "acme");
    private static final String OTHER = Tenancy.name("tenants", "other");

    private final MetConditions conditions = new MetConditions();

    private static Event answered(String actor, Event.Answer answer) {
        return new Answered(NOON, actor, "v1", 0, answer, List.of(), List.of(), Commit.NOTHING);
    }

    private static Event failed(String actor) {
        return answered(actor, new Event.Failed("42P01", 0));
    }

    /** Whether so many failures are met after these events. */
    private boolean after(String actor, int count, Event... events) {
        List.of(events).forEach(conditions::count);
        return conditions.met(new Alert.Failures(actor, count), events[events.length - 1]);
    }

    @Test
    void failuresOfOneAreCountedWhereverItIsAnsweredOtherwise() {
        assertFalse(after("shop", 2, failed("shop"), failed("sync")));
        assertFalse(after("shop", 2, answered("shop", new Event.Acknowledged()),
                answered("shop", new Event.Refused(Event.Refusal.READ_ONLY, NOON))));
        assertTrue(after("shop", 2, failed("shop")));
        assertTrue(after("sync", 1, answered("shop", new Event.Acknowledged())));
        assertFalse(after("shop", 3, failed("shops")));
    }

    @Test
    void failuresOfAGroupAreThoseOfAllItsTenants() {
        assertFalse(after("tenants", 3, failed(ACME), failed(OTHER)));
        assertTrue(after("tenants", 3, failed(ACME)));
        assertTrue(after(ACME, 2, failed("shop")));
        assertFalse(after(OTHER, 2, failed("shop")));
    }

    @Test
    void anInvariantIsBrokenAtTheLookThatFindsItSo() {
        Alert.Condition broken = new Alert.InvariantBroken("whole");
        assertTrue(conditions.met(broken, look(false)));
        assertFalse(conditions.met(broken, look(true)));
        assertFalse(conditions.met(broken, new InvariantsChecked(NOON, new TreeMap<>())));
        assertFalse(conditions.met(broken, failed("shop")));
    }

    private static Event look(boolean holds) {
        return new InvariantsChecked(NOON, new TreeMap<>(Map.of("whole", holds)));
    }

    @Test
    void anInstantIsMetFromItselfOn() {
        assertEquals(List.of(true, true, false), List.of(
                conditions.met(new Alert.At(NOON.minusSeconds(1)), failed("shop")),
                conditions.met(new Alert.At(NOON), failed("shop")),
                conditions.met(new Alert.At(NOON.plusSeconds(1)), failed("shop"))));
    }
}
