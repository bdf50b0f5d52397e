package dev.lastresort.session.attempt.history;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.scenario.text.HarmlessJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was read of attempts, kept for the next time. A cache: what is missing, damaged or of
 * another version holds nothing, and what cannot be written is made again.
 */
final class IndexFile {

    static final String NAME = ".history-index.json";

    private static final int VERSION = 1;
    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final JsonMapper MAPPER = JsonMapper.builder(HarmlessJson.FILES).build();

    private final Path file;

    /**
     * What was read of one file.
     *
     * @param stamp   what changes whenever the file does
     * @param entry   empty for one in which nothing was decided, or that cannot be read
     * @param problem why it cannot be read
     */
    record IndexedFile(String file, String stamp, Optional<HistoryEntry> entry,
            Optional<String> problem) {
        IndexedFile {
            Objects.requireNonNull(file);
            Objects.requireNonNull(stamp);
            Objects.requireNonNull(entry);
            Objects.requireNonNull(problem);
        }
    }

    /** @param rules those under which an attempt is one of today's */
    private record Written(int version, int rules, List<IndexedFile> rows) {
        Written {
            rows = List.copyOf(rows);
        }
    }

    IndexFile(Path file) {
        this.file = file;
    }

    Map<String, IndexedFile> rows() {
        Map<String, IndexedFile> rows = new TreeMap<>();
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
                Optional.ofNullable(MAPPER.readValue(Files.readAllBytes(file), Written.class))
                        .filter(written -> written.version() == VERSION
                                && written.rules() == Attempt.FORMAT_VERSION)
                        .ifPresent(written -> written.rows()
                                .forEach(row -> rows.put(row.file(), row)));
            }
        } catch (IOException | JacksonException damaged) {
            // the files themselves tell it all again
            return new TreeMap<>();
        }
        return rows;
    }

    void write(Map<String, IndexedFile> rows) {
        Path draft = file.resolveSibling(NAME + ".new");
        try {
            Files.write(draft, MAPPER.writeValueAsBytes(
                    new Written(VERSION, Attempt.FORMAT_VERSION, List.copyOf(rows.values()))));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cannot) {
            // a full disk costs time the next time, and nothing else
            return;
        }
    }
}
