package dev.lastresort.session.attempt.history;

import dev.lastresort.model.attempt.Attempt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Folders of attempts of every format version, and archives that nobody should open. */
final class Shelf {

    static final String STEM = "starter-20260302-101500-000";

    private Shelf() {}

    /** As an attempt of that version would stand in its file. */
    static String attempt(int version, String rationale) {
        return """
                { "formatVersion": %d, "kind": "Attempt", "scenario": "starter",
                  "scenarioSha256": "%s", "seed": 1, "decisions": [
                    { "at": "2026-03-02T10:30:00", "rationale": "%s",
                      "action": { "type": "wait", "until": "2026-03-02T10:40:00" } } ] }
                """.formatted(version, "0".repeat(64), rationale);
    }

    /** One attempt of each version that there has been, each named and noted. */
    static Path ofEveryVersion(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int version = 1; version <= Attempt.FORMAT_VERSION; version++) {
            String stem = "starter-2026030" + version + "-101500-000";
            put(folder, stem + ".attempt.json", attempt(version, "why " + version));
            put(folder, stem + ".name.txt", "Number " + version);
            put(folder, stem + ".outcome.properties", "decisions=1\n");
        }
        put(folder, "notes.txt", "not ours");
        return folder;
    }

    static void put(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(folder.resolve(name),
                FileTime.from(Instant.parse("2026-03-05T10:00:00Z")));
    }

    /** What stands in a folder, but for the index. */
    static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.equals(HistoryIndex.NAME) && !name.equals("notes.txt")) {
                    content.put(name, Files.readString(file) + Files.getLastModifiedTime(file));
                }
            }
        }
        return content;
    }

    /** A zip of such files, with a manifest of that version; of 0, without one. */
    static byte[] zip(int manifest, Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            if (manifest > 0) {
                add(zip, ArchiveName.MANIFEST,
                        "{\"kind\":\"History\",\"formatVersion\":" + manifest + "}");
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                add(zip, file.getKey(), file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The same zip, in whose directory the last file is of that sort by its Unix mode. */
    static byte[] withMode(byte[] zip, int mode) {
        ByteBuffer buffer = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int at = buffer.getInt(zip.length - 22 + 16);
        int last = at;
        while (buffer.getInt(at) == 0x02014b50) {
            last = at;
            at += 46 + buffer.getShort(at + 28) + buffer.getShort(at + 30)
                    + buffer.getShort(at + 32);
        }
        buffer.put(last + 5, (byte) 3);
        buffer.putInt(last + 38, mode << 16);
        return buffer.array();
    }

    /** The same zip with every such text in it replaced by another of the same length. */
    static byte[] renamed(byte[] zip, String from, String to) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }
}
