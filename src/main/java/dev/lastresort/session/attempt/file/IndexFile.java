package dev.lastresort.session.attempt.file;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.scenario.text.HarmlessJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was found out about files, kept beside them for the next time. A cache: what is missing,
 * damaged or of another version holds nothing, and what cannot be written is made again. Invariant:
 * the folder may be anybody's, so that no link in it is followed, neither to read nor to write.
 *
 * @param <R> what is kept of one file: a record
 */
public final class IndexFile<R> {

    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final Path file;
    private final int version;
    private final Class<R> row;

    /** @param rules those under which an attempt is one of today's */
    private record Written<R>(int version, int rules, List<R> rows) {
        Written {
            rows = List.copyOf(rows);
        }
    }

    /** @param version rises with every changed meaning of a row */
    public IndexFile(Path file, int version, Class<R> row) {
        this.file = file;
        this.version = version;
        this.row = row;
    }

    /** What it holds; nothing of a file that is not sound. */
    public List<R> rows() {
        return sound().orElse(List.of());
    }

    /** The same; empty if there is a file that is not sound, or of another version. */
    public Optional<List<R>> sound() {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(List.of());
            }
            if (Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                Written<R> written = Mapper.IT.readValue(
                        in.readNBytes((int) MOST_BYTES), type());
                return Optional.ofNullable(written)
                        .filter(one -> one.version() == version
                                && one.rules() == Attempt.FORMAT_VERSION)
                        .map(Written::rows);
            }
        } catch (IOException | JacksonException damaged) {
            // the files themselves tell it all again
            return Optional.empty();
        }
    }

    /**
     * Replaces what it holds.
     *
     * @return whether it could be written; if not, it is found out anew the next time
     */
    public boolean write(Collection<R> rows) {
        Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            byte[] bytes = Mapper.IT.writeValueAsBytes(
                    new Written<>(version, Attempt.FORMAT_VERSION, List.copyOf(rows)));
            if (bytes.length > MOST_BYTES) {
                return false;
            }
            try {
                Files.write(draft, bytes, StandardOpenOption.CREATE_NEW);
                move(draft);
                return true;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException cannot) {
            // a full or locked disk costs time the next time, and nothing else
            return false;
        }
    }

    private JavaType type() {
        return Mapper.IT.getTypeFactory().constructParametricType(Written.class, row);
    }

    private void move(Path draft) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException onlyThisWay) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Made for the first file that is there: it takes as long as many a command. */
    private static final class Mapper {

        private static final JsonMapper IT = JsonMapper.builder(HarmlessJson.FILES).build();
    }
}
