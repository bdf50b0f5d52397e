package dev.lastresort.model.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SweepTest {

    @Test
    void placesComeCoarseToFineEachOnce() {
        for (int columns : new int[] {1, 2, 3, 8, 20}) {
            for (int rows : new int[] {1, 2, 5, 20}) {
                List<List<Integer>> places = places(columns, rows);
                assertEquals(columns * rows, Set.copyOf(places).size());
                assertEquals(columns * rows, places.size());
                Set<List<Integer>> corners = Stream.of(List.of(0, 0),
                        List.of(columns - 1, 0), List.of(0, rows - 1),
                        List.of(columns - 1, rows - 1)).collect(Collectors.toSet());
                assertEquals(corners, Set.copyOf(places.subList(0, corners.size())));
            }
        }
    }

    @Test
    void aQuarterOfAGridIsEverySecondPlaceEachWay() {
        List<List<Integer>> first = places(9, 9).subList(0, 25);
        assertEquals(25, first.stream()
                .filter(place -> place.get(0) % 2 == 0 && place.get(1) % 2 == 0).count());
    }

    private static List<List<Integer>> places(int columns, int rows) {
        return Sweep.coarseToFine(columns, rows).stream()
                .map(place -> List.of(place[0], place[1])).toList();
    }
}
