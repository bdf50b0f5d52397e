package dev.lastresort.session.author;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.report.Exit;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.desk.ScenarioSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What was measured stands in the file afterwards, and nothing else has changed in it. */
@Execution(ExecutionMode.CONCURRENT)
class ExpectFileTest {

    private static final String STARTER = ScenarioFiles.starter();
    @TempDir
    Path folder;

    @Test
    void whatWasMissedIsPutRightAndWhatHoldsIsLeft() {
        String wrong = STARTER.replace("\"/facts/orders/lost\": 45", "\"/facts/orders/lost\": 44")
                .replace("\"/facts/orders/neverAccepted\": 41",
                        "\"/facts/orders/neverAccepted\" : [40 , 42]")
                .replace("\"/timeToRecoverSeconds\": 1320", "\"/timeToRecoverSeconds\": null");
        ExpectEdit edit = ExpectEdit.of(wrong, compared(wrong));
        assertEquals(STARTER.replace("\"/facts/orders/neverAccepted\": 41",
                "\"/facts/orders/neverAccepted\" : [40 , 42]"), edit.text());
        assertEquals(List.of("compensating-script /timeToRecoverSeconds: null → 1320",
                "pitr /facts/orders/lost: 44 → 45"), edit.changes());
    }

    /** Missing, empty and in part, in a file of any layout, come to the same. */
    @Test
    void theLayoutIsKept() {
        int at = STARTER.indexOf("\"expect\": {\n        \"/facts/orders/lost\": 0");
        int end = STARTER.indexOf('}', at) + 1;
        String bare = STARTER.substring(0, at) + "\"expect\": { }" + STARTER.substring(end)
                .replaceFirst(",\\s*\"expect\": \\{[^}]*}\n    }\n  ]", "\n    },\n"
                        + "    { \"preset\": \"full-restore\" },\n"
                        + "    { \"preset\": \"do-nothing\", \"expect\": {\"/facts/orders/lost\":9}"
                        + "}\n  ]");
        Comparison comparison = compared(bare);
        String edited = ExpectEdit.of(bare, comparison).text();
        assertEquals(List.of(), missed(edited));
        assertTrue(edited.contains("      ],\n      \"expect\": {\n"
                + "        \"/facts/orders/lost\": 45,\n"
                + "        \"/facts/orders/neverAccepted\": 41,\n"), edited);
        assertTrue(edited.contains("    { \"preset\": \"full-restore\",\n      \"expect\": {\n"
                + "        \"/facts/orders/lost\": "), edited);
        assertTrue(edited.contains("\"expect\": {\"/facts/orders/lost\":0}}"), edited);
        for (UnaryOperator<String> layout : List.<UnaryOperator<String>>of(
                text -> "\uFEFF" + text, text -> text.replace("\n", "\r\n"),
                ExpectFileTest::withTabs,
                text -> "\uFEFF" + withTabs(text).replace("\n", "\r\n"))) {
            assertEquals(layout.apply(edited),
                    ExpectEdit.of(layout.apply(bare), comparison).text());
        }
        String line = bare.replaceAll("\n\\s*", " ");
        assertEquals(List.of(), missed(ExpectEdit.of(line, comparison).text()));
        assertEquals(1, ExpectEdit.of(line, comparison).text().lines().count());
    }

    @Test
    void theFileIsReplacedAsAWholeOrNotAtAll() throws IOException {
        String wrong = STARTER.replace("\"/facts/orders/lost\": 45", "\"/facts/orders/lost\": 44");
        Path file = Files.writeString(folder.resolve("day.json"), wrong);
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        Comparison comparison = compared(wrong);
        ExpectFile first = open(link);
        ExpectFile late = open(file);
        assertEquals(List.of("pitr /facts/orders/lost: 44 → 45"),
                assertInstanceOf(ExpectFile.Changed.class, first.write(comparison)).changes());
        assertEquals(STARTER, Files.readString(file));
        assertTrue(Files.isSymbolicLink(link));
        String reason = assertInstanceOf(
                ExpectFile.NotChanged.class, late.write(comparison)).reason();
        assertTrue(reason.contains("has changed since"), reason);
        byte[] before = Files.readAllBytes(file);
        assertEquals(List.of(), assertInstanceOf(ExpectFile.Changed.class,
                open(file).write(compared(STARTER))).changes());
        assertArrayEquals(before, Files.readAllBytes(file));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(2, left.count());
        }
    }

    @Test
    void whatComesWithTheProgramIsRefused() {
        String reason = assertInstanceOf(ExpectFile.Refused.class, ExpectFile.open(
                new ScenarioSource(new ScenarioReader()), "dropped-orders-archive")).reason();
        assertTrue(reason.contains("--from dropped-orders-archive"), reason);
    }

    private static ExpectFile open(Path file) {
        return assertInstanceOf(ExpectFile.Ready.class, ExpectFile.open(
                new ScenarioSource(new ScenarioReader()), file.toString())).file();
    }

    private static String withTabs(String text) {
        StringBuilder tabs = new StringBuilder();
        text.lines().forEach(line -> {
            int blanks = line.length() - line.stripLeading().length();
            tabs.append("\t".repeat(blanks / 2)).append(line.stripLeading()).append('\n');
        });
        return tabs.toString().substring(0, tabs.length() - (text.endsWith("\n") ? 0 : 1));
    }

    private static List<String> missed(String text) {
        return Exit.of(compared(text), 1).reasons().stream().map(Exit.Reason::words).toList();
    }

    private static Comparison compared(String text) {
        Loaded.Valid valid = assertInstanceOf(Loaded.Valid.class, new ScenarioReader().read(
                "day.json", text.getBytes(StandardCharsets.UTF_8), List.of(),
                OptionalLong.empty()));
        return assertInstanceOf(ComparisonResult.Compared.class,
                new IncidentSession(valid, new ScenarioEngines()).compare(List.of(), Progress.NONE))
                .comparison();
    }
}
