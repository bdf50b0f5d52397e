import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** What {@link MakeInstaller} does with folders; names are always taken in order. */
final class Trees {

    private Trees() {}

    /** Whatever the umask of who builds it was; only who runs a program is told by the source. */
    static void setRights(Path root) throws IOException {
        for (Path file : all(root)) {
            if (!Files.isSymbolicLink(file)) {
                boolean runs = Files.isDirectory(file) || Files.isExecutable(file);
                Files.setPosixFilePermissions(file,
                        PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    /** What is made while it is built gets the time of the version; jars have theirs. Links are made, too. */
    static void age(Path root, Instant time) throws IOException {
        for (Path file : all(root).reversed()) {
            FileTime was = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
            if (was.toInstant().isAfter(time)) {
                Files.getFileAttributeView(
                        file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setTimes(FileTime.from(time), null, null);
            }
        }
    }

    static long kilobytes(Path root) throws IOException {
        long sum = 0;
        for (Path file : all(root)) {
            sum += Files.isRegularFile(file) ? (Files.size(file) + 1023) / 1024 : 1;
        }
        return sum;
    }

    /** As dpkg keeps them, to find out what has changed on a system. */
    static String sums(Path usr) throws IOException {
        StringBuilder sums = new StringBuilder();
        for (Path file : all(usr)) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                sums.append(md5(Files.readAllBytes(file))).append("  ")
                        .append(usr.getParent().relativize(file)).append('\n');
            }
        }
        return sums.toString();
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException("every Java has it", none);
        }
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static void compress(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed) {
            {
                def.setLevel(9);
            }
        }) {
            zip.write(bytes);
        }
        byte[] written = packed.toByteArray();
        // Java says nothing of how hard it tried, and whoever checks packages wants to know
        written[8] = 2;
        Files.write(file, written);
    }

    /** With the times of the files, by which Java knows the jars that a cache was made of. */
    static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        for (Path file : all(from)) {
            Path relative = from.relativize(file);
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                if (wanted.test(relative)) {
                    Files.createDirectories(to.resolve(relative));
                }
            } else if (wanted.test(relative)) {
                Files.copy(file, to.resolve(relative), LinkOption.NOFOLLOW_LINKS,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Sorted by name, a folder before what is in it. */
    static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path file : all(folder).reversed()) {
                Files.delete(file);
            }
        }
    }
}
