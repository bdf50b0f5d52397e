package dev.lastresort.session.cohort;

import dev.lastresort.model.cohort.UnreadFile;
import dev.lastresort.scenario.exercise.NoteSheet;
import dev.lastresort.scenario.json.SourceText;
import dev.lastresort.session.attempt.file.AttemptFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The attempts' files of a folder and of those in it, and sheets of notes on them. Invariant:
 * nothing outside of the folder is opened, no link is followed, nothing is changed, and however
 * large the folder is, what is looked at, read and told is bounded.
 */
final class AttemptFolder extends SimpleFileVisitor<Path> {

    /** Folders in folders, that which was opened included. */
    static final int DEEPEST = 5;

    /** Files and folders that are looked at. */
    static final int MOST_ENTRIES = 250_000;

    /** Attempts that are read. */
    static final int MOST_ATTEMPTS = 2000;

    /** All of these together. */
    static final long MOST_BYTES = 256L * 1024 * 1024;

    /** Files beside the attempts that may hold a scenario, and folders that are told of. */
    static final int MOST_BESIDE = 200;

    /** Sheets of evaluators' notes that are read. */
    static final int MOST_SHEETS = 200;

    /** Lines on what is left out. */
    static final int MOST_TOLD = 100;

    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> sheets = new ArrayList<>();
    private final List<Path> beside = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();
    private final List<UnreadFile> unread = new ArrayList<>();
    private int entries;
    private int untold;
    private long bytes;

    /** @param folder of which nothing is a link any more */
    AttemptFolder(Path folder) {
        this.folder = folder;
    }

    /** Looks for attempts; their paths stand in one order, whatever order the disk has. */
    List<Path> find() throws IOException {
        Files.walkFileTree(folder, Set.of(), DEEPEST, this);
        Comparator<Path> byName = Comparator.comparing(this::name);
        files.sort(byName);
        sheets.sort(byName);
        beside.sort(byName);
        if (files.size() > MOST_ATTEMPTS) {
            leaveOut("", (files.size() - MOST_ATTEMPTS) + " of " + files.size()
                    + " attempts are left out: open their folders one by one");
            files.subList(MOST_ATTEMPTS, files.size()).clear();
        }
        if (sheets.size() > MOST_SHEETS) {
            leaveOut("", (sheets.size() - MOST_SHEETS) + " of " + sheets.size()
                    + " sheets of notes are left out: put those of one evaluator into one");
            sheets.subList(MOST_SHEETS, sheets.size()).clear();
        }
        return List.copyOf(files);
    }

    /** The sheets of evaluators' notes; known once the attempts are. */
    List<Path> sheets() {
        return List.copyOf(sheets);
    }

    /** Files in the folder itself that may hold a scenario; links are none. */
    List<Path> besideThem() {
        return List.copyOf(beside);
    }

    /** The folder, and those in it that were looked into. */
    List<Path> folders() {
        return List.copyOf(folders);
    }

    /** What was left out so far. */
    List<UnreadFile> unread() {
        List<UnreadFile> all = new ArrayList<>(unread);
        all.sort(Comparator.comparing(UnreadFile::file).thenComparing(UnreadFile::why));
        if (untold > 0) {
            all.add(new UnreadFile("", "and " + untold + " more"));
        }
        return all;
    }

    /** The path below the folder, with slashes on every system. */
    String name(Path file) {
        return String.join("/", parts(file));
    }

    List<String> parts(Path file) {
        return StreamSupport.stream(folder.relativize(file).spliterator(), false)
                .map(Path::toString).toList();
    }

    /** So much of the file that one that is too large shows. */
    byte[] read(Path file) throws IOException {
        if (!file.toRealPath().startsWith(folder)) {
            // a folder above it has become a link since it was found
            throw new IOException("it is a link, and links are not followed");
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] read = in.readNBytes(SourceText.MAX_BYTES + 1);
            bytes += read.length;
            if (bytes > MOST_BYTES) {
                throw new IOException("all attempts together are larger than "
                        + MOST_BYTES / (1024 * 1024) + " MB");
            }
            return read;
        }
    }

    void leaveOut(String file, String why) {
        if (unread.size() < MOST_TOLD) {
            unread.add(new UnreadFile(file, why));
        } else {
            untold++;
        }
    }

    static String why(IOException cannot) {
        return switch (cannot) {
            case NoSuchFileException _ -> "it is gone";
            case AccessDeniedException _ -> "it is not open to you";
            default -> cannot.getMessage() == null ? "it cannot be read"
                    : "it cannot be read: " + cannot.getMessage();
        };
    }

    private boolean isFull() {
        if (++entries <= MOST_ENTRIES) {
            return false;
        }
        leaveOut("", "the folder holds more than " + MOST_ENTRIES
                + " files and folders; the others were not looked at");
        return true;
    }

    /** What begins with a dot is some system's or some tool's, such as .git. */
    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    private boolean mayBeScenario(Path file) {
        String name = String.valueOf(file.getFileName());
        return folder.equals(file.getParent()) && beside.size() < MOST_BESIDE && !isHidden(file)
                && name.endsWith(".json") && !name.endsWith(".exercise.json");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
        if (isFull()) {
            return FileVisitResult.TERMINATE;
        }
        if (isHidden(dir) && !dir.equals(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (folders.size() < MOST_BESIDE) {
            folders.add(dir);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (isFull()) {
            return FileVisitResult.TERMINATE;
        }
        boolean isSheet = String.valueOf(file.getFileName()).endsWith(NoteSheet.ENDING);
        boolean named = (isSheet || String.valueOf(file.getFileName())
                .endsWith(AttemptFile.ENDING)) && !isHidden(file);
        if (attributes.isDirectory() && !isHidden(file)) {
            leaveOut(name(file), "it lies too deep: folders are looked into down to the "
                    + DEEPEST + "th");
        } else if (named && attributes.isRegularFile()) {
            (isSheet ? sheets : files).add(file);
        } else if (named) {
            leaveOut(name(file), attributes.isSymbolicLink()
                    ? "it is a link, and links are not followed" : "it is not an ordinary file");
        } else if (attributes.isRegularFile() && mayBeScenario(file)) {
            beside.add(file);
        } else if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
            leaveOut(name(file), "it is a link to a folder, and links are not followed");
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cannot) throws IOException {
        if (file.equals(folder)) {
            throw cannot;
        }
        leaveOut(name(file), why(cannot));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, java.io.IOException cannot) {
        if (cannot != null) {
            leaveOut(name(dir), why(cannot));
        }
        return FileVisitResult.CONTINUE;
    }
}
