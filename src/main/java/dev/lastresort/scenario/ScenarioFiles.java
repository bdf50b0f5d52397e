package dev.lastresort.scenario;

import dev.lastresort.model.journal.Canon;
import dev.lastresort.scenario.json.JsonTree;
import dev.lastresort.scenario.json.SchemaCheck;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Places;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.stream.Stream;

/** The texts that ship with the program for authors: the schema, and a scenario to start from. */
public final class ScenarioFiles {

    /** How a new scenario's file ends. Others may end in {@link #ANY_ENDING} alone. */
    public static final String ENDING = ".scenario.json";

    /** How every scenario's file ends. */
    public static final String ANY_ENDING = ".json";

    private static final String STARTER = "starter.json";

    private ScenarioFiles() {}

    /** The JSON Schema (2020-12) that scenario files are held against. */
    public static String schema() {
        return SchemaCheck.text();
    }

    /** The JSON Schema (2020-12) that attempts are held against. */
    public static String attemptSchema() {
        return SchemaCheck.text(SchemaCheck.OF_ATTEMPTS);
    }

    /**
     * SHA-256, in lower-case hex, of what a scenario's file says: its text without a byte-order
     * mark and with plain line ends, and the SQL files that it names.
     */
    public static String contentSha256(String text, SortedMap<String, String> sqlFiles) {
        Canon canon = new Canon();
        canon.text(plain(text));
        sqlFiles.forEach((name, sql) -> canon.text(name).text(plain(sql)));
        return canon.sha256();
    }

    private static String plain(String text) {
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
    }

    /** A small scenario that explains itself. */
    public static String starter() {
        try (InputStream in = ScenarioFiles.class.getResourceAsStream(STARTER)) {
            if (in == null) {
                throw new IllegalStateException(STARTER + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id that a file of that name stands for, if it can be one. */
    public static String idOf(String fileName) {
        return Stream.of(ENDING, ANY_ENDING).filter(fileName::endsWith).findFirst()
                .map(ending -> fileName.substring(0, fileName.length() - ending.length()))
                .orElse(fileName);
    }

    /** Whether a scenario can have that id. */
    public static boolean isId(String id) {
        return id.length() <= 60 && id.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    /**
     * The same scenario under another id and title; not a byte else is changed.
     *
     * @param original a scenario without errors
     */
    public static String renamed(String original, String id, String title) {
        String text = original.startsWith("\uFEFF") ? original.substring(1) : original;
        JsonTree tree = new JsonTree(new Findings());
        if (tree.parse(text).isEmpty()) {
            throw new IllegalArgumentException("only a scenario without errors can be renamed");
        }
        Places places = tree.places("");
        Places.Place at = places.of("/id");
        Places.Place titleAt = places.of("/title");
        boolean idFirst = at.line() < titleAt.line()
                || at.line() == titleAt.line() && at.column() < titleAt.column();
        // From the back, so that the first replacement does not move the second.
        return idFirst
                ? replaced(replaced(text, titleAt, title), at, id)
                : replaced(replaced(text, at, id), titleAt, title);
    }

    /** A text in quotes is put for the one that starts there; ids and titles need no escapes. */
    private static String replaced(String text, Places.Place at, String value) {
        int start = at.column() - 1;
        for (int line = 1, from = 0; line < at.line(); line++) {
            int next = text.indexOf('\n', from) + 1;
            start += next - from;
            from = next;
        }
        int end = start + 1;
        while (text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return text.substring(0, start + 1) + value + text.substring(end);
    }
}
