package dev.lastresort.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Sha256;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.store.AttemptStore.StoreLink;
import dev.lastresort.session.store.AttemptStore.StoreRole;
import dev.lastresort.session.store.AttemptStore.StoredDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Documents on their way into a folder and out of one, with names that a stranger has chosen. */
class StoreInboxTest {

    private static final StoreAddress ADDRESS = StoreAddress.of("jdbc:postgresql://db/day");

    @TempDir
    Path around;
    private Path folder;

    /** Team and name, with a slash between them, to what is kept. */
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final List<String> sent = new ArrayList<>();

    @BeforeEach
    void aFolder() {
        folder = around.resolve("day");
    }

    private StoreRole me = new StoreRole.TeamsOwn("red");
    private final StoreLink link = new StoreLink() {
        @Override
        public StoreRole role() {
            return me;
        }

        @Override
        public List<StoredDocument> list() {
            return kept.entrySet().stream().map(one -> {
                int at = one.getKey().lastIndexOf('|');
                return new StoredDocument(one.getKey().substring(0, at),
                        one.getKey().substring(at + 1), Sha256.hex(
                                one.getValue().getBytes(StandardCharsets.UTF_8)));
            }).toList();
        }

        @Override
        public byte[] read(StoredDocument document) {
            return kept.getOrDefault(document.team() + "|" + document.name(), "")
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void write(String name, byte[] content) {
            if (name.startsWith("bad")) {
                throw new StoreTrouble(StoreTrouble.TroubleKind.REFUSED, "no");
            }
            sent.add(name);
            kept.put("red|" + name, new String(content, StandardCharsets.UTF_8));
        }

        @Override
        public boolean await(Duration longest) {
            return false;
        }

        @Override
        public void close() {}
    };

    private static void all(StoreWork work, StoreLink link) {
        work.begin(link);
        int steps = 0;
        while (work.step(link) > 0) {
            assertTrue(++steps < 100, "it comes to an end");
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(around)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> around.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.endsWith(StoreInbox.MARK)).sorted().toList();
        }
    }

    @Test
    void eachTeamHasAFolderAndBracketsAreFoldersAboveIt() throws IOException {
        kept.put("red|a.attempt.json", "1");
        kept.put("beginners/blue|a.attempt.json", "2");
        StoreInbox inbox = new StoreInbox(folder, ADDRESS);
        all(inbox, link);
        assertEquals(List.of("day/beginners/blue/a.attempt.json", "day/red/a.attempt.json"),
                files());
        kept.put("red|a.attempt.json", "3");
        all(new StoreInbox(folder, ADDRESS), link);
        assertEquals("3", Files.readString(folder.resolve("red/a.attempt.json")));
    }

    @Test
    void noNameLeadsOutOfTheFolder() throws IOException {
        for (String name : List.of("../../x.attempt.json", "/etc/x.attempt.json",
                "..\\x.attempt.json", ".x.attempt.json", "x.sh", "a:b.attempt.json")) {
            kept.put("..|" + name, "x");
        }
        kept.put("../../up|x.attempt.json", "x");
        StoreInbox inbox = new StoreInbox(folder, ADDRESS);
        all(inbox, link);
        assertTrue(files().stream().allMatch(file -> file.startsWith("day/")), files()::toString);
        assertTrue(files().stream().noneMatch(file -> file.endsWith(".sh")));
        assertFalse(inbox.refused().isEmpty());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkInTheFolderIsNotFollowed() throws IOException {
        StoreInbox inbox = new StoreInbox(folder, ADDRESS);
        Path outside = Files.createDirectory(around.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("red"), outside);
        kept.put("red|a.attempt.json", "1");
        all(inbox, link);
        assertEquals(List.of(), files());
        assertEquals(1, inbox.refused().size());
    }

    @Test
    void nothingIsBroughtAmongOtherThings() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("mine.attempt.json"), "{}");
        assertThrows(DeskException.class, () -> new StoreInbox(folder, ADDRESS));
        Path another = around.resolve("another");
        all(new StoreInbox(another, ADDRESS), link);
        assertThrows(DeskException.class, () -> new StoreInbox(
                another, StoreAddress.of("jdbc:postgresql://db/other")));
    }

    @Test
    void aFolderIsNoStoresBeforeOneHasAnswered() throws IOException {
        new StoreInbox(folder, StoreAddress.of("jdbc:postgresql://mistyped/day"));
        all(new StoreInbox(folder, ADDRESS), link);
        assertEquals(ADDRESS.words(), Files.readString(folder.resolve(StoreInbox.MARK)).strip());
    }

    @Test
    void aTeamsFilesAreSentOnceAndAgainOnceTheyAreOthers() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("a.attempt.json"), "1");
        Files.writeString(folder.resolve("a.name.txt"), "reds");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.writeString(folder.resolve("bad.attempt.json"), "x");
        StoreOutbox outbox = new StoreOutbox(folder, Instant.EPOCH);
        all(outbox, link);
        assertEquals(List.of("a.attempt.json", "a.name.txt"), sent.stream().sorted().toList());
        assertEquals(List.of("bad.attempt.json: no"), outbox.refused());
        all(outbox, link);
        all(new StoreOutbox(folder, Instant.EPOCH), link);
        assertEquals(2, sent.size(), "the store has it");
        Files.writeString(folder.resolve("a.attempt.json"), "22");
        all(outbox, link);
        assertEquals(3, sent.size());
    }

    @Test
    void whatWasMadeBeforeTheGameDayStaysAtHome() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("a.attempt.json"), "1");
        all(new StoreOutbox(folder, Instant.now().plusSeconds(60)), link);
        assertEquals(List.of(), sent);
    }

    @Test
    void ofAnEvaluatorsFolderTheNotesAreSentAndOfATeamsTheAttempts() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("a.attempt.json"), "1");
        Files.writeString(folder.resolve("ada.notes.csv"), "team,note");
        Files.writeString(folder.resolve("bob.notes.csv"), "team,note");
        me = new StoreRole.Evaluator("ada");
        all(new StoreOutbox(folder, Instant.EPOCH), link);
        assertEquals(List.of("ada.notes.csv"), sent);
        me = new StoreRole.TeamsOwn("red");
        all(new StoreOutbox(folder, Instant.EPOCH), link);
        assertEquals(List.of("ada.notes.csv", "a.attempt.json"), sent);
        me = new StoreRole.AllTeams();
        assertThrows(StoreTrouble.class,
                () -> new StoreOutbox(folder, Instant.EPOCH).begin(link));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNotSentIsToldWithTheReason() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("a.attempt.json"), "1");
        Files.write(folder.resolve("big.attempt.json"), new byte[DocumentFiles.MOST_BYTES + 1]);
        Files.createSymbolicLink(folder.resolve("link.attempt.json"),
                folder.resolve("a.attempt.json"));
        Files.createDirectory(folder.resolve("nested.attempt.json"));
        StoreOutbox outbox = new StoreOutbox(folder, Instant.EPOCH);
        all(outbox, link);
        assertEquals(List.of("a.attempt.json"), sent);
        assertEquals(List.of("big.attempt.json: it is larger than 4 MB",
                "link.attempt.json: it is a link, and links are not followed",
                "nested.attempt.json: it is not an ordinary file"), outbox.refused());
        StoreOutbox gone = new StoreOutbox(folder.resolve("gone"), Instant.EPOCH);
        all(gone, link);
        assertEquals(List.of("the folder cannot be read"), gone.refused());
    }
}
