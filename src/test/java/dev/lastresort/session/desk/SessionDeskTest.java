package dev.lastresort.session.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ShellWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A file that is saved again and again while one of its cards is on screen. */
@Execution(ExecutionMode.CONCURRENT)
class SessionDeskTest {

    @TempDir
    private Path folder;
    private Path file;
    private final SessionDesk desk = new SessionDesk();

    @BeforeEach
    void place() {
        file = folder.resolve("mine.json");
    }

    @Test
    void onlyTheLastOfManySavesIsHeld() throws Exception {
        for (int i = 0; i < 5; i++) {
            saved("Title " + i);
        }
        assertEquals(1, desk.held());
        Files.writeString(file, "{");
        assertInstanceOf(OpenedFile.Broken.class, desk.open(file));
        assertEquals(1, desk.held());
        desk.bundled();
        int all = desk.held();
        desk.bundled();
        assertEquals(all, desk.held());
    }

    @Test
    void aCardStillOnScreenIsComparedAsItStandsThere() throws Exception {
        ScenarioCard card = saved("The first");
        saved("The second");
        Files.writeString(file, "{");
        desk.open(file);
        assertEquals("The first", compared(card).scenario().briefing().title());
    }

    @Test
    void whatAnotherSeedDrewIsAskedAboutUnderThatSeed() throws Exception {
        saved("The first");
        ScenarioCard card = desk.card(assertInstanceOf(Loaded.Valid.class, new ScenarioReader()
                .read(file, List.of(), OptionalLong.of(5))), Optional.of(file));
        try (WhatIf asked = desk.whatIf(card)) {
            assertEquals(5, asked.measured(new LinkedHashMap<>(), Progress.NONE).seed());
            assertEquals(ShellWords.line(List.of("lastresort", "compare",
                    file.toAbsolutePath().toString(), "--seed", "5")),
                    asked.commandLine(new LinkedHashMap<>()));
        }
    }

    private ScenarioCard saved(String title) throws IOException {
        Files.writeString(file, ScenarioFiles.renamed(ScenarioFiles.starter(), "mine", title));
        return assertInstanceOf(OpenedFile.Ready.class, desk.open(file)).card();
    }

    private Comparison compared(ScenarioCard card) {
        return assertInstanceOf(ComparisonResult.Compared.class,
                desk.compare(card, Progress.NONE)).comparison();
    }
}
