package dev.lastresort.session.importing.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the files of a history. Invariant: it reads regular files below the given paths only, no
 * link is followed, and how many, how large and how deep is bounded.
 */
final class SourceFolder {

    static final int MOST_FILES = 2_000;
    static final int MOST_BYTES_A_FILE = 4_000_000;
    static final long MOST_BYTES = 32_000_000;
    static final int DEEPEST = 8;
    private static final int MOST_ENTRIES = 100_000;
    private static final String STANDARD = "-";
    private static final String STANDARD_NAME = "standard input";
    private static final Set<String> PASSED_OVER =
            Set.of("node_modules", "vendor", "tmp", "target", "build", "dist");

    private final List<SourceFile> files = new ArrayList<>();
    private final List<String> unread;
    private long bytes;

    private SourceFolder(List<String> unread) {
        this.unread = unread;
    }

    /**
     * The files by the natural order of their paths; those that are named themselves in the order
     * given.
     *
     * @param in what {@code -} stands for
     */
    static List<SourceFile> read(List<Path> sources, InputStream in, List<String> unread)
            throws UnreadableHistory {
        SourceFolder folder = new SourceFolder(unread);
        for (Path source : sources) {
            if (source.toString().equals(STANDARD)) {
                folder.add(in);
            } else if (Files.isDirectory(source)) {
                folder.walk(source);
            } else if (Files.isRegularFile(source)) {
                folder.add(source, String.valueOf(source.getFileName()));
            } else {
                throw new UnreadableHistory(source + " is neither a file nor a folder");
            }
        }
        return List.copyOf(folder.files);
    }

    private void walk(Path root) throws UnreadableHistory {
        List<Path> found = new ArrayList<>();
        Walk walk = new Walk(root, found, unread);
        try {
            Files.walkFileTree(root.toRealPath(), EnumSet.noneOf(
                    java.nio.file.FileVisitOption.class), DEEPEST, walk);
        } catch (IOException cannot) {
            throw new UnreadableHistory(root + " cannot be read (" + cannot.getMessage() + ")");
        }
        if (walk.entries > MOST_ENTRIES) {
            throw new UnreadableHistory(root + " holds more than " + MOST_ENTRIES
                    + " files; name the folder of the migrations itself");
        }
        Path real = walk.root;
        found.sort(Comparator.comparing(file -> shown(real, file), NaturalOrder.INSTANCE));
        for (Path file : found) {
            add(file, shown(real, file));
        }
    }

    private static String shown(Path root, Path file) {
        return String.valueOf(root.getFileName()) + "/"
                + root.relativize(file).toString().replace('\\', '/');
    }

    private void add(InputStream in) throws UnreadableHistory {
        try {
            byte[] content = in.readNBytes(MOST_BYTES_A_FILE + 1);
            if (isWanted(content.length, STANDARD_NAME)) {
                add(content, STANDARD_NAME);
            }
        } catch (IOException cannot) {
            throw new UnreadableHistory(STANDARD_NAME + " cannot be read");
        }
    }

    private void add(Path file, String shown) throws UnreadableHistory {
        try {
            if (isWanted(Files.size(file), shown)) {
                add(Files.readAllBytes(file), shown);
            }
        } catch (IOException cannot) {
            unread.add(shown + ": cannot be read");
        }
    }

    private boolean isWanted(long size, String shown) throws UnreadableHistory {
        bytes += size;
        if (files.size() >= MOST_FILES || bytes > MOST_BYTES) {
            throw new UnreadableHistory("there are more than " + MOST_FILES + " files or "
                    + MOST_BYTES / 1_000_000 + " MB here; name the folder of the migrations"
                    + " itself");
        }
        if (size > MOST_BYTES_A_FILE) {
            unread.add(shown + ": larger than " + MOST_BYTES_A_FILE / 1_000_000
                    + " MB; not read");
        }
        return size <= MOST_BYTES_A_FILE;
    }

    private void add(byte[] content, String shown) throws UnreadableHistory {
        try {
            String text = StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(content)).toString();
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (plain.startsWith("PGDMP")) {
                throw new UnreadableHistory(shown + " is a dump in pg_dump's own format; write it"
                        + " as text: pg_dump --format=plain --schema-only");
            }
            files.add(new SourceFile(shown, plain.replace("\r\n", "\n")));
        } catch (CharacterCodingException notText) {
            unread.add(shown + ": not UTF-8; not read");
        }
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Path> found;
        private final List<String> unread;
        private int entries;

        Walk(Path root, List<Path> found, List<String> unread) throws UnreadableHistory {
            try {
                this.root = root.toRealPath();
            } catch (IOException cannot) {
                throw new UnreadableHistory(root + " cannot be read");
            }
            this.found = found;
            this.unread = unread;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            boolean skipped = !folder.equals(root)
                    && (name.startsWith(".") || PASSED_OVER.contains(name));
            return skipped ? FileVisitResult.SKIP_SUBTREE : counted();
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            boolean ruby = name.endsWith(".rb")
                    && String.valueOf(file.getParent()).contains("migrat");
            if (name.endsWith(".sql") || ruby) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    found.add(file);
                } else {
                    unread.add(shown(root, file) + ": a link or no file; not followed");
                }
            }
            return counted();
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cannot) {
            unread.add(shown(root, file) + ": cannot be read");
            return counted();
        }

        private FileVisitResult counted() {
            return ++entries > MOST_ENTRIES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }
}
