package dev.lastresort.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventQueueTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 2, 12, 0);

    private final EventQueue<String> queue = new EventQueue<>();

    @Test
    void atOneInstantThingsHappenInTheOrderOfThePhysicsWhateverTheOrderOfArrival() {
        for (long seed = 1; seed <= 50; seed++) {
            List<Precedence> arrivals = new ArrayList<>(Arrays.asList(Precedence.values()));
            Collections.shuffle(arrivals, new Random(seed));
            arrivals.forEach(each -> queue.add(NOON, each, 0, each.name()));
            List<String> order = drain();
            assertEquals(List.of("END", "BACKUP", "START", "REQUEST", "CHECK", "ALERT", "DECISION"),
                    order, "seed " + seed);
        }
    }

    @Test
    void requestsOfOneInstantGoByTheActorsPlaceInTheFile() {
        queue.add(NOON, Precedence.REQUEST, 2, "third actor");
        queue.add(NOON, Precedence.REQUEST, 0, "first actor");
        queue.add(NOON, Precedence.REQUEST, 1, "second actor");
        assertEquals(List.of("first actor", "second actor", "third actor"), drain());
    }

    @Test
    void equalsGoByArrival() {
        queue.add(NOON, Precedence.END, 0, "first");
        queue.add(NOON, Precedence.END, 0, "second");
        assertEquals(List.of("first", "second"), drain());
    }

    @Test
    void whatFallsDueWithinTheInstantWithAnEarlierPrecedenceGoesFirstAmongTheRest() {
        queue.add(NOON, Precedence.START, 0, "start");
        queue.add(NOON, Precedence.REQUEST, 0, "request");
        assertEquals("start", queue.next().what());
        queue.add(NOON, Precedence.END, 0, "end of a step of no length");
        assertEquals(List.of("end of a step of no length", "request"), drain());
    }

    @Test
    void anIntervalEndsBeforeItsEnd() {
        queue.add(NOON, Precedence.END, 0, "at noon");
        assertFalse(queue.hasDueBefore(NOON));
        assertTrue(queue.hasDueBefore(NOON.plusNanos(1)));
    }

    @Test
    void aCopyGoesOnByItself() {
        queue.add(NOON, Precedence.REQUEST, 0, "shared");
        EventQueue<String> copy = queue.copy();
        copy.add(NOON, Precedence.REQUEST, 0, "the copy's");
        assertEquals(List.of("shared"), drain());
        assertEquals("shared", copy.next().what());
        assertEquals("the copy's", copy.next().what());
    }

    @Test
    void whatIsTakenOutIsGoneAndTheRestKeepsItsOrder() {
        for (String each : List.of("first", "taken", "second", "taken", "third")) {
            queue.add(NOON, Precedence.END, 0, each);
        }
        queue.removeIf("taken"::equals);
        assertEquals(List.of("first", "second", "third"), drain());
    }

    @Test
    void nothingDueIsSaid() {
        assertThrows(NoSuchElementException.class, queue::next);
    }

    private List<String> drain() {
        List<String> drained = new ArrayList<>();
        while (queue.hasDueBefore(LocalDateTime.MAX)) {
            drained.add(queue.next().what());
        }
        return drained;
    }
}
