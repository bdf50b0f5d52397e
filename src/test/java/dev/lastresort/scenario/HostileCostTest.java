package dev.lastresort.scenario;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.lastresort.scenario.problem.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Never more than 200 MB, whatever a file holds: what the reading thread asks for in all, which no
 * load of the machine changes. Reading time follows from it: a quiet machine needs less than half a
 * second for each file.
 */
class HostileCostTest {

    private static final long BYTES = 200_000_000;
    private static final ThreadMXBean THREADS =
            (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final ScenarioReader READER = new ScenarioReader();
    private static final String STARTER = ScenarioFiles.starter();

    @TempDir
    static Path folder;

    private record Hostile(String rule, Path file) {
        @Override
        public String toString() {
            return file.getFileName() + " gives " + rule;
        }
    }

    private record Cost(long bytes, List<Problem> problems) {}

    @BeforeAll
    static void theFirstFileLoadsTheClasses() throws IOException {
        cost(file("starter.json", STARTER).file());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isToldForLittle(Hostile hostile) {
        Cost cost = cost(hostile.file());
        assertTrue(cost.problems().stream()
                .anyMatch(problem -> problem.rule().id().equals(hostile.rule())),
                () -> cost.problems().toString());
        assertTrue(cost.bytes() < BYTES, () -> hostile + " takes " + cost.bytes() + " bytes");
        cost.problems().forEach(
                problem -> assertTrue(problem.text().length() < 2_500, () -> problem.text()));
    }

    private static Cost cost(Path file) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        Loaded loaded = READER.read(file, List.of(), OptionalLong.empty());
        return new Cost(THREADS.getCurrentThreadAllocatedBytes() - bytes,
                Samples.problems(loaded));
    }

    private static Stream<Hostile> hostile() throws IOException {
        List<Hostile> all = new ArrayList<>();
        all.addAll(bytes());
        all.addAll(json());
        all.addAll(values());
        all.addAll(references());
        return all.stream();
    }

    private static List<Hostile> bytes() throws IOException {
        Path huge = folder.resolve("huge.json");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(200_000_000);
        }
        Path latin = Files.write(folder.resolve("latin.json"),
                STARTER.replace("Starter", "Caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        return List.of(
                new Hostile("file-too-large", huge),
                new Hostile("invalid-utf8", latin),
                new Hostile("file-is-directory", Files.createDirectories(folder.resolve("d.json"))),
                new Hostile("file-missing", folder.resolve("none.json")),
                file("file-empty", "empty.json", ""),
                file("byte-order-mark", "bom.json", "\uFEFF" + STARTER),
                file("file-too-large", "one-text-of-50-mb.json",
                        STARTER.replace("Starter", "x".repeat(50_000_000))));
    }

    private static List<Hostile> json() throws IOException {
        return List.of(
                file("syntax", "cut.json", STARTER.substring(0, 3_000)),
                file("duplicate-property", "twice.json",
                        STARTER.replace("\"seed\": 1,", "\"seed\": 1, \"seed\": 2,")),
                file("duplicate-property", "twice-and-again.json",
                        "{" + "\"seed\": 1,".repeat(20_000) + "\"seed\": 1}"),
                file("reading-limit", "deep.json", "[".repeat(10_000) + "]".repeat(10_000)),
                file("reading-limit", "deep-objects.json", "{\"a\":".repeat(10_000)),
                file("reading-limit", "digits.json",
                        STARTER.replace("\"seed\": 1,", "\"seed\": " + "9".repeat(10_000) + ",")),
                file("reading-limit", "decimals.json", STARTER.replace("\"redoPace\": 10",
                        "\"redoPace\": 0." + "1".repeat(10_000))),
                file("reading-limit", "long-list.json", STARTER.replace("\"story\": [",
                        "\"story\": [" + "1,".repeat(1_000_000))),
                file("reading-limit", "long-text.json",
                        STARTER.replace("\"Starter\"", "\"" + "x".repeat(3_900_000) + "\"")));
    }

    private static List<Hostile> values() throws IOException {
        String huge = "1e999999999";
        return List.of(
                file("wrong-type", "wrong-types.json", STARTER
                        .replace("\"start\": \"2026-03-02T08:00:00\"", "\"start\": {\"a\": 1}")),
                file("bad-size", "size.json", STARTER.replace("60 GB", huge + " GB")),
                file("bad-size", "long-size.json",
                        STARTER.replace("60 GB", "9".repeat(190_000) + " GB")),
                file("bad-rate", "rate.json", STARTER.replace("2 GB/min", huge + " GB/min")),
                file("bad-duration", "duration.json", STARTER.replace("5 min\",\n    \"redo",
                        huge + " min\",\n    \"redo")),
                file("bad-duration", "iso.json", STARTER.replace("5 min\",\n    \"redo",
                        "PT" + "9".repeat(190_000) + "S\",\n    \"redo")),
                file("number-too-large", "seed.json",
                        STARTER.replace("\"seed\": 1,", "\"seed\": " + huge + ",")),
                file("number-too-large", "rows.json",
                        STARTER.replace("\"rows\": 200", "\"rows\": " + huge)),
                file("number-too-large", "pace.json",
                        STARTER.replace("\"redoPace\": 10", "\"redoPace\": " + huge)),
                file("bad-pattern", "pattern.json",
                        STARTER.replace("[A-Z]{3}", "[A-Z]{999999999}")));
    }

    private static List<Hostile> references() throws IOException {
        file("m.sql", "SELECT " + "1+".repeat(450_000) + "1");
        List<String> names = IntStream.range(0, 600)
                .mapToObj(i -> Integer.toString(i + 4_096, 2).repeat(7)).toList();
        return List.of(
                new Hostile("unknown-draw", Path.of("src", "test", "resources", "dev", "lastresort",
                        "scenario", "invalid", "references-in-a-circle.json")),
                file("bad-sql-file", "one-file-a-thousand-times.json", STARTER.replace(
                        "\"setup\": [", "\"setup\": [" + "{\"file\": \"m.sql\"},".repeat(1_000))),
                file("unknown-actor", "misspelt.json", misspelt(names)));
    }

    /** As many actors and as many deploys, none of which names an actor that there is. */
    private static String misspelt(List<String> names) {
        String firstStep = "{ \"type\": \"runSql\", \"name\": \"Data fix\",";
        return STARTER
                .replace(firstStep, each(
                        "{\"type\":\"deploy\",\"actor\":\"%s\",\"version\":\"v1\"},",
                        names) + firstStep)
                .replace("\"actors\": [", "\"actors\": [" + each("{\"name\":\"x%s\"},", names));
    }

    private static String each(String form, List<String> names) {
        return names.stream().map(form::formatted).collect(Collectors.joining());
    }

    private static Hostile file(String rule, String name, String text) throws IOException {
        return new Hostile(rule, file(name, text).file());
    }

    private static Hostile file(String name, String text) throws IOException {
        return new Hostile("", Files.writeString(folder.resolve(name), text));
    }
}
