package dev.lastresort.session.attempt.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.session.attempt.history.HistoryDesk.BroughtIn;
import dev.lastresort.session.attempt.history.HistoryDesk.NotMoved;
import dev.lastresort.session.attempt.history.HistoryDesk.NotOurs;
import dev.lastresort.session.attempt.history.HistoryDesk.TakenOut;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it changes the time zone of all")
class HistoryDeskTest {

    private static final int VERSIONS = Attempt.FORMAT_VERSION;

    @TempDir
    Path folder;

    private Path here;
    private Path there;
    private Path archive;

    @BeforeEach
    void attemptsOfEveryVersion() throws IOException {
        here = Shelf.ofEveryVersion(folder.resolve("here"));
        there = folder.resolve("there");
        archive = folder.resolve("all.zip");
    }

    private String refused(byte[] zip) throws IOException {
        Files.write(archive, zip);
        Map<String, String> before = Shelf.content(here);
        NotOurs refused = assertInstanceOf(NotOurs.class, new HistoryDesk(here).bring(archive));
        assertEquals(before, Shelf.content(here), "nothing was written");
        return refused.why();
    }

    private static Map<String, String> with(String name, String text) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(Shelf.STEM + ".attempt.json", Shelf.attempt(3, "sound"));
        files.put(name, text);
        return files;
    }

    @Test
    void whatIsExportedComesBackToTheByte() throws IOException {
        assertEquals(new TakenOut(VERSIONS, List.of()), new HistoryDesk(here).export(archive));
        assertEquals(new BroughtIn(VERSIONS, 0, List.of()),
                new HistoryDesk(there).bring(archive));
        assertEquals(Shelf.content(here), Shelf.content(there));
        assertEquals(new HistoryDesk(here).read(), new HistoryDesk(there).read());
        assertEquals(VERSIONS, new HistoryDesk(there).read().entries().size());
    }

    @Test
    void anArchiveComesInByStandardInput() throws IOException {
        new HistoryDesk(here).export(archive);
        byte[] zip = Files.readAllBytes(archive);
        assertEquals(new BroughtIn(VERSIONS, 0, List.of()),
                new HistoryDesk(there, new ByteArrayInputStream(zip)).bring(Path.of("-")));
        assertEquals(Shelf.content(here), Shelf.content(there));
        NotOurs cut = assertInstanceOf(NotOurs.class, new HistoryDesk(there,
                new ByteArrayInputStream(zip, 0, zip.length / 2)).bring(Path.of("-")));
        assertTrue(cut.why().startsWith("standard input is not imported: "), cut::why);
        assertEquals(Shelf.content(here), Shelf.content(there));
    }

    @Test
    void theSameFilesGiveTheSameArchiveInEveryTimeZone() throws IOException {
        new HistoryDesk(here).export(archive);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            new HistoryDesk(here).export(folder.resolve("again.zip"));
        } finally {
            TimeZone.setDefault(before);
        }
        assertArrayEquals(Files.readAllBytes(archive),
                Files.readAllBytes(folder.resolve("again.zip")));
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        HistoryDesk desk = new HistoryDesk(here);
        desk.export(archive);
        byte[] first = Files.readAllBytes(archive);
        assertInstanceOf(NotOurs.class, desk.export(archive));
        assertArrayEquals(first, Files.readAllBytes(archive));
        Map<String, String> before = Shelf.content(here);
        assertEquals(new BroughtIn(0, VERSIONS, List.of()), desk.bring(archive));
        assertEquals(before, Shelf.content(here));
    }

    @Test
    void anotherAttemptOfTheSameNameIsTakenUnderTheNextFreeOne() throws IOException {
        new HistoryDesk(here).export(archive);
        Shelf.ofEveryVersion(there);
        Shelf.put(there, "starter-20260303-101500-000.attempt.json", Shelf.attempt(3, "mine"));
        BroughtIn in = assertInstanceOf(BroughtIn.class, new HistoryDesk(there).bring(archive));
        assertEquals(1, in.attempts());
        assertEquals(VERSIONS - 1, in.known());
        assertTrue(in.told().getFirst().contains("starter-20260303-101500-001"),
                in.told()::toString);
        assertTrue(Files.readString(there.resolve("starter-20260303-101500-000.attempt.json"))
                .contains("mine"));
        assertTrue(Files.readString(there.resolve("starter-20260303-101500-001.attempt.json"))
                .contains("why 3"));
        assertEquals("Number 3",
                Files.readString(there.resolve("starter-20260303-101500-001.name.txt")));
    }

    @Test
    void namesThatLeadElsewhereAreRefusedWhole() throws IOException {
        for (String name : List.of("../x.attempt.json", "/etc/x.attempt.json",
                "a/b.attempt.json", "..\\x.attempt.json", "C:x.attempt.json", "a/",
                "..", "starter-20260302-101500-000.attempt.json/", "x\u0000.attempt.json",
                "x\u001b[2J.txt", "Starter-20260302-101500-001.attempt.json",
                ".history-index.json", "readme.txt", "-20260302-101500-000.attempt.json")) {
            String why = refused(Shelf.zip(1, with(name, Shelf.attempt(3, "bad"))));
            assertFalse(why.contains("\u001b"), why);
        }
    }

    @Test
    void linksAndFoldersAreRefused() throws IOException {
        byte[] sound = Shelf.zip(1, with("starter-20260302-101500-009.name.txt", "/etc/passwd"));
        for (int mode : new int[] {0xA1FF, 0x41FF, 0x2180, 0x1180}) {
            assertTrue(refused(Shelf.withMode(sound, mode)).contains("no ordinary file"));
        }
        Files.write(archive, Shelf.withMode(sound, 0x81A4));
        assertInstanceOf(BroughtIn.class, new HistoryDesk(there).bring(archive));
    }

    @Test
    void duplicateNamesAreRefusedAlsoInAnotherCase() throws IOException {
        byte[] two = Shelf.zip(1, with("starter-20260302-101500-009.attempt.json",
                Shelf.attempt(3, "two")));
        assertTrue(refused(Shelf.renamed(two, "101500-009", "101500-000")).contains("twice"));
    }

    @Test
    void aDirectoryThatNamesOtherFilesThanThereAreIsRefused() throws IOException {
        byte[] zip = Shelf.zip(1, with("starter-20260302-101500-009.name.txt", "x"));
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int last = text.lastIndexOf("101500-009");
        byte[] other = (text.substring(0, last) + "101500-008" + text.substring(last + 10))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(refused(other).contains("damaged"));
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        assertTrue(refused(Shelf.zip(1, with("starter-20260302-101500-009.attempt.json",
                " ".repeat(50_000_000)))).contains("unpacks to more"));
    }

    @Test
    void whatIsNoHistoryOrANewerOneIsRefusedWithTheReason() throws IOException {
        assertTrue(refused("no zip".getBytes(StandardCharsets.UTF_8)).contains("no zip file"));
        assertTrue(refused(new byte[0]).contains("no zip file"));
        assertTrue(refused(Shelf.zip(0, with("starter-20260302-101500-009.name.txt", "x")))
                .contains("no history"));
        assertTrue(refused(Shelf.zip(2, with("starter-20260302-101500-009.name.txt", "x")))
                .contains("newer version"));
        byte[] whole = Shelf.zip(1, with("starter-20260302-101500-009.name.txt", "x"));
        for (int length = 0; length < whole.length; length += 7) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            refused(cut);
        }
        assertInstanceOf(NotOurs.class,
                new HistoryDesk(here).bring(folder.resolve("nowhere.zip")));
    }

    @Test
    void anAttemptThatIsDamagedOrOfANewerVersionIsToldAndTheOthersAreTaken() throws IOException {
        Map<String, String> files = with("starter-20260302-101500-001.attempt.json", "{ broken");
        files.put("starter-20260302-101500-002.attempt.json", Shelf.attempt(99, "newer"));
        files.put("starter-20260302-101500-003.name.txt", "of nobody");
        files.put("other-20260302-101500-004.attempt.json", Shelf.attempt(3, "misnamed"));
        files.put("starter-20261399-101500-005.attempt.json", Shelf.attempt(3, "no date"));
        Files.write(archive, Shelf.zip(1, files));
        BroughtIn in = assertInstanceOf(BroughtIn.class, new HistoryDesk(there).bring(archive));
        assertEquals(1, in.attempts());
        assertEquals(5, in.told().size(), in.told()::toString);
        assertTrue(in.told().stream().anyMatch(line -> line.contains("newer version")),
                in.told()::toString);
        assertEquals(1, Shelf.content(there).size());
    }

    @Test
    void aFolderThatTakesNothingIsToldAndTheArchiveStays() throws IOException {
        new HistoryDesk(here).export(archive);
        byte[] before = Files.readAllBytes(archive);
        Files.writeString(there, "a file where the folder should be");
        assertInstanceOf(NotMoved.class, new HistoryDesk(there).bring(archive));
        assertArrayEquals(before, Files.readAllBytes(archive));
        assertInstanceOf(NotMoved.class,
                new HistoryDesk(here).export(folder.resolve("none/all.zip")));
    }

    @Test
    void theArchiveHoldsNoUserNoHostAndNoPath() throws IOException {
        new HistoryDesk(here).export(archive);
        String all = new String(Files.readAllBytes(archive), StandardCharsets.ISO_8859_1);
        assertFalse(all.contains(folder.toString()));
        assertFalse(all.contains(System.getProperty("user.home") + "/"));
    }
}
