package dev.lastresort.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lastresort.session.DeskException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftFilesTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsKeptIsThereForAnotherProgram() {
        Map<String, String> drafts = Map.of("tab.0", "select 'ü', \\ \n\tfrom =:#! x",
                "field.rationale", "");
        DraftFiles files = new DraftFiles(folder.resolve("drafts"));
        files.keep("../shop /tmp/shop.json", drafts);
        assertEquals(drafts, new DraftFiles(folder.resolve("drafts"))
                .recall("../shop /tmp/shop.json"));
        assertEquals(Map.of(), files.recall("another"));
        files.keep("../shop /tmp/shop.json", Map.of());
        assertEquals(Map.of(), files.recall("../shop /tmp/shop.json"));
    }

    @Test
    void spoiltFilesHoldNoDrafts() throws IOException {
        DraftFiles files = new DraftFiles(folder);
        files.keep("shop", Map.of("tab.0", "select 1"));
        try (var all = Files.list(folder)) {
            for (Path file : all.toList()) {
                Files.write(file, new byte[] {'a', '=', '\\', 'u', 'z', (byte) 0xff});
            }
        }
        assertEquals(Map.of(), files.recall("shop"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldInWords() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "");
        assertThrows(DeskException.class,
                () -> new DraftFiles(taken).keep("shop", Map.of("tab.0", "x")));
    }
}
