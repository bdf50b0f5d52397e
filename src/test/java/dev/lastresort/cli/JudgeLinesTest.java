package dev.lastresort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.JudgedRestore;
import dev.lastresort.model.outcome.JudgedRestore.OddRow;
import dev.lastresort.session.judge.RestoreJudgement.Judged;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class JudgeLinesTest {

    private static final LocalDateTime TARGET = LocalDateTime.of(2026, 3, 2, 10, 38);

    @Test
    void eachRestoreIsToldAndHowManyAreTheSame() {
        List<String> lines = lines(new JudgedRestore("nightly", Optional.empty(), 3, 1_200,
                List.of()), different(1));
        assertTrue(lines.contains("  nightly, alone: the same, 1,200 rows in 3 tables"));
        assertTrue(lines.contains("    only there: orders (7)"), lines.toString());
        assertEquals("1 of 2 restores brought up the same rows.", lines.getLast());
    }

    @Test
    void ofManyDifferencesAFewAreShownAndAllAreCounted() {
        List<String> lines = lines(different(900));
        assertTrue(lines.contains("  nightly, log to 2026-03-02 10:38: 900 differences, 9 rows in"
                + " 1 table"), lines.toString());
        assertTrue(lines.size() < 12, lines.toString());
    }

    @Test
    void namesOfAFileAreHarmless() {
        assertTrue(lines(new JudgedRestore("a\u001b[2J", Optional.empty(), 1, 1, List.of()))
                .stream().noneMatch(line -> line.contains("\u001b")));
    }

    private static JudgedRestore different(int rows) {
        return new JudgedRestore("nightly", Optional.of(TARGET), 1, 9,
                IntStream.range(0, rows).mapToObj(_ -> new OddRow("orders", true, "(7)"))
                        .toList());
    }

    private static List<String> lines(JudgedRestore... restores) {
        return JudgeLines.of(new Judged("PostgreSQL 17.2", 1, List.of(restores)));
    }
}
