package dev.lastresort.scenario.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What somebody probably meant, and what there is to choose from. */
class SuggestionTest {

    /** Levenshtein's distance as the textbook has it, all cells. */
    private static int textbook(String a, String b) {
        int[][] cells = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cells[i][j] = i == 0 ? j : j == 0 ? i : Math.min(
                        cells[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1),
                        1 + Math.min(cells[i - 1][j], cells[i][j - 1]));
            }
        }
        return cells[a.length()][b.length()];
    }

    @Test
    void theDistanceIsTheTextbooksAsFarAsItMatters() {
        for (long seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            String a = word(random);
            String b = word(random);
            int most = random.nextInt(8);
            assertEquals(Math.min(textbook(a, b), most + 1), Suggestion.distance(a, b, most),
                    a + " " + b + " " + most);
        }
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(9), 'a', 'd').collect(StringBuilder::new,
                StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    @Test
    void theNearestIsTheFirstOfThoseWithTheFewestSlips() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<String> known = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(_ -> word(random)).toList();
            String written = word(random);
            int bearable = Math.max(1, (written.length() + 1) / 3);
            Optional<String> expected = Optional.empty();
            for (int slips = 0; slips <= bearable && expected.isEmpty(); slips++) {
                int wanted = slips;
                expected = known.stream()
                        .filter(name -> textbook(name, written) == wanted).findFirst();
            }
            assertEquals(expected, Suggestion.nearest(known, written), known + " " + written);
        }
    }

    @Test
    void caseIsNoSlip() {
        assertEquals(Optional.of("AbC"), Suggestion.nearest(List.of("abx", "AbC"), "aBc"));
    }

    @Test
    void whatWouldCostMuchIsNotLookedAt() {
        String longest = "x".repeat(100);
        assertEquals(Optional.of(longest), Suggestion.nearest(List.of(longest), longest));
        assertEquals(Optional.empty(), Suggestion.nearest(List.of(longest + "x"), longest + "x"));
        List<String> many = Collections.nCopies(199, "other");
        assertEquals(Optional.of("abc"), Suggestion.nearest(plus(many, "abc"), "abc"));
        assertEquals(Optional.empty(), Suggestion.nearest(plus(plus(many, "other"), "abc"), "abc"));
        // six slips are the most, however long the name
        String name = "abcdefghijklmnopqrstuvwxyz";
        assertEquals(Optional.of(name), Suggestion.nearest(List.of(name), name.substring(6)));
        assertEquals(Optional.empty(), Suggestion.nearest(List.of(name), name.substring(7)));
    }

    private static List<String> plus(List<String> list, String one) {
        return Stream.concat(list.stream(), Stream.of(one))
                .toList();
    }

    @Test
    void whatThereIsToChooseFromIsListedUpToEight() {
        assertEquals("there is none to choose from", Suggestion.among(List.of(), "x"));
        assertEquals("did you mean 'orders'?", Suggestion.among(List.of("orders"), "ordrs"));
        assertEquals("choose one of 'orders', 'products'",
                Suggestion.among(List.of("orders", "products", "orders"), "zzz"));
        List<String> eight = IntStream.range(1, 9).mapToObj(i -> "n" + i).toList();
        String listed = "'n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8'";
        assertEquals(listed, Suggestion.list(eight));
        assertEquals(listed + " and 1 more", Suggestion.list(plus(eight, "n9")));
        assertEquals(listed + " and 2 more", Suggestion.list(plus(plus(eight, "n9"), "n10")));
    }
}
