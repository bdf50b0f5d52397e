package dev.lastresort.database.engine.h2.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.h2.store.fs.FilePath;

/**
 * The in-memory file system that H2 is given: a flat set of {@link BlockFile}s for each open
 * database. H2 makes the instances, hence the public class and constructor; nothing here ever
 * reaches the disk.
 */
public final class BlockFilePath extends FilePath {

    static final String SCHEME = "lastresort";

    /** Used by H2. */
    public BlockFilePath() {}

    private BlockFilePath(String path) {
        name = path;
    }

    public static void register() {
        FilePath.register(new BlockFilePath());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FilePath getPath(String path) {
        String canonical = path.replace('\\', '/');
        int start = canonical.indexOf(':') + 1;
        boolean rooted = canonical.startsWith("/", start);
        return new BlockFilePath(rooted ? canonical
                : canonical.substring(0, start) + "/" + canonical.substring(start));
    }

    @Override
    public long size() {
        return OpenStore.ofPath(name).flatMap(store -> store.find(name)).map(BlockFile::size)
                .orElse(0L);
    }

    @Override
    public boolean exists() {
        return isDirectory() || isRegularFile();
    }

    @Override
    public boolean isRegularFile() {
        return OpenStore.ofPath(name).flatMap(store -> store.find(name)).isPresent();
    }

    @Override
    public boolean isDirectory() {
        return name.indexOf('/') == name.lastIndexOf('/');
    }

    @Override
    public boolean createFile() {
        if (exists()) {
            return false;
        }
        OpenStore.ofPath(name).ifPresent(store -> store.create(name));
        return true;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        OpenStore store = OpenStore.ofPath(name).orElseThrow(() -> new NoSuchFileException(name));
        return new BlockChannel(store.create(name));
    }

    @Override
    public void delete() {
        OpenStore.ofPath(name).ifPresent(store -> store.delete(name));
    }

    @Override
    public void moveTo(FilePath newName, boolean atomicReplace) {
        OpenStore.ofPath(name).ifPresent(store -> store.move(name, newName.name));
    }

    @Override
    public FilePath createTempFile(String suffix, boolean inTempDir) throws IOException {
        for (int i = 0;; i++) {
            FilePath path = getPath(name + "." + i + suffix);
            if (path.createFile()) {
                return path;
            }
        }
    }

    @Override
    public FilePath getParent() {
        int last = name.lastIndexOf('/');
        return last < 0 ? this : getPath(name.substring(0, last));
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        return List.of();
    }

    @Override
    public FilePath toRealPath() {
        return this;
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public long lastModified() {
        return 0;
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public boolean setReadOnly() {
        return false;
    }

    @Override
    public void createDirectory() {
        // each database is a directory of its own already
    }
}
