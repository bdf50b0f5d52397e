package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.cli.LastResortCommand;
import dev.lastresort.cli.Services;
import dev.lastresort.postgres.RealEngine;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.history.HistoryDesk;
import dev.lastresort.session.author.AuthorDesk;
import dev.lastresort.session.check.CheckDesk;
import dev.lastresort.session.desk.CompareDesk;
import dev.lastresort.session.desk.ReplayDesk;
import dev.lastresort.session.desk.ReportDesk;
import dev.lastresort.session.desk.ScenarioSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Same file, same outcome: every figure, instant, answer and verdict that {@code compare --json}
 * tells of a scenario of the library is the same on both engines. What differs is what the
 * documents say of PostgreSQL: the engine and the fingerprint, which names it, and with which state
 * and message a step failed.
 */
class LibraryOnBothEnginesTest {

    /** Why one cannot run there. None so far. */
    private static final Map<String, String> NOT_THERE = Map.of();

    private static final Pattern FINGERPRINT = Pattern.compile("\"fingerprint\" : \"[0-9a-f]*\"");
    private static final Pattern ENGINE = Pattern.compile("\\n *\"engine\" : \"postgresql\",");
    private static final Pattern OF_A_FAILURE =
            Pattern.compile("\\s*\"(?:sqlState|message)\" : \".*\",?");
    /** The message again, where a sentence tells of the step. */
    private static final Pattern IN_A_SENTENCE = Pattern.compile(
            "(failed[a-z, ]* at [0-9:-]+(?: [0-9:]+)? and the strategy stopped there: ).*(\",?)$");
    private static final Path TIMES = Path.of("target", "engine-times.txt");

    private static final ScenarioEngines ENGINES = new ScenarioEngines();

    @BeforeAll
    static void begin() throws IOException {
        Files.deleteIfExists(TIMES);
    }

    @AfterAll
    static void end() {
        ENGINES.close();
    }

    static List<String> ids() {
        return BundledScenarios.IDS;
    }

    @Tag("postgresql")
    @ParameterizedTest
    @MethodSource("ids")
    void comesToTheSame(String id) throws IOException {
        if (NOT_THERE.containsKey(id)) {
            return;
        }
        RealEngine.startOrSkip().close();
        long begun = System.nanoTime();
        String here = compared(id);
        long half = System.nanoTime();
        String there = compared(id, "--engine", "postgresql");
        long over = System.nanoTime();
        Files.writeString(TIMES, String.format(Locale.ROOT, "%s %.1f s, %.1f s there: %.1f%n", id,
                (half - begun) / 1e9, (over - half) / 1e9, 1.0 * (over - half) / (half - begun)),
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        assertEquals("", String.join("\n", differences(here, there)));
    }

    /** Else the test above could pass whatever came out. */
    @Test
    void onlyWhatTheDocumentsNameMayDiffer() {
        String told = "{\n  \"fingerprint\" : \"a0\",\n  \"sqlState\" : \"42S02\",\n"
                + "  \"message\" : \"gone\",\n  \"rowsLost\" : 3\n}";
        assertEquals(List.of(), differences(told, told.replace("a0", "b1")
                .replace("42S02", "42P01").replace("gone", "not there")));
        assertEquals(List.of("5:   \"rowsLost\" : 3 |   \"rowsLost\" : 4"),
                differences(told, told.replace(": 3", ": 4")));
        assertEquals(List.of(), differences(told,
                told.replace("{\n", "{\n  \"engine\" : \"postgresql\",\n")));
        assertEquals(1, differences(told, told + "\n{}").size());
        assertEquals(1, differences(told, told.replace("message", "said")).size());
        String sentence = "\"The step failed at 16:48:07 and the strategy stopped there: a.\",";
        assertEquals(List.of(), differences(sentence, sentence.replace(" a.", " b c.")));
        assertEquals(1, differences(sentence, sentence.replace(":07", ":08")).size());
    }

    private static List<String> differences(String here, String there) {
        List<String> ours = withoutEngine(here);
        List<String> theirs = withoutEngine(there);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
            String mine = i < ours.size() ? ours.get(i) : "";
            String yours = i < theirs.size() ? theirs.get(i) : "";
            boolean told = OF_A_FAILURE.matcher(mine).matches()
                    && OF_A_FAILURE.matcher(yours).matches()
                    && key(mine).equals(key(yours));
            if (!withoutMessage(mine).equals(withoutMessage(yours)) && !told) {
                differences.add(i + 1 + ": " + mine + " | " + yours);
            }
        }
        return differences;
    }

    private static List<String> withoutEngine(String told) {
        return FINGERPRINT.matcher(ENGINE.matcher(told).replaceAll("")).replaceAll("")
                .lines().toList();
    }

    private static String withoutMessage(String line) {
        return IN_A_SENTENCE.matcher(line).replaceFirst("$1$2");
    }

    private static String key(String line) {
        return line.substring(0, line.indexOf(':'));
    }

    private static String compared(String id, String... more) {
        List<String> line = new ArrayList<>(List.of("compare", id, "--json"));
        line.addAll(List.of(more));
        var printed = new ByteArrayOutputStream();
        var told = new ByteArrayOutputStream();
        var source = new ScenarioSource(new ScenarioReader());
        int code = LastResortCommand.run(line.toArray(String[]::new),
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(told, true, StandardCharsets.UTF_8),
                new Services(new CompareDesk(source, ENGINES), new CheckDesk(source, ENGINES),
                        new AuthorDesk(source), new ReplayDesk(source, ENGINES),
                        new ReportDesk(source, ENGINES), new HistoryDesk(Path.of("none")), _ -> {
                            throw new AssertionError("nothing is to be practised");
                        }));
        assertTrue(code == 0 || code == 1, () -> code + told.toString(StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }
}
