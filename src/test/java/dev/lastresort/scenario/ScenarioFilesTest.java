package dev.lastresort.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ships for authors, and what makes two files the same scenario. */
class ScenarioFilesTest {

    private static final TreeMap<String, String> NO_FILES = new TreeMap<>();

    @Test
    void onlyIdAndTitleChangeWhereverTheyStand() {
        assertEquals("{\"id\": \"new-id\", \"title\": \"New\", \"x\": \"id\"}",
                ScenarioFiles.renamed("{\"id\": \"a\", \"title\": \"Old one\", \"x\": \"id\"}",
                        "new-id", "New"));
        assertEquals("{\"title\": \"New\", \"id\": \"new-id\"}",
                ScenarioFiles.renamed("{\"title\": \"A\", \"id\": \"b\"}", "new-id", "New"));
        assertEquals("{\n  \"x\": {\"id\": \"a\", \"title\": \"A\"},\n\n  \"title\": \"New\",\n"
                + "    \"id\": \"new-id\"\n}\n",
                ScenarioFiles.renamed("{\n  \"x\": {\"id\": \"a\", \"title\": \"A\"},\n\n"
                        + "  \"title\": \"A\",\n    \"id\": \"a-much-longer-id\"\n}\n", "new-id",
                        "New"));
        assertEquals("{\"id\":\n\"new-id\",\n\"title\":\n  \"New\"}",
                ScenarioFiles.renamed("{\"id\":\n\"a\",\n\"title\":\n  \"A\"}", "new-id", "New"));
    }

    @Test
    void anOldTitleMayHoldEscapedQuotesAndBackslashes() {
        assertEquals("{\"id\": \"new-id\", \"title\": \"New\"}", ScenarioFiles.renamed(
                "{\"id\": \"a\", \"title\": \"say \\\"x\\\" \\\\\"}", "new-id", "New"));
    }

    @Test
    void aByteOrderMarkIsLeftBehind() {
        assertEquals("{\"id\": \"new-id\", \"title\": \"New\"}", ScenarioFiles.renamed(
                "\uFEFF{\"id\": \"a\", \"title\": \"A\"}", "new-id", "New"));
    }

    @Test
    void whatIsNoJsonCannotBeRenamed() {
        assertThrows(IllegalArgumentException.class,
                () -> ScenarioFiles.renamed("{\"id\": ", "x", "X"));
    }

    @Test
    void theStarterRenamedIsASoundScenarioOfThatName() {
        var renamed = Samples.valid(Samples.json(
                ScenarioFiles.renamed(ScenarioFiles.starter(), "my-own", "My own")));
        assertEquals("my-own", renamed.scenario().id());
        assertEquals("My own", renamed.scenario().briefing().title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a-b", "a1-2-b3", "0", "abcdefghijklmnopqrstuvwxyz-"
            + "abcdefghijklmnopqrstuvwxyz-abcdef"})
    void smallLettersAndDigitsInHyphensMakeAnId(String id) {
        assertTrue(ScenarioFiles.isId(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a b", "-a", "a-", "a--b", "a_b", "\u00e9",
        "abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz-abcdefg1"})
    void nothingElseDoes(String id) {
        assertFalse(ScenarioFiles.isId(id));
    }

    @Test
    void lineEndsAndAByteOrderMarkDoNotCountTowardsTheContent() {
        String hash = ScenarioFiles.contentSha256("{\n\"a\": 1}", NO_FILES);
        assertEquals(hash, ScenarioFiles.contentSha256("\uFEFF{\r\n\"a\": 1}", NO_FILES));
        assertNotEquals(hash, ScenarioFiles.contentSha256("{\n\"a\":  1}", NO_FILES));
        assertNotEquals(hash, ScenarioFiles.contentSha256("{\n\"a\": 1}\uFEFF", NO_FILES));
    }

    /** As the page tells anybody to reckon it. */
    @Test
    void isTheDigestOfTextsEachAfterItsLength() throws GeneralSecurityException {
        byte[] bytes = ("s10:{\n\"é\": 1}s5:a.sqls9:SELECT 1\ns5:b.sqls0:")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(bytes)),
                ScenarioFiles.contentSha256("\uFEFF{\r\n\"é\": 1}", new TreeMap<>(
                        Map.of("b.sql", "", "a.sql", "SELECT 1\r\n"))));
    }

    @Test
    void theSqlFilesThatItNamesCountWithTheirNames() {
        String none = ScenarioFiles.contentSha256("{}", NO_FILES);
        String one = hash(Map.of("a.sql", "SELECT 1\n"));
        assertNotEquals(none, one);
        assertEquals(one, hash(Map.of("a.sql", "SELECT 1\r\n")));
        assertNotEquals(one, hash(Map.of("b.sql", "SELECT 1\n")));
        assertNotEquals(one, hash(Map.of("a.sql", "SELECT 2\n")));
        assertNotEquals(one, hash(Map.of("a.sql", "SELECT 1\n", "b.sql", "")));
    }

    @Test
    void theContentIsReckonedAsTheFormatPageSays() throws NoSuchAlgorithmException {
        byte[] said = "s4:{é}s5:a.sqls8:SELECT 1"
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said)),
                ScenarioFiles.contentSha256("{é}", new TreeMap<>(Map.of("a.sql", "SELECT 1"))));
    }

    private static String hash(Map<String, String> files) {
        return ScenarioFiles.contentSha256("{}", new TreeMap<>(files));
    }

    @Test
    void theSchemasAreTwo() {
        assertTrue(ScenarioFiles.schema().contains("\"formatVersion\""));
        assertTrue(ScenarioFiles.attemptSchema().contains("\"decisions\""));
        assertFalse(ScenarioFiles.schema().contains("\"decisions\""));
    }
}
