package dev.lastresort.app;

import dev.lastresort.session.DeskException;
import dev.lastresort.ui.desk.DraftBook;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Drafts in properties files of the user's, one for each scenario that was practised. A file that
 * is missing, damaged or odd holds none; a new one takes its place whole or not at all.
 */
public final class DraftFiles implements DraftBook {

    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private final Path folder;

    /** @param folder need not be there until something is kept in it */
    public DraftFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public Map<String, String> recall(String scenario) {
        Path file = file(scenario);
        Map<String, String> drafts = new TreeMap<>();
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
                Properties kept = new Properties();
                try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    kept.load(reader);
                }
                kept.stringPropertyNames()
                        .forEach(name -> drafts.put(name, kept.getProperty(name)));
            }
        } catch (IOException | IllegalArgumentException spoilt) {
            // somebody else's bytes: then the room opens with empty forms
            return Map.of();
        }
        return drafts;
    }

    @Override
    public void keep(String scenario, Map<String, String> drafts) {
        Path file = file(scenario);
        Properties kept = new Properties();
        kept.putAll(drafts);
        try {
            if (drafts.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            Files.createDirectories(folder);
            Path draft = file.resolveSibling("." + file.getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                kept.store(writer, "What was typed in the room and not used yet");
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cannot) {
            throw new DeskException("What you type cannot be kept for later: " + file
                    + " cannot be written (" + cannot.getMessage() + ")", cannot);
        }
    }

    /** Scenarios are named by whoever wrote them, perhaps after a path: that is no file's name. */
    private Path file(String scenario) {
        return folder.resolve(UUID.nameUUIDFromBytes(
                scenario.getBytes(StandardCharsets.UTF_8)) + ".drafts.properties");
    }
}
