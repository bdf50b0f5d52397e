package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Where the names of lanes begin. */
class ActorLaneTest {

    private static List<ActorLane<String>> lanes(Map<String, List<String>> actors) {
        return ActorLane.of(actors.keySet().stream().sorted().toList(),
                name -> Objects.requireNonNullElse(actors.get(name), List.of()), _ -> true);
    }

    @Test
    void besideAGroupAllNamesStandOffItsSignAndTenantsAStepFurther() {
        List<ActorLane<String>> lanes =
                lanes(Map.of("a job", List.of(), "shop", List.of("one", "two")));
        assertEquals(List.of("a job", "shop", "one", "two"),
                lanes.stream().map(ActorLane::actor).toList());
        double group = lanes.get(1).indent();
        assertTrue(group > 0);
        assertEquals(group, lanes.get(0).indent(), "below each other");
        assertTrue(lanes.get(2).indent() > group);
        assertEquals(lanes.get(2).indent(), lanes.get(3).indent());
    }

    @Test
    void whereThereIsNoGroupNoNameMakesRoomForASign() {
        assertEquals(List.of(0.0, 0.0), lanes(Map.of("a job", List.of(), "shop", List.of()))
                .stream().map(ActorLane::indent).toList());
    }
}
