package dev.lastresort.database.engine.postgres.binaries;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Writes archives, also such as nobody should unpack. */
final class Archives {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar;

    Archives() throws IOException {
        tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)));
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    /** What a server's programs would answer, as scripts of a shell. */
    static byte[] programs(String version) throws IOException {
        Archives all = new Archives();
        for (String program : new String[] {"initdb", "pg_ctl", "postgres"}) {
            all.file("bin/" + program, 0755,
                    "#!/bin/sh\necho 'postgres (PostgreSQL) " + version + "'\n");
        }
        return all.file("share/readme.txt", 0644, "read").link("share/also.txt", "readme.txt")
                .bytes();
    }

    Archives file(String name, int mode, String content) throws IOException {
        byte[] text = content.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setMode(mode);
        entry.setSize(text.length);
        tar.putArchiveEntry(entry);
        tar.write(text);
        tar.closeArchiveEntry();
        return this;
    }

    Archives link(String name, String target) throws IOException {
        return special(name, target, TarConstants.LF_SYMLINK);
    }

    Archives special(String name, String target, byte kind) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
        entry.setLinkName(target);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
        return this;
    }

    byte[] bytes() throws IOException {
        tar.close();
        return bytes.toByteArray();
    }
}
