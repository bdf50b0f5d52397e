package dev.lastresort.session.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.exercise.EvaluatorNote;
import dev.lastresort.scenario.exercise.NoteSheet;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.note.NoteTaking.NoteSubject;
import dev.lastresort.session.store.AttemptStore;
import dev.lastresort.session.store.StoreAddress;
import dev.lastresort.session.store.StoreLogin;
import dev.lastresort.session.store.StoreTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An evaluator's notes on their way into the sheet, where no store can be reached. */
class NoteTakingTest {

    @TempDir
    Path folder;

    private NoteTaking taking(String evaluator) {
        return new NoteTaking(AttemptStore.NONE, StoreAddress.of("jdbc:postgresql://db/day"),
                new StoreLogin("lrn_ada", Optional.empty()), folder, evaluator,
                new NoteSubject("red", Optional.empty(), Optional.of("11:05"), Optional.empty()),
                Clock.fixed(Instant.parse("2026-03-02T10:05:00.123Z"), ZoneOffset.UTC));
    }

    private List<String> texts(Path sheet) throws IOException {
        return NoteSheet.read("", Files.readAllBytes(sheet)).notes().stream()
                .map(EvaluatorNote::text).toList();
    }

    @Test
    void whatIsWrittenIsInTheSheetWhetherThereIsAStoreOrNot() throws IOException {
        Path sheet = taking("Ada").write("They asked \"who\", first");
        assertThrows(StoreTrouble.class, () -> taking("Ada").send());
        taking("Ada").write("=cmd|x");
        assertEquals(folder.resolve("Ada.notes.csv"), sheet);
        assertEquals(List.of("They asked \"who\", first", "=cmd|x"), texts(sheet));
        assertEquals(Optional.of(Instant.parse("2026-03-02T10:05:00Z")),
                NoteSheet.read("", Files.readAllBytes(sheet)).notes().getFirst().written());
        assertTrue(Files.readString(sheet).contains("\"'=cmd|x\""), "no spreadsheet runs it");
    }

    @Test
    void aSheetThatSomebodyEditedIsAddedToOrLeftAsItIs() throws IOException {
        Path sheet = folder.resolve("Ada.notes.csv");
        Files.writeString(sheet, "written,team,scenario,at,objective,note\n,blue,,,,by hand");
        taking("Ada").write("one more");
        assertEquals(List.of("by hand", "one more"), texts(sheet));
        for (String other : List.of("team;note\nred;by hand\n", "team,note\nred,\n",
                "team,note\n\"",
                "note,team\nx,y\n")) {
            Files.writeString(sheet, other);
            assertThrows(DeskException.class, () -> taking("Ada").write("one more"), other);
            assertEquals(other, Files.readString(sheet));
        }
    }

    @Test
    void noNameLeadsOutOfTheFolderAndNoLinkIsWrittenThrough() throws IOException {
        assertEquals(folder.resolve("___etc_ada.notes.csv"), taking("../etc/ada").write("x"));
        assertThrows(DeskException.class, () -> taking(" ").write("x"));
        assertThrows(DeskException.class, () -> taking("Ada").write(" \n"));
        Path elsewhere = Files.writeString(folder.resolve("mine.txt"), "mine");
        Files.createSymbolicLink(folder.resolve("Eve.notes.csv"), elsewhere);
        assertThrows(DeskException.class, () -> taking("Eve").write("x"));
        assertEquals("mine", Files.readString(elsewhere));
    }
}
