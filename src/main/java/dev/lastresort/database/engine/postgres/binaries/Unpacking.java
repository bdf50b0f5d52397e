package dev.lastresort.database.engine.postgres.binaries;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks a {@code .txz} into an empty folder. Invariant: nothing outside of the folder is written,
 * no link leads out of it, and no more is written than the bounds allow, whatever the archive says.
 * What was written before an archive is refused is the caller's to delete.
 */
public final class Unpacking {

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 600L << 20;
    private static final int MOST_MEMORY_KIB = 64 << 10;
    private static final int LONGEST_NAME = 200;
    private static final int EXECUTABLE = 0111;

    private final Path folder;
    private final boolean posix;
    private final int mostEntries;
    private final long mostBytes;
    private final byte[] buffer = new byte[1 << 16];
    private long bytes;

    private Unpacking(Path folder, int mostEntries, long mostBytes) throws IOException {
        this.folder = folder;
        this.mostEntries = mostEntries;
        this.mostBytes = mostBytes;
        posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
    }

    /** @return how many bytes its files have */
    public static long unpack(InputStream txz, Path folder) throws IOException, RefusedArchive {
        return unpack(txz, folder, MOST_ENTRIES, MOST_BYTES);
    }

    static long unpack(InputStream txz, Path folder, int mostEntries, long mostBytes)
            throws IOException, RefusedArchive {
        Unpacking unpacking = new Unpacking(folder, mostEntries, mostBytes);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new XZInputStream(txz, MOST_MEMORY_KIB))) {
            unpacking.all(tar);
        }
        return unpacking.bytes;
    }

    private void all(TarArchiveInputStream tar) throws IOException, RefusedArchive {
        Map<Path, String> links = new LinkedHashMap<>();
        int entries = 0;
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry =
                tar.getNextEntry()) {
            if (++entries > mostEntries) {
                throw new RefusedArchive("it has more than " + mostEntries + " entries");
            }
            Path path = inside(entry.getName());
            if (entry.isDirectory()) {
                makeFolder(path);
            } else if (entry.isSymbolicLink()) {
                if (links.put(path, nextTo(entry)) != null) {
                    throw twice(path);
                }
            } else if (isPlain(entry.getLinkFlag())) {
                write(tar, entry, path);
            } else {
                throw new RefusedArchive("'" + entry.getName() + "' is neither file nor folder");
            }
        }
        // last of all, so that nothing is ever written through one
        for (Map.Entry<Path, String> link : links.entrySet()) {
            makeFolder(parent(link.getKey()));
            try {
                Files.createSymbolicLink(link.getKey(), Path.of(link.getValue()));
            } catch (FileAlreadyExistsException twice) {
                throw twice(link.getKey());
            }
        }
    }

    /** To the library, pipes and devices are files, too. */
    private static boolean isPlain(byte kind) {
        return kind == TarConstants.LF_NORMAL || kind == TarConstants.LF_OLDNORM;
    }

    /** The same names wherever it is unpacked: no drive, no parent, nothing that a shell reads. */
    private Path inside(String name) throws RefusedArchive {
        String bare = name.startsWith("./") ? name.substring(2) : name;
        bare = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
        if (bare.isEmpty()) {
            return folder;
        }
        if (bare.length() > LONGEST_NAME || !bare.matches("[A-Za-z0-9_+@,./ -]+")
                || bare.startsWith("/") || bare.contains("//")
                || ("/" + bare + "/").matches(".*/ *\\.+ */.*")) {
            throw new RefusedArchive("its entry '" + bare + "' has a name that leads out of it");
        }
        Path path = folder.resolve(bare).normalize();
        if (!path.startsWith(folder)) {
            throw new RefusedArchive("its entry '" + bare + "' leads out of it");
        }
        return path;
    }

    private static String nextTo(TarArchiveEntry entry) throws RefusedArchive {
        String target = entry.getLinkName();
        if (!target.matches("[A-Za-z0-9_+@-][A-Za-z0-9_+@.-]*")) {
            throw new RefusedArchive("its link '" + entry.getName() + "' leads elsewhere");
        }
        return target;
    }

    private void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
            throws IOException, RefusedArchive {
        makeFolder(parent(path));
        try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE)) {
            for (int read = tar.read(buffer); read >= 0; read = tar.read(buffer)) {
                bytes += read;
                if (bytes > mostBytes) {
                    throw new RefusedArchive("unpacked, it is larger than " + mostBytes
                            + " bytes");
                }
                out.write(buffer, 0, read);
            }
        } catch (FileAlreadyExistsException twice) {
            throw twice(path);
        }
        permit(path, (entry.getMode() & EXECUTABLE) != 0);
    }

    private void makeFolder(Path path) throws IOException, RefusedArchive {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        makeFolder(parent(path));
        try {
            Files.createDirectory(path);
        } catch (FileAlreadyExistsException file) {
            throw twice(path);
        }
        permit(path, true);
    }

    /** Whatever the mask of whoever unpacks: a server's user reads it, only the owner writes. */
    private void permit(Path path, boolean executable) throws IOException {
        if (posix) {
            Files.setPosixFilePermissions(path,
                    PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? folder : parent;
    }

    private RefusedArchive twice(Path path) {
        return new RefusedArchive("it has '" + folder.relativize(path) + "' twice");
    }
}
