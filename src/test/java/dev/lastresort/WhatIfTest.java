package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Fingerprint;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ShellWords;
import dev.lastresort.session.desk.OpenedFile;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.desk.SessionDesk;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What-ifs as the window asks them, down to the engine and to a shell. */
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class WhatIfTest {

    private static final String SIZE = "/environment/databaseSize";

    private final SessionDesk desk = new SessionDesk();
    /** Of the first mission, which is compared once for whoever asks of it, one after the other. */
    private WhatIf archive;
    private Comparison compared;

    @BeforeAll
    void compareTheArchive() {
        ScenarioCard card = desk.bundled().getFirst();
        compared = compared(card);
        archive = desk.whatIf(card);
    }

    @AfterAll
    void close() {
        archive.close();
    }

    @Execution(ExecutionMode.SAME_THREAD)
    @Test
    void offersWhatMakesADifferenceWithItsValueInTheFile() {
        assertEquals(List.of("Target of Restore aside, copy back=10:00",
                "Target of Point-in-time recovery in place=10:00", "Decision delay=12 min",
                "Database size=380 GB", "Restore throughput=4 GB/min",
                "Redo rate, × real time=20"),
                archive.knobs().stream().map(k -> k.title() + "=" + k.value()).toList());
    }

    @Execution(ExecutionMode.SAME_THREAD)
    @Test
    void theFilesOwnValuesAreTheFilesComparison() {
        assertSame(compared, archive.measured(settings(), Progress.NONE), "kept warm");
        SequencedMap<String, String> all = settings();
        archive.knobs().forEach(knob -> all.put(knob.id(), knob.value()));
        assertEquals(compared.fingerprint(), archive.measured(all, Progress.NONE).fingerprint());
    }

    @Execution(ExecutionMode.SAME_THREAD)
    @Test
    void saysWithTheReadersWordsWhatIsNoValue() {
        DeskException none = assertThrows(DeskException.class,
                () -> archive.modelled(settings(SIZE, "much")));
        assertTrue(none.getMessage().startsWith("'much' is not a size above 0; "
                + "write it like \"380 GB\", \"1.2 TB\" or \"500 MB\""), none.getMessage());
        assertThrows(DeskException.class, () -> archive.measured(
                settings("/strategies/3/steps/0/target", "01:00"), Progress.NONE),
                "no backup yet");
    }

    @Test
    void aStrategyThatWasAddedDoesNotShiftThePointers(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.json");
        Files.writeString(file, ScenarioFiles.starter());
        ScenarioCard card = ((OpenedFile.Ready) desk.open(file)).card();
        assertEquals(List.of("do-nothing", "compensating-script", "pitr"), card.scenario()
                .strategies().stream().map(Strategy::name).toList(), "the first is added");
        try (WhatIf whatIf = desk.whatIf(card)) {
            Knob first = whatIf.knobs().getFirst();
            assertEquals("/strategies/1/steps/0/target", first.id());
            assertEquals("pitr", first.strategy());
            whatIf.modelled(settings(first.id(), "09:30"));
        }
    }

    @Test
    void whatIsAskedIsAskedOfTheFileAsItWasCompared(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.json");
        Files.writeString(file, ScenarioFiles.starter());
        ScenarioCard card = ((OpenedFile.Ready) desk.open(file)).card();
        try (WhatIf whatIf = desk.whatIf(card)) {
            SequencedMap<String, String> later = settings("/alerts/0/humanDelay", "15 min");
            Fingerprint before = whatIf.measured(later, Progress.NONE).fingerprint();
            var modelled = whatIf.modelled(later);
            Files.writeString(file, ScenarioFiles.starter().replace("60 GB", "600 GB"));
            assertEquals(modelled, whatIf.modelled(later));
            whatIf.measured(settings(SIZE, "1 TB"), Progress.NONE);
            assertEquals(before, whatIf.measured(later, Progress.NONE).fingerprint());
        }
    }

    @Execution(ExecutionMode.SAME_THREAD)
    @Test
    void aShellHandsTheCommandOnAsItWas(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("it's \"ölçü\" & $(echo 表) `x` \\ *?\n!.json");
        Files.writeString(file, ScenarioFiles.starter());
        ScenarioCard card = ((OpenedFile.Ready) desk.open(file)).card();
        try (WhatIf whatIf = desk.whatIf(card)) {
            String line = whatIf.commandLine(settings(SIZE, "1.2 TB", "/a", "it's \"5\""));
            assertEquals(List.of("compare", file.toString(), "--set", SIZE + "=1.2 TB",
                    "--set", "/a=it's \"5\""), parsed(line));
        }
        assertEquals("lastresort compare dropped-orders-archive --set '" + SIZE + "=1.2 TB'",
                archive.commandLine(settings(SIZE, "1.2 TB")));
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

    private static SequencedMap<String, String> settings(String... pairs) {
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            settings.put(pairs[i], pairs[i + 1]);
        }
        return settings;
    }
}
