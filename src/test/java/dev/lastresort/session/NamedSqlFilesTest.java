package dev.lastresort.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class NamedSqlFilesTest {

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("mine.json");
    }

    @Test
    void aScenarioHasTheSqlFilesThatItRead() throws Exception {
        Path sql = Files.createDirectory(folder.resolve("sql")).resolve("none.sql");
        Files.writeString(sql, "DELETE FROM orders WHERE 1 = 0");
        String text = new String(BundledScenarios.bytes(Mission.ARCHIVE), StandardCharsets.UTF_8)
                .replace("\"DROP TABLE orders_archive\"", "{\"file\": \"sql/none.sql\"}");
        Files.writeString(file, text);
        Loaded read = read();
        assertInstanceOf(Loaded.Valid.class, read, read::toString);
        assertEquals(Set.of(sql), NamedSqlFiles.of(file, read));
    }

    @Test
    void aFileThatIsNoScenarioHasThoseThatItsTextNamesInItsFolder() throws Exception {
        Files.writeString(file, """
                {"sql": {"file": "seed.sql"}, "a": {"file" : "deep/er.sql"}, "b": {"file": "x.txt"},
                 "c": {"file": "../above.sql"}, "d": {"file": "/etc/other.sql"}, oops
                """);
        assertEquals(Set.of(folder.resolve("seed.sql"), folder.resolve("deep/er.sql")),
                NamedSqlFiles.of(file, read()));
    }

    @Test
    void aFileThatIsNotThereNamesNone() {
        assertEquals(Set.of(), NamedSqlFiles.of(file, read()));
        assertEquals(Set.of(), NamedSqlFiles.of(Path.of("/"), read()));
    }

    private Loaded read() {
        return new ScenarioReader().read(file, List.of(), OptionalLong.empty());
    }
}
