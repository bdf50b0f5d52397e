package dev.lastresort.session.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.cohort.UnreadFile;
import dev.lastresort.patience.Patience;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.DiskWatch;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.cohort.CohortDesk.CohortRequest;
import dev.lastresort.session.desk.ScenarioSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a folder is followed while it fills, little by little and in any order. */
class FolderLookTest {

    @TempDir
    Path around;
    private Path folder;

    @BeforeEach
    void aFolder() throws IOException {
        folder = Files.createDirectory(around.resolve("day")).toRealPath();
    }

    private FolderLook look() {
        return new CohortDesk(new ScenarioSource(new ScenarioReader()), new ScenarioEngines()).look(
                new CohortRequest(folder, List.of()));
    }

    @Test
    void aFolderInWhichNothingIsYetAndAFileThatIsHalfWrittenAreFollowed() throws IOException {
        Path team = Files.createDirectory(folder.resolve("red"));
        Path half = Files.writeString(folder.resolve("x.attempt.json"), "{ \"formatVersion\":");
        Files.createDirectories(folder.resolve(".git/objects"));
        FolderLook look = look();
        assertEquals(Set.of(folder, team, half), look.places());
        assertEquals(1, look.cohort().unread().size());
    }

    @Test
    void whatIsWrittenOnWhereItStandsOrComesIntoANewFolderIsNews() throws IOException {
        Path team = Files.createDirectory(folder.resolve("red"));
        Path half = Files.writeString(folder.resolve("x.attempt.json"), "{ ");
        AtomicInteger news = new AtomicInteger();
        try (DiskWatch watch = new DiskWatch()) {
            watch.follow(folder, look().places(), news::incrementAndGet);
            Files.writeString(half, "\"formatVersion\": 1 }", StandardOpenOption.APPEND);
            Patience.until(() -> news.get() > 0, () -> "written on: " + news);
            int before = news.get();
            Files.writeString(team.resolve("y.attempt.json"), "{}");
            Patience.until(() -> news.get() > before, () -> "in a new folder: " + news);
        }
        assertTrue(look().places().contains(team.resolve("y.attempt.json")));
    }

    @Test
    void notesLieInTheFolderLikeAttemptsAndAreFollowed() throws IOException {
        Files.writeString(folder.resolve("ada.notes.csv"), "team,note\nred,They asked first\n");
        Files.writeString(Files.createDirectory(folder.resolve("sheets"))
                .resolve("bob.notes.csv"), "team;at;note\nred;25:00;late\n");
        Files.createSymbolicLink(folder.resolve("eve.notes.csv"), Path.of("/etc/passwd"));
        FolderLook look = look();
        assertEquals(List.of("ada red: They asked first"), look.cohort().notes().stream()
                .map(one -> one.by() + " " + one.team().title() + ": " + one.note().text())
                .toList());
        assertEquals(List.of("eve.notes.csv: it is a link, and links are not followed",
                "sheets/bob.notes.csv:2:5: '25:00' is no virtual instant; write it like \"11:05\""
                        + " or \"2026-03-02T11:05\", or leave it empty"),
                look.cohort().unread().stream().map(UnreadFile::line).toList());
        assertTrue(look.places().contains(folder.resolve("ada.notes.csv")));
    }
}
