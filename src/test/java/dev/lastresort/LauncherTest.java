package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.patience.Patience;
import dev.lastresort.scenario.ScenarioFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class LauncherTest {

    @TempDir
    Path folder;

    @Test
    @Tag("slow")
    @EnabledOnOs(OS.LINUX)
    void withoutADisplaySaysSoInOneLineAndPrintsTheComparisonInstead() throws Exception {
        var started = Started.with(Launcher.class, folder, List.of());

        assertEquals(0, started.exitCode(), started::toString);
        assertEquals(1, started.err().size(), started::toString);
        assertTrue(started.err().getFirst().startsWith("No window can open here"),
                started::toString);
        assertFalse(started.out().isEmpty(), "a comparison is expected");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileAloneIsToldAsTextWithoutADisplay() throws Exception {
        Path file = Files.writeString(
                folder.resolve("shop.scenario.json"), ScenarioFiles.starter());
        var started = Started.with(Launcher.class, folder, List.of(), file.toString());

        assertEquals(0, started.exitCode(), started::toString);
        assertEquals(1, started.err().size(), started::toString);
        assertTrue(started.err().getFirst().startsWith("No window can open here"),
                started::toString);
        assertTrue(started.err().getFirst().contains("printing the comparison of " + file),
                started::toString);
        assertFalse(started.out().isEmpty(), "a comparison is expected");

        started = Started.with(Launcher.class, folder, List.of(), "gone.attempt.json");
        assertEquals(3, started.exitCode(), started::toString);
        assertTrue(started.err().getFirst().contains("gone.attempt.json"), started::toString);
    }

    @Test
    @Tag("slow")
    @EnabledOnOs(OS.LINUX)
    void aPictureNeedsNoDisplayEvenIfOneIsNamedThatIsNotThere() throws Exception {
        Path shop = Files.writeString(
                folder.resolve("shop.scenario.json"), ScenarioFiles.starter());
        Path picture = folder.resolve("shop.png");
        ProcessBuilder builder = new ProcessBuilder("/usr/bin/env", "DISPLAY=:4711",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Launcher.class.getName(), "report",
                shop.toString(), "--png", picture.toString());
        Path said = folder.resolve("said.txt");
        Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        int code = Patience.exitCode(process, Patience.LONGEST);
        String told = Files.readString(said);
        assertEquals(0, code, told);
        assertTrue(Files.size(picture) > 0, told);
    }

    @Test
    void aSubcommandLoadsNoJavaFx() throws Exception {
        var started = Started.with(
                Launcher.class, folder, List.of("-verbose:class"), "--version");

        assertEquals(0, started.exitCode(), started::toString);
        assertTrue(started.out().stream().anyMatch(line -> line.contains(Launcher.class.getName())),
                "the list of classes is expected");
        assertEquals(List.of(), started.out().stream().filter(LauncherTest::isOfJavaFx).toList());
    }

    /** A line of what {@code -verbose:class} prints. */
    static boolean isOfJavaFx(String line) {
        return line.contains(" javafx.") || line.contains(" com.sun.javafx.")
                || line.contains(" com.sun.glass.");
    }
}
