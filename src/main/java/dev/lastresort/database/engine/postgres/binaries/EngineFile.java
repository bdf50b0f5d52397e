package dev.lastresort.database.engine.postgres.binaries;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What a user's file holds, read once: what is checked is what is unpacked, whatever becomes of the
 * file meanwhile. Nothing of it is looked at before its checksum is known.
 */
final class EngineFile {

    private static final int MOST_BYTES = 128 << 20;
    private static final int MOST_ENTRIES = 100;

    private final byte[] content;
    private final String sha256;

    private EngineFile(byte[] content) {
        this.content = content;
        sha256 = sha256(content);
    }

    static EngineFile read(Path file) throws RefusedArchive {
        if (!Files.isRegularFile(file)) {
            throw new RefusedArchive(file + (Files.exists(file) ? " is no file" : " is not there"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new RefusedArchive(file + " is larger than every file that is known");
            }
            return new EngineFile(content);
        } catch (IOException e) {
            throw new RefusedArchive(file + " cannot be read");
        }
    }

    String sha256() {
        return sha256;
    }

    /** The archive, which is the file itself or in the jar that it is. */
    InputStream archive() throws IOException, RefusedArchive {
        InputStream bytes = new ByteArrayInputStream(content);
        if (content.length < 2 || content[0] != 'P' || content[1] != 'K') {
            return bytes;
        }
        ZipInputStream jar = new ZipInputStream(bytes);
        int entries = 0;
        for (ZipEntry entry = jar.getNextEntry(); entry != null && entries++ < MOST_ENTRIES; entry =
                jar.getNextEntry()) {
            if (entry.getName().endsWith(".txz")) {
                return jar;
            }
        }
        throw new RefusedArchive("there is no .txz in it");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException("every Java has it", none);
        }
    }
}
