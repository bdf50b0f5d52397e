package dev.lastresort.session.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.cohort.UnreadFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AttemptFolderTest {

    @TempDir
    Path around;
    private Path folder;

    @BeforeEach
    void aFolder() throws IOException {
        folder = Files.createDirectory(around.resolve("day")).toRealPath();
    }

    private void put(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{}");
    }

    private static List<String> told(AttemptFolder folder) {
        return folder.unread().stream().map(UnreadFile::line).toList();
    }

    private static List<String> names(AttemptFolder folder) throws IOException {
        return folder.find().stream().map(folder::name).toList();
    }

    @Test
    void attemptsAreFoundInFoldersTooInOneOrder() throws IOException {
        for (String name : List.of("b.attempt.json", "a/z.attempt.json", "c.json", "notes.txt",
                "a.attempt.json", ".git/x.attempt.json", "._b.attempt.json",
                "a/.z.attempt.json.new")) {
            put(name);
        }
        AttemptFolder all = new AttemptFolder(folder);
        assertEquals(List.of("a.attempt.json", "a/z.attempt.json", "b.attempt.json"), names(all));
        assertEquals(List.of(), told(all));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void noLinkIsFollowedNeitherToAFileNorToAFolder() throws IOException {
        Path outside = Files.createDirectory(around.resolve("outside"));
        Path secret = Files.writeString(outside.resolve("secret.attempt.json"), "{}");
        put("a.attempt.json");
        Files.createSymbolicLink(folder.resolve("b.attempt.json"), secret);
        Files.createSymbolicLink(folder.resolve("more"), outside);
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        AttemptFolder all = new AttemptFolder(folder);
        assertEquals(List.of("a.attempt.json"), names(all));
        assertEquals(List.of("b.attempt.json: it is a link, and links are not followed",
                "loop: it is a link to a folder, and links are not followed",
                "more: it is a link to a folder, and links are not followed"), told(all));
        assertThrows(IOException.class, () -> all.read(folder.resolve("b.attempt.json")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatBecomesALinkAfterItWasFoundIsNotFollowed() throws IOException {
        put("team/a.attempt.json");
        Path outside = Files.createDirectory(around.resolve("elsewhere"));
        Files.writeString(outside.resolve("a.attempt.json"), "{}");
        AttemptFolder all = new AttemptFolder(folder);
        Path found = all.find().getFirst();
        Files.delete(found);
        Files.delete(folder.resolve("team"));
        Files.createSymbolicLink(folder.resolve("team"), outside);
        assertThrows(IOException.class, () -> all.read(found));
    }

    @Tag("slow")
    @Test
    void attemptsAreFoundAmongAHundredThousandOtherFiles() throws IOException {
        for (int i = 0; i < 100_000; i++) {
            Files.createFile(folder.resolve("f" + i + ".txt"));
        }
        put("z.attempt.json");
        AttemptFolder all = new AttemptFolder(folder);
        assertEquals(List.of("z.attempt.json"), names(all));
        assertEquals(List.of(), told(all));
    }

    @Test
    void filesBesideThemThatMayHoldAScenarioAreThoseOfTheFolderItself() throws IOException {
        for (String name : List.of("drill.json", "a/deep.json", "x.attempt.json", ".hidden.json",
                "day.exercise.json", "notes.txt")) {
            put(name);
        }
        AttemptFolder all = new AttemptFolder(folder);
        all.find();
        assertEquals(List.of("drill.json"), all.besideThem().stream().map(all::name).toList());
        assertEquals(List.of(folder, folder.resolve("a")),
                all.folders().stream().sorted().toList());
    }

    @Test
    void aFolderThatIsCalledLikeAnAttemptIsAFolder() throws IOException {
        put("odd.attempt.json/in.attempt.json");
        AttemptFolder all = new AttemptFolder(folder);
        assertEquals(List.of("odd.attempt.json/in.attempt.json"), names(all));
    }

    @Test
    void whatLiesTooDeepIsToldAndNotRead() throws IOException {
        put("1/2/3/4/at.attempt.json");
        put("1/2/3/4/5/below.attempt.json");
        AttemptFolder all = new AttemptFolder(folder);
        assertEquals(List.of("1/2/3/4/at.attempt.json"), names(all));
        assertEquals(1, told(all).size(), () -> told(all).toString());
        assertTrue(told(all).getFirst().startsWith("1/2/3/4/5: it lies too deep"));
    }

    @Test
    void thousandsOfAttemptsAreBounded() throws IOException {
        for (int i = 0; i < AttemptFolder.MOST_ATTEMPTS + 3; i++) {
            Files.createFile(folder.resolve("t" + i + ".attempt.json"));
        }
        AttemptFolder all = new AttemptFolder(folder);
        assertEquals(AttemptFolder.MOST_ATTEMPTS, all.find().size());
        assertEquals(List.of("3 of 2003 attempts are left out: open their folders one by one"),
                told(all));
    }

    @Test
    void linesOnWhatIsLeftOutAreBounded() {
        AttemptFolder all = new AttemptFolder(folder);
        for (int i = 0; i < 250; i++) {
            all.leaveOut("f" + i, "why");
        }
        assertEquals(AttemptFolder.MOST_TOLD + 1, all.unread().size());
        assertEquals("and 150 more", told(all).getLast());
    }

    @Test
    void aHugeFileIsReadOnlyFarEnoughToShowThatItIs() throws IOException {
        Path huge = folder.resolve("huge.attempt.json");
        Files.write(huge, new byte[9_000_000]);
        assertEquals(4_000_001, new AttemptFolder(folder).read(huge).length);
    }
}
