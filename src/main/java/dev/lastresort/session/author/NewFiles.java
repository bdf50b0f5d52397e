package dev.lastresort.session.author;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Files that are made together or not at all. Invariant: nothing is written over, nothing is
 * written outside the folder, and closing it before {@link #keep} takes back all that it made.
 */
final class NewFiles implements AutoCloseable {

    private final Path folder;
    private final Deque<Path> made = new ArrayDeque<>();

    NewFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes a file, and the folders that lead to it. One that holds the very same text already is
     * left as it is.
     *
     * @param name relative to the folder
     * @throws FileAlreadyExistsException if another text is there
     * @throws IOException                if it cannot be written, or would be outside the folder
     */
    void add(Path name, String text) throws IOException {
        Path file = folder.resolve(name);
        // The folder itself is never made: one that is not there is more likely misspelt.
        if (name.getParent() != null) {
            makeFolders(name.getParent());
        }
        if (!holds(file, text)) {
            Files.createFile(file);
            // Before it is written: a disk that is full leaves an empty file behind.
            made.push(file);
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
    }

    /** All is there: it stays. */
    void keep() {
        made.clear();
    }

    @Override
    public void close() {
        while (!made.isEmpty()) {
            try {
                Files.deleteIfExists(made.pop());
            } catch (IOException cannot) {
                // Whoever took the folder's rights away meanwhile keeps this one; the rest goes.
            }
        }
    }

    private void makeFolders(Path names) throws IOException {
        Path at = folder;
        for (Path name : names) {
            at = at.resolve(name);
            if (!Files.exists(at)) {
                Files.createDirectory(at);
                made.push(at);
            }
            if (!Files.isDirectory(at)) {
                throw new FileAlreadyExistsException(at.toString());
            }
            if (!at.toRealPath().startsWith(folder.toRealPath())) {
                throw new IOException(at + " leads out of the folder");
            }
        }
    }

    private static boolean holds(Path file, String text) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == text.getBytes(StandardCharsets.UTF_8).length
                && Files.readString(file).equals(text);
    }
}
