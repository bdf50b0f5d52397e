package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Whatever a file holds, a process with little memory tells what is wrong with it, where, and soon.
 */
@Execution(ExecutionMode.CONCURRENT)
class HostileFilesTest {

    private static final List<String> LITTLE_MEMORY = List.of("-Xmx160m", "-Xss512k");

    @TempDir
    Path folder;

    @Test
    void eachIsOneClearProblemWithinLittleMemory() throws Exception {
        Path huge = folder.resolve("huge.json");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(200_000_000);
        }
        Files.createDirectory(folder.resolve("folder.json"));
        Files.createSymbolicLink(folder.resolve("loop.json"), Path.of("loop.json"));
        List<String> files = new ArrayList<>(List.of(huge.toString(),
                folder.resolve("folder.json").toString(), folder.resolve("loop.json").toString(),
                folder.resolve("none.json").toString(), "no\u0000path",
                file("deep.json", "[".repeat(10_000)),
                file("deep-objects.json", "{\"a\":".repeat(10_000)),
                file("digits.json", "{\"seed\": " + "9".repeat(10_000) + "}"),
                file("cut.json", "{\"seed\": 4"), file("empty.json", ""),
                file("long-name.json", "{\"" + "n".repeat(1_000_000) + "\": 1}"),
                file("long-text.json", "{\"title\": \"" + "t".repeat(3_900_000)),
                file("many-tokens.json", "[" + "1,".repeat(1_900_000) + "1]")));
        Path bytes = folder.resolve("latin-1.json");
        Files.write(bytes, "{\n\"title\": \"Caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
        files.add(bytes.toString());
        files.remove("no\u0000path");

        List<String> line = new ArrayList<>(List.of("validate"));
        line.addAll(files);
        Started started = Started.with(
                Launcher.class, folder, LITTLE_MEMORY, line.toArray(String[]::new));

        assertEquals(3, started.exitCode(), started::toString);
        assertEquals(List.of(), started.err(), started::toString);
        for (String file : files) {
            List<String> told = started.out().stream()
                    .filter(problem -> problem.startsWith(file)).toList();
            assertEquals(1, told.size(), file + told);
            assertTrue(told.getFirst().matches(
                    ".*error\\[(file-|reading-limit|syntax|invalid-utf8).*")
                    && told.getFirst().length() < 400, told::toString);
        }
    }

    @Test
    void fileOfFourMegabytesOfMistakesIsToldWithinLittleMemory() throws Exception {
        String many = file("many.json", "{\"actors\": [" + "{},".repeat(100_000) + "{}]}");
        String unknown = file("unknown.json", "{" + properties(60_000) + "}");
        for (String file : List.of(many, unknown)) {
            Started started = Started.with(Launcher.class, folder, LITTLE_MEMORY, "validate", file);
            assertEquals(3, started.exitCode(), () -> started.err().toString());
            assertTrue(started.err().isEmpty(), () -> started.err().toString());
        }
    }

    @Test
    void namesFromTheFileCannotMoveTheCursor() throws Exception {
        String file = file("escape.json", "{\"\\u001b[2J\\u202e\": 1}");
        Started started = Started.with(Launcher.class, folder, List.of(), "validate", file);
        assertTrue(started.out().stream().noneMatch(
                line -> line.contains("\u001b") || line.contains("\u202e")), started::toString);
    }

    private static String properties(int count) {
        StringBuilder text = new StringBuilder("\"a\": 1");
        for (int i = 0; i < count; i++) {
            text.append(",\"property").append(i).append("\": 1");
        }
        return text.toString();
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
