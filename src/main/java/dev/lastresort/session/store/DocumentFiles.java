package dev.lastresort.session.store;

import dev.lastresort.model.journal.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The documents of one folder, each with its digest; a file is read again once it is another. */
final class DocumentFiles {

    static final int MOST_BYTES = 4_000_000;

    private static final int MOST_FILES = 20_000;

    private final Path folder;
    private final Map<Path, StampedDocument> known = new HashMap<>();
    private final Map<String, String> leftOut = new TreeMap<>();

    /** @param path of a file of that content, as it was when it was looked at */
    record FoundDocument(Path path, String name, String sha256) {}

    private record StampedDocument(FileTime changed, long bytes, String sha256) {}

    DocumentFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Those of such names that were touched at that instant or later, the oldest first; links are
     * none.
     */
    List<FoundDocument> since(Instant since, Predicate<String> names) {
        Map<FoundDocument, FileTime> found = new HashMap<>();
        int looked = 0;
        leftOut.clear();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path path : all) {
                String name = String.valueOf(path.getFileName());
                if (++looked > MOST_FILES) {
                    leftOut.put("", "the folder holds more than " + MOST_FILES
                            + " files; the others were not looked at");
                    break;
                }
                if (!names.test(name)) {
                    continue;
                }
                look(path, name, since, found);
            }
        } catch (IOException | DirectoryIteratorException goneMeanwhile) {
            // what was found is there; the rest is found the next time
            leftOut.put("", "the folder cannot be read");
        }
        List<FoundDocument> sorted = new ArrayList<>(found.keySet());
        sorted.sort(Comparator.comparing((FoundDocument one) -> found.get(one))
                .thenComparing(FoundDocument::name));
        return sorted;
    }

    /** What the last look left out, each with the reason. */
    Map<String, String> leftOut() {
        return leftOut;
    }

    private void look(Path path, String name, Instant since, Map<FoundDocument, FileTime> found) {
        try {
            BasicFileAttributes now = Files.readAttributes(
                    path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (now.lastModifiedTime().toInstant().isBefore(since)) {
                return;
            }
            if (!now.isRegularFile()) {
                leftOut.put(name, now.isSymbolicLink() ? "it is a link, and links are not followed"
                        : "it is not an ordinary file");
            } else if (now.size() > MOST_BYTES) {
                leftOut.put(name, "it is larger than " + MOST_BYTES / 1_000_000 + " MB");
            } else {
                found.put(new FoundDocument(path, name, digest(path, now)), now.lastModifiedTime());
            }
        } catch (IOException goneMeanwhile) {
            // it is looked at again the next time
            return;
        }
    }

    private String digest(Path path, BasicFileAttributes now) throws IOException {
        StampedDocument before = known.get(path);
        if (before != null && before.changed().equals(now.lastModifiedTime())
                && before.bytes() == now.size()) {
            return before.sha256();
        }
        String sha256 = Sha256.hex(read(path));
        known.put(path, new StampedDocument(now.lastModifiedTime(), now.size(), sha256));
        return sha256;
    }

    private static byte[] read(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    /** Its content, if it is still that. */
    byte[] bytes(FoundDocument file) throws IOException {
        byte[] bytes = read(file.path());
        if (!Sha256.hex(bytes).equals(file.sha256())) {
            known.remove(file.path());
            throw new IOException(file.name() + " has changed");
        }
        return bytes;
    }
}
