package dev.lastresort.scenario.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.exercise.EvaluatorNote;
import dev.lastresort.scenario.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notes in a sheet that somebody wrote by hand, or a spreadsheet saved. */
class NoteSheetTest {

    private static NoteSheet.ReadNotes read(String text) {
        return NoteSheet.read("ada.notes.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void columnsAreFoundByTheirHeadingsWhateverStandsBetweenThem() {
        NoteSheet.ReadNotes read = read("Note;Team;mood;At;Objective;Scenario;Written\n"
                + "\"They; asked\";beginners/red;calm;11:05;ladder;lock-queue;"
                + "2026-03-02T10:05:00Z\n"
                + "Late;blue\n");
        assertEquals(List.of(), read.problems());
        assertEquals(List.of(new EvaluatorNote("beginners/red", Optional.of("lock-queue"),
                Optional.of("11:05"), Optional.of("ladder"), "They; asked",
                Optional.of(Instant.parse("2026-03-02T10:05:00Z"))),
                new EvaluatorNote("blue", Optional.empty(), Optional.empty(), Optional.empty(),
                        "Late", Optional.empty())),
                read.notes());
        assertEquals(List.of(), read("team,note").notes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            team;text\\nred;x                                 | 1:1 | no column is called "note"
            team,note\\n,x                                    | 2:1 | names no team
            team,note\\nred,                                  | 2:5 | names no note
            team,note,at\\nred,x,soon                         | 2:7 | no virtual instant
            team,note,written\\nred,x,1.3.2026                | 2:7 | when it was written
            team,note,written\\nred,x,2026-03-02T10:05:00     | 2:7 | in UTC
            team,note\\n"red                                  | 2:1 | no quote at its end
            """)
    void whatIsWrongHasItsPlaceAndAWayOut(String sheet, String place, String words) {
        NoteSheet.ReadNotes read = read(sheet.replace("\\n", "\n"));
        assertEquals(List.of(), read.notes());
        Problem problem = read.problems().getFirst();
        assertEquals("ada.notes.csv:" + place, problem.place());
        assertTrue(problem.advice().contains(words), problem.advice());
    }

    @Test
    void noBytesAreTooOddToBeAnswered() {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[chance.nextInt(400)];
            chance.nextBytes(bytes);
            NoteSheet.ReadNotes read = NoteSheet.read("x", bytes);
            assertTrue(read.notes().isEmpty() || read.problems().isEmpty(), "seed " + seed);
        }
        assertEquals(List.of(), read("team,note\nred," + "x".repeat(2001)).notes());
        assertEquals(List.of(), read("team,note\n" + "red,x\n".repeat(100_000)).notes());
    }
}
