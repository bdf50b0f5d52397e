package dev.lastresort.session.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final List<String> FILE =
            List.of("{", "    \"seed\": 42,", "    \"start\": 7,", "    \"horizon\": 8", "}");

    @Test
    void showsTheLineBetweenItsNeighboursWithoutTheirIndentation() {
        assertEquals(
                new Excerpt(2, List.of("\"seed\": 42,", "\"start\": 7,", "\"horizon\": 8"), 1, 9),
                Excerpt.of(FILE, 3, 14));
    }

    @Test
    void showsTheFirstLineWithoutAPredecessor() {
        assertEquals(1, Excerpt.of(FILE, 1, 1).firstLine());
        assertEquals(0, Excerpt.of(FILE, 1, 1).marked());
    }

    @Test
    void aPlaceThatIsNoLineHasNoExcerpt() {
        assertEquals(Excerpt.NONE, Excerpt.of(FILE, 0, 0));
        assertEquals(Excerpt.NONE, Excerpt.of(FILE, 6, 1));
        assertEquals(Excerpt.NONE, Excerpt.of(List.of(), 1, 1));
    }

    @Test
    void theMarkStandsUnderTheSameCharacterHoweverTheLineIsCut() {
        long seed = 20_261_122;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder line = new StringBuilder(" ".repeat(random.nextInt(9)));
            int length = 1 + random.nextInt(400);
            for (int c = 0; c < length; c++) {
                line.append((char) ('a' + random.nextInt(26)));
            }
            int column = line.length() - length + 1 + random.nextInt(length);
            Excerpt excerpt = Excerpt.of(List.of("\t{", line.toString()), 2, column);
            String shown = excerpt.lines().get(excerpt.marked());
            assertEquals(line.charAt(column - 1), shown.charAt(excerpt.column()),
                    "seed " + seed + ", round " + i);
            assertTrue(shown.length() <= 98, shown);
        }
    }

    @Test
    void aColumnPastTheEndOfItsLineStandsAtTheEnd() {
        assertEquals(1, Excerpt.of(FILE, 5, 40).column());
    }
}
