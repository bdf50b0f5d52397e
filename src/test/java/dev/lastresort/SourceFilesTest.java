package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** How large a file, a line and a package may be, and what the sources name. */
@Execution(ExecutionMode.CONCURRENT)
class SourceFilesTest {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Path DATABASE =
            MAIN.resolve(Path.of("dev", "lastresort", "database"));
    private static final int LINES = 300;
    private static final int COLUMNS = 100;
    private static final int TYPES = 30;

    @Test
    void noFileIsTooLongToBeReadAtOnce() {
        List<String> found = new ArrayList<>();
        sources((file, lines) -> {
            if (lines.size() > LINES) {
                found.add(file + " has " + lines.size() + " lines");
            }
        }, MAIN, TESTS);
        assertEquals(List.of(), found);
    }

    @Test
    void noLineIsTooLongToBeReadAtOnce() {
        List<String> found = new ArrayList<>();
        sources((file, lines) -> {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).codePointCount(0, lines.get(i).length()) > COLUMNS
                        && !lines.get(i).startsWith("import ")) {
                    found.add(file + ":" + (i + 1));
                }
            }
        }, MAIN, TESTS);
        assertEquals(List.of(), found);
    }

    @Test
    void eachPackageSaysWhatItIsForAndHasFewEnoughTypes() {
        TreeMap<Path, TreeSet<String>> packages = new TreeMap<>();
        sources((file, _) -> packages.computeIfAbsent(file.getParent(), _ -> new TreeSet<>())
                .add(file.getFileName().toString()), MAIN);
        List<String> found = new ArrayList<>();
        packages.forEach((folder, files) -> {
            if (!files.contains("package-info.java")) {
                found.add(folder + " has no package-info");
            }
            if (files.size() - 1 > TYPES) {
                found.add(folder + " has " + (files.size() - 1) + " types");
            }
        });
        assertEquals(List.of(), found);
    }

    @Test
    void aTopLevelNameStandsOnce() {
        TreeMap<String, TreeSet<String>> places = new TreeMap<>();
        sources((file, _) -> places
                .computeIfAbsent(file.getFileName().toString(), _ -> new TreeSet<>())
                .add(file.getParent().toString()), MAIN);
        places.remove("package-info.java");
        places.values().removeIf(folders -> folders.size() == 1);
        assertEquals(List.of(), List.copyOf(places.entrySet()));
    }

    /** Files name engines, too: the format's words are its own. */
    @Test
    void onlyTheDatabaseNamesItsEngine() {
        List<String> found = new ArrayList<>();
        sources((file, lines) -> {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).matches(".*\\b[Hh]2\\b.*")
                        && !file.startsWith(DATABASE)
                        && !file.endsWith(Path.of("scenario", "json", "Defaults.java"))) {
                    found.add(file + ":" + (i + 1));
                }
            }
        }, MAIN);
        assertEquals(List.of(), found);
    }

    private static void sources(BiConsumer<Path, List<String>> each, Path... roots) {
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                        .sorted().toList()) {
                    each.accept(file, Files.readAllLines(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
