package dev.lastresort.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Scripts as they are cut, against numbers counted one by one. */
class BatchingTest {

    @Test
    void everyNumberIsInOneBatchAndEveryBatchButTheLastIsFull() {
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            long from = random.nextInt(-20, 20);
            long to = from + random.nextInt(60);
            int size = 1 + random.nextInt(20);
            List<Long> expected = new ArrayList<>();
            for (long number = from; number <= to; number += size) {
                expected.add(number);
            }
            List<Step> steps = steps("\"run\":\"100 s\",\"batches\":{\"from\":" + from
                    + ",\"to\":" + to + ",\"size\":" + size + ",\"pause\":\"2 s\"}",
                    "SELECT :first, :last");
            assertEquals(expected.stream().map(first -> "SELECT " + first + ", "
                    + Math.min(to, first + size - 1)).toList(),
                    steps.stream().map(BatchingTest::text)
                            .toList());
            // 100 s in so many parts, each rounded up
            long each = (100 + expected.size() - 1) / expected.size();
            steps.forEach(step -> assertEquals(Duration.ofSeconds(each), step.run()));
            assertEquals("Script", steps.getLast().name());
            assertEquals(expected.size(), steps.stream().map(Step::name).distinct().count());
            for (int j = 0; j < steps.size(); j++) {
                assertEquals(j == 0 ? Duration.ZERO : Duration.ofSeconds(2),
                        steps.get(j).hands().approval());
                assertEquals(0, Strategy.written(steps, j));
            }
        }
    }

    @Test
    void aScriptStopsAfterTheBatchesThatLieWithinItsShare() {
        for (int tenths = 0; tenths <= 10; tenths++) {
            List<Step> steps = steps("\"stopsAfter\":" + tenths / 10.0
                    + ",\"batches\":{\"to\":7,\"size\":1}", "SELECT :first");
            int done = tenths * 7 / 10;
            assertEquals(done, steps.stream().filter(step -> step instanceof Step.RunSql sql
                    && !sql.statements().isEmpty()).count());
            assertEquals("Script", steps.getLast().name());
        }
    }

    @Test
    void withoutBatchesItStopsBetweenStatementsAndItsTimeWithIt() {
        Step.RunSql script = (Step.RunSql) steps("\"run\":\"60 s\",\"stopsAfter\":0.5,"
                + "\"version\":\"V9\"", "SELECT 1", "SELECT 2", "SELECT 3").getFirst();
        assertEquals(List.of("SELECT 1"), script.statements().stream().map(Sql::text).toList());
        assertEquals(Duration.ofSeconds(30), script.run());
        assertEquals(List.of(), script.version().stream().toList());
    }

    @Test
    void aBillionBatchesAreRefusedAtTheirSize() {
        assertEquals(List.of("error out-of-range /strategies/3/steps/0/batches/size"),
                problems("\"batches\":{\"to\":1000000000,\"size\":1}", "SELECT :first"));
        assertEquals(List.of("error bad-range /strategies/3/steps/0/batches"),
                problems("\"batches\":{\"from\":2,\"to\":1,\"size\":1}", "SELECT :first"));
        assertEquals(List.of("error wrong-shape /strategies/3/steps/0/batches"),
                problems("\"batches\":{\"to\":9,\"size\":1}", "SELECT 1"));
    }

    private static List<Step> steps(String cut, String... statements) {
        if (loaded(cut, statements) instanceof Loaded.Valid valid) {
            return valid.scenario().strategies().get(3).steps();
        }
        throw new AssertionError(problems(cut, statements).toString());
    }

    private static List<String> problems(String cut, String... statements) {
        return Samples.problems(loaded(cut, statements)).stream()
                .map(problem -> problem.severity().label() + " " + problem.rule().id() + " "
                        + problem.pointer())
                .toList();
    }

    private static Loaded loaded(String cut, String... statements) {
        return Samples.with(Samples.ARCHIVE, "/strategies/3/expect={}",
                "/strategies/3/steps=[{\"type\":\"runSql\",\"name\":\"Script\"," + cut
                        + ",\"statements\":[\"" + String.join("\",\"", statements) + "\"]}]");
    }

    private static String text(Step step) {
        return ((Step.RunSql) step).statements().getFirst().text();
    }
}
