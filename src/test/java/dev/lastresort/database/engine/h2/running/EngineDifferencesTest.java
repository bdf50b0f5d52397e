package dev.lastresort.database.engine.h2.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.database.difference.EngineDifference;
import dev.lastresort.database.difference.EngineDifferences;
import dev.lastresort.database.gate.HostileCorpus;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class EngineDifferencesTest {

    private static final List<String> PIECES = List.of("SELECT", "case", "then", "1", "'a'", "(",
            ")", ",", "left", "-", "limit", "having", "as", "x", "round", "/", "::", "integer",
            "update", "set", "from", "=", "insert", "into", "t", "values", "alter", "table",
            "create", "view", "coalesce", "check", "select", "e", "'\\x'", "cast", "char", ";");

    @Test
    void placesPointIntoTheWholeText() {
        String text = "SELECT 1;\n-- left(x, -1)\nSELECT ifnull(a, 1), avg(b) FROM t;";
        assertEquals(List.of("not-postgresql ifnull(a", "average-digits avg(b) F"),
                new EngineDifferences(List.of()).in(text).stream()
                        .map(found -> found.rule() + " "
                                + text.substring(found.offset(), found.offset() + 8))
                        .toList());
    }

    @Test
    void anyTextIsTaken() {
        SplittableRandom random = new SplittableRandom(13);
        Stream<String> noise = random.ints(3_000, 0, Integer.MAX_VALUE).mapToObj(seed -> {
            SplittableRandom words = new SplittableRandom(seed);
            return words.ints(1 + seed % 40, 0, PIECES.size()).mapToObj(PIECES::get)
                    .collect(Collectors.joining(" "));
        });
        Stream.concat(noise, HostileCorpus.read("legitimate.tsv"))
                .forEach(text -> new EngineDifferences(List.of(text)).in(text)
                        .forEach(EngineDifference::rule));
    }

    /** What would be looked through again at each of its words is passed over instead. */
    @Test
    void aStatementOfAMillionCharactersIsLookedThroughOrPassedOver() {
        lookThroughAMillion(List.of("case ", "coalesce("));
    }

    @Tag("slow")
    @Test
    void soItIsWhateverWordIsRepeated() {
        lookThroughAMillion(List.of("having ", "limit 1 ", "left(", "/ 1.0 (", "string_agg(",
                "check (", "insert into t values (1)", "update t set a = 1 from "));
    }

    private static void lookThroughAMillion(List<String> words) {
        for (String word : words) {
            String text = "SELECT " + word.repeat(1_000_000 / word.length());
            new EngineDifferences(List.of(text)).in(text);
        }
    }
}
