package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.desk.OpenedFile;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.session.desk.ShellWords;
import dev.lastresort.session.desk.WhatIf;
import dev.lastresort.session.desk.WhatIf.Knob;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What-ifs as the window asks them, down to the engine and to a shell. */
@Execution(ExecutionMode.CONCURRENT)
class WhatIfTest {

    private static final String SIZE = "/environment/databaseSize";

    private final SessionDesk desk = new SessionDesk();

    @Test
    void offersWhatMakesADifferenceWithItsValueInTheFile() {
        try (WhatIf archive = desk.whatIf(desk.bundled().getFirst())) {
            assertEquals(List.of("Target of Restore aside, copy back=10:00",
                    "Target of Point-in-time recovery in place=10:00", "Decision delay=12 min",
                    "Database size=380 GB", "Restore throughput=4 GB/min",
                    "Redo rate, × real time=20"),
                    archive.knobs().stream().map(k -> k.title() + "=" + k.value()).toList());
        }
    }

    @Test
    void theFilesOwnValuesAreTheFilesComparison() {
        ScenarioCard card = desk.bundled().getFirst();
        Comparison compared = compared(card);
        try (WhatIf whatIf = desk.whatIf(card)) {
            assertSame(compared, whatIf.measured(settings(), Progress.NONE), "kept warm");
            SequencedMap<String, String> all = settings();
            whatIf.knobs().forEach(knob -> all.put(knob.id(), knob.value()));
            assertEquals(compared.fingerprint(), whatIf.measured(all, Progress.NONE).fingerprint());
        }
    }

    @Test
    void saysWithTheReadersWordsWhatIsNoValue() {
        try (WhatIf whatIf = desk.whatIf(desk.bundled().getFirst())) {
            DeskException none = assertThrows(DeskException.class,
                    () -> whatIf.modelled(settings(SIZE, "much")));
            assertTrue(none.getMessage().startsWith("'much' is not a size above 0; "
                    + "write it like \"380 GB\", \"1.2 TB\" or \"500 MB\""), none.getMessage());
            assertThrows(DeskException.class, () -> whatIf.measured(
                    settings("/strategies/3/steps/0/target", "01:00"), Progress.NONE),
                    "no backup yet");
        }
    }

    @Test
    void aStrategyThatWasAddedDoesNotShiftThePointers(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.json");
        Files.writeString(file, text().replace("\"do-nothing\"", "\"look\"")
                .replace("\"kind\": \"none\",", "\"kind\": \"hybrid\",")
                .replaceFirst("\"steps\": \\[\\]",
                        "\"steps\": [{\"type\": \"verify\", \"name\": \"Look\"}]"));
        ScenarioCard card = ((OpenedFile.Ready) desk.open(file)).card();
        assertEquals(7, card.scenario().strategies().size());
        try (WhatIf whatIf = desk.whatIf(card)) {
            Knob first = whatIf.knobs().getFirst();
            assertEquals("/strategies/3/steps/0/target", first.id());
            assertEquals("side-restore", first.strategy());
            whatIf.modelled(settings(first.id(), "09:30"));
        }
    }

    @Test
    void whatIsAskedIsAskedOfTheFileAsItWasCompared(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.json");
        Files.writeString(file, text());
        ScenarioCard card = ((OpenedFile.Ready) desk.open(file)).card();
        try (WhatIf whatIf = desk.whatIf(card)) {
            SequencedMap<String, String> later = settings("/alerts/0/humanDelay", "15 min");
            String before = whatIf.measured(later, Progress.NONE).fingerprint();
            var modelled = whatIf.modelled(later);
            Files.writeString(file, text().replace("380 GB", "3800 GB"));
            assertEquals(modelled, whatIf.modelled(later));
            whatIf.measured(settings(SIZE, "1 TB"), Progress.NONE);
            assertEquals(before, whatIf.measured(later, Progress.NONE).fingerprint());
        }
    }

    @Test
    void aShellHandsTheCommandOnAsItWas(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("it's \"ölçü\" & $(echo 表) `x` \\ *?\n!.json");
        Files.writeString(file, text());
        ScenarioCard card = ((OpenedFile.Ready) desk.open(file)).card();
        try (WhatIf whatIf = desk.whatIf(card)) {
            String line = whatIf.commandLine(settings(SIZE, "1.2 TB", "/a", "it's \"5\""));
            assertEquals(List.of("compare", file.toString(), "--set", SIZE + "=1.2 TB",
                    "--set", "/a=it's \"5\""), parsed(line));
        }
        try (WhatIf whatIf = desk.whatIf(desk.bundled().getFirst())) {
            assertEquals("lastresort compare dropped-orders-archive --set '" + SIZE + "=1.2 TB'",
                    whatIf.commandLine(settings(SIZE, "1.2 TB")));
        }
    }

    @Test
    void aShellSplitsALineIntoItsWords() throws Exception {
        List<String> words = List.of("a", "two words", "it's", "''", "-dash", "$HOME", "#no", "~",
                "a=b", "\\", "new\nline", "ölçü", "[x]", "{a,b}", "\"", ";", "!!");
        assertEquals(words, parsed("lastresort " + ShellWords.line(words)));
    }

    /** What a program called lastresort would be handed. */
    private static List<String> parsed(String line) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c",
                "lastresort() { for each; do printf '%s\\0' \"$each\"; done; }\n" + line)
                .redirectErrorStream(true).start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, shell.waitFor());
        return Arrays.asList(said.split("\0"));
    }

    private Comparison compared(ScenarioCard card) {
        return assertInstanceOf(ComparisonResult.Compared.class,
                desk.compare(card, Progress.NONE)).comparison();
    }

    private static String text() {
        return new String(BundledScenarios.bytes("dropped-orders-archive"),
                StandardCharsets.UTF_8);
    }

    private static SequencedMap<String, String> settings(String... pairs) {
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            settings.put(pairs[i], pairs[i + 1]);
        }
        return settings;
    }
}
