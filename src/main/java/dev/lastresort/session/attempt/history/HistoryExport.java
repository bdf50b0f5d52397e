package dev.lastresort.session.attempt.history;

import dev.lastresort.scenario.json.SourceText;
import dev.lastresort.session.attempt.file.AttemptFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * All attempts of a folder as one archive, with what stands beside them. Invariant: the same files
 * give the same bytes, whatever the machine's time zone is.
 */
final class HistoryExport {

    /**
     * Of every entry: when a file was written stands in the manifest. An earlier one is not held
     * without a zone.
     */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1981, 1, 1, 0, 0);

    private final Path folder;
    private final List<String> leftOut = new ArrayList<>();
    private int attempts;

    HistoryExport(Path folder) {
        this.folder = folder;
    }

    /** How many are in it. */
    int attempts() {
        return attempts;
    }

    /** Files that could not be read, a line each. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** The archive's bytes. */
    byte[] pack() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        SortedMap<String, FileTime> written = new TreeMap<>();
        for (Path file : ours()) {
            String name = String.valueOf(file.getFileName());
            try {
                if (Files.size(file) > SourceText.MAX_BYTES) {
                    leftOut.add(name + ": it is too large to be an attempt");
                    continue;
                }
                files.put(name, Files.readAllBytes(file));
                written.put(name, Files.getLastModifiedTime(file));
            } catch (IOException locked) {
                leftOut.add(name + " cannot be read: " + locked.getMessage());
            }
        }
        attempts = (int) files.keySet().stream()
                .filter(name -> ArchiveName.of(name).isAttempt()).count();
        return zip(files, new ArchiveManifest(written));
    }

    private List<Path> ours() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(file -> Files.isRegularFile(file,
                    LinkOption.NOFOLLOW_LINKS)).sorted().toList();
            files.stream().map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(AttemptFile.ENDING) && !isOurs(name))
                    .forEach(name -> leftOut.add(name + ": " + HistoryIndex.STRANGER));
            return files.stream().filter(file -> isOurs(String.valueOf(file.getFileName())))
                    .toList();
        }
    }

    private static boolean isOurs(String name) {
        return ArchiveName.isOurs(name) && !name.equals(ArchiveName.MANIFEST);
    }

    private static byte[] zip(SortedMap<String, byte[]> files, ArchiveManifest manifest)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, ArchiveName.MANIFEST, manifest.bytes());
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                add(zip, file.getKey(), file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
