package dev.lastresort.session.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.session.author.AuthorDesk.Broken;
import dev.lastresort.session.author.AuthorDesk.Created;
import dev.lastresort.session.author.AuthorDesk.Creation;
import dev.lastresort.session.author.AuthorDesk.NotWritten;
import dev.lastresort.session.author.AuthorDesk.Unwritable;
import dev.lastresort.session.desk.ScenarioSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A copy of a scenario takes its SQL files along: all of them, over nothing, or not at all. */
class AuthorDeskTest {

    private static final String FIX = "UPDATE customers\nSET discount = 0 -- caf\u00e9\n";

    @TempDir
    Path folder;

    private final ScenarioSource source = new ScenarioSource(new ScenarioReader());
    private final AuthorDesk desk = new AuthorDesk(source);
    private Path original;
    private Path target;

    @BeforeEach
    void anOriginalWithTwoSqlFiles() throws IOException {
        Path from = Files.createDirectories(folder.resolve("from/sql")).getParent();
        target = Files.createDirectory(folder.resolve("to"));
        Files.writeString(from.resolve("fix.sql"), FIX);
        Files.writeString(from.resolve("sql/right.sql"),
                "UPDATE customers SET discount = 0 WHERE id = 7");
        original = Files.writeString(from.resolve("day.json"), ScenarioFiles.starter()
                .replace("[\"UPDATE customers SET discount = 0\"]", "[{ \"file\": \"fix.sql\" }]")
                .replace("[\"UPDATE customers SET discount = 0 WHERE id = 7\"]",
                        "[{ \"file\": \"sql/right.sql\" }]"));
    }

    @Test
    void aCopyHasItsSqlFilesBesideIt() throws IOException {
        assertInstanceOf(Created.class, copyTo("copy"));
        assertEquals(FIX, Files.readString(target.resolve("fix.sql")));
        assertInstanceOf(Loaded.Valid.class,
                source.read(target.resolve("copy.scenario.json").toString()));
    }

    @Test
    void aNameWithAnEndingIsTheFilesOwn() throws IOException {
        for (String name : List.of("old.json", "new.scenario.json")) {
            assertInstanceOf(Created.class, desk.write(
                    target.resolve(name).toString(), Optional.empty()));
            String id = name.substring(0, 3);
            assertTrue(Files.readString(target.resolve(name))
                    .contains("\"id\": \"" + id + "\""));
        }
    }

    @Test
    void aSecondCopySharesTheFilesThatAreTheSame() {
        assertInstanceOf(Created.class, copyTo("one"));
        assertInstanceOf(Created.class, copyTo("two"));
    }

    @Test
    void aCopyInTheSameFolderLeavesTheFilesWhereTheyAre() throws IOException {
        assertInstanceOf(Created.class, desk.write(
                original.resolveSibling("copy").toString(), Optional.of(original.toString())));
        assertEquals(FIX, Files.readString(original.resolveSibling("fix.sql")));
    }

    @Test
    void nothingIsWrittenOverAndAFailureLeavesNothingBehind() throws IOException {
        Files.createDirectory(target.resolve("sql"));
        Files.writeString(target.resolve("sql/right.sql"), "SELECT 1");
        NotWritten not = assertInstanceOf(NotWritten.class, copyTo("copy"));
        assertTrue(not.reason().contains("right.sql is there already"), not::reason);
        assertEquals(List.of("sql", "sql/right.sql"), content());
        assertEquals("SELECT 1", Files.readString(target.resolve("sql/right.sql")));
    }

    @Test
    void aFileInTheWayOfAFolderLeavesNothingBehind() throws IOException {
        Files.writeString(target.resolve("sql"), "");
        assertInstanceOf(NotWritten.class, copyTo("copy"));
        assertEquals(List.of("sql"), content());
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() throws IOException {
        assertInstanceOf(Unwritable.class, copyTo("none/copy"));
        assertInstanceOf(Unwritable.class,
                desk.write(target.resolve("none/fresh").toString(), Optional.empty()));
        assertEquals(List.of(), content());
    }

    @Test
    void aScenarioThatIsThereStaysAloneAndKeepsItsText() throws IOException {
        Files.writeString(target.resolve("copy.scenario.json"), "{}");
        assertInstanceOf(NotWritten.class, copyTo("copy"));
        assertEquals(List.of("copy.scenario.json"), content());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(target.resolve("sql"), outside);
        Files.createSymbolicLink(target.resolve("fix.sql"), outside.resolve("fix.sql"));
        assertInstanceOf(NotWritten.class, copyTo("copy"));
        assertEquals(List.of("fix.sql", "sql"), content());
        try (Stream<Path> files = Files.list(outside)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aFileNamedThroughItsParentIsNotCopied() throws IOException {
        Files.writeString(original, Files.readString(original)
                .replace("sql/right.sql", "../from/sql/right.sql"));
        Broken broken = assertInstanceOf(Broken.class, copyTo("copy"));
        assertEquals(Rule.BAD_SQL_FILE, broken.problems().getFirst().rule());
        assertEquals(List.of(), content());
    }

    private Creation copyTo(String name) {
        return desk.write(target.resolve(name).toString(), Optional.of(original.toString()));
    }

    private List<String> content() throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(file -> !file.equals(target))
                    .map(file -> target.relativize(file).toString().replace('\\', '/'))
                    .sorted().toList();
        }
    }
}
