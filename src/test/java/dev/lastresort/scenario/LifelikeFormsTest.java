package dev.lastresort.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What draws that look like life may say, and what of it is refused at its place. */
class LifelikeFormsTest {

    private static final String DRAWS = "/actors/0/draws";

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "{'a': {'zipf': {'max': 10, 'exponent': 0}}}; /a/zipf/exponent; not above 0",
        "{'a': {'zipf': {'max': 10, 'exponent': 99}}}; /a/zipf/exponent; above 10",
        "{'a': {'zipf': {'max': 0}}}; /a/zipf/max; below 1",
        "{'a': {'zipf': {'exponent': 1}}}; /a/zipf; none of 'query'",
        "{'a': {'zipf': {'max': 3, 'values': [1]}}}; /a/zipf; several of 'query'",
        "{'a': {'logNormal': {'median': 0, 'sigma': 1}}}; /a/logNormal/median; not above 0",
        "{'a': {'logNormal': {'median': 1, 'sigma': 900}}}; /a/logNormal/sigma; above 3",
        "{'a': {'logNormal': {'median': 1, 'sigma': 1, 'min': 9, 'max': 2}}}; /a/logNormal;"
                + " nothing in it",
        "{'a': {'madeUp': 'celebrity'}}; /a/madeUp; not possible here",
        "{'a': {'of': 'b'}}; /a/of; there is no draw 'b'",
        "{'a': {'of': 'a'}}; /a/of; leads back to itself: a, a",
        "{'a': {'of': 'b'}, 'b': {'madeUp': 'city', 'of': 'c'}, 'c': {'of': 'a'}}; /a/of;"
                + " leads back to itself: a, b, c, a",
        "{'a': {'sequence': {'start': 1}, 'of': 'b'}, 'b': {'value': 1}}; /a/of;"
                + " counts the ticks",
        "{'a': {'of': 'b.name'}, 'b': {'value': 1}}; /a/of; is no row with columns",
        "{'a': {'of': 'b'}, 'b': {'rows': {'query': 'SELECT 1', 'take': 2}}}; /a/of;"
                + " more than one value",
        "{'a': {'rows': {'query': 'SELECT 1', 'matching': {'x': 'nobody'}}}};"
                + " /a/rows/matching/x; there is no draw 'nobody'",
        "{'a': {'of': 'b', 'value': 1, 'madeUp': 'city'}}; /a; exactly one kind"
    })
    void isRefusedAtItsPlace(String draws, String place, String message) {
        Loaded loaded = Samples.with(Samples.ARCHIVE, DRAWS + "=" + draws.replace('\'', '"'));
        assertTrue(
                Samples.problems(loaded).stream()
                        .anyMatch(problem -> problem.pointer().equals(DRAWS + place)
                                && problem.message().contains(message)),
                () -> Samples.texts(loaded).toString());
    }

    @Test
    void aChainOfHundredsIsRefusedAndOneOfFortyIsNot() {
        assertEquals(List.of(), about(chain(40)));
        assertTrue(about(chain(400)).toString().contains("more than 50 deep"));
    }

    private static String chain(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> "\"d" + i + "\": {\"of\": \"d" + (i + 1) + "\"}")
                .collect(Collectors.joining(", ", "{", ", \"d" + length + "\": {\"value\": 1}}"));
    }

    private static List<String> about(String draws) {
        return Samples.texts(Samples.with(Samples.ARCHIVE, DRAWS + "=" + draws)).stream()
                .filter(text -> text.contains("circular-reference")).toList();
    }
}
