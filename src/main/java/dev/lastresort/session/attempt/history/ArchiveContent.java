package dev.lastresort.session.attempt.history;

import dev.lastresort.scenario.json.SourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files of an archive, unpacked in memory. Invariant: each is as small as such a file can be,
 * all together are bounded, and they are those that the directory names.
 */
record ArchiveContent(ArchiveManifest manifest, SequencedMap<String, byte[]> files) {

    /** An archive. */
    static final int MOST_PACKED = 64 * 1024 * 1024;

    /** All of its files; a command has a heap of 1 GB. */
    static final long MOST_UNPACKED = 256L * 1024 * 1024;

    ArchiveContent {
        files = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
    }

    /** @throws ArchiveRefused if nothing of it is to be used */
    static ArchiveContent of(byte[] zip) throws ArchiveRefused {
        if (zip.length > MOST_PACKED) {
            throw new ArchiveRefused("it is larger than " + MOST_PACKED / (1024 * 1024) + " MB");
        }
        List<String> named = ArchiveEntries.of(zip);
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            long all = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (files.size() == named.size()
                        || !named.get(files.size()).equals(entry.getName())) {
                    throw ArchiveRefused.damaged();
                }
                byte[] content = in.readNBytes(SourceText.MAX_BYTES + 1);
                all += content.length;
                if (content.length > SourceText.MAX_BYTES || all > MOST_UNPACKED) {
                    throw new ArchiveRefused("it unpacks to more than attempts can hold, at "
                            + entry.getName());
                }
                files.put(entry.getName(), content);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw ArchiveRefused.damaged();
        }
        if (!new ArrayList<>(files.sequencedKeySet()).equals(named)) {
            throw ArchiveRefused.damaged();
        }
        Optional<byte[]> manifest = Optional.ofNullable(files.remove(ArchiveName.MANIFEST));
        return new ArchiveContent(ArchiveManifest.of(manifest), files);
    }
}
