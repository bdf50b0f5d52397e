package dev.lastresort.database.engine.postgres.binaries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The licences of what the archives hold, which bring none themselves. Invariant: each part of one
 * of them is named in {@code parts.txt}.
 */
final class PartLicences {

    private static final List<String> TEXTS = List.of("parts.txt", "PostgreSQL.txt",
            "OpenSSL-1.1.txt", "Apache-2.0.txt", "ICU.txt", "libxml2.txt", "libxslt.txt",
            "zlib.txt", "OSSP-uuid.txt", "LZ4.txt", "Zstandard.txt", "Kerberos.txt",
            "libedit.txt", "curl.txt", "LGPL-2.1.txt");

    private PartLicences() {}

    /** Puts them beside the programs, with the checksum of where these are from. */
    static void write(Path programs, String sha256) throws IOException {
        Path folder = programs.resolve("licences");
        Staging.makeFolder(folder);
        for (String name : TEXTS) {
            try (InputStream text = PartLicences.class.getResourceAsStream("licences/" + name)) {
                if (text == null) {
                    throw new IOException("the program lacks its text " + name);
                }
                Files.copy(text, folder.resolve(name));
            }
        }
        Files.writeString(programs.resolve("from.txt"), PinnedArchive.RELEASE
                + " of io.zonky.test.postgres, from a file whose SHA-256 is " + sha256 + "\n");
    }
}
