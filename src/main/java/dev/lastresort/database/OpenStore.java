package dev.lastresort.database;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What belongs to one database while it is open: its files and the buffer that its triggers write
 * to. H2 makes file paths and triggers itself, from a name; the registry here, keyed by the
 * database's name, is how those find their way back. A closed store is no longer in it.
 */
final class OpenStore {

    private static final Map<String, OpenStore> OPEN = new ConcurrentHashMap<>();
    private static final AtomicLong COUNTER = new AtomicLong();

    private final String name;
    private final CaptureBuffer capture;
    private final Map<String, BlockFile> files = new TreeMap<>();

    private OpenStore(String name, CaptureBuffer capture) {
        this.name = name;
        this.capture = capture;
    }

    /** Registers a store under a fresh name, with the content of {@code snapshot}. */
    static OpenStore open(Snapshot snapshot, CaptureBuffer capture) {
        OpenStore store = new OpenStore("d" + COUNTER.incrementAndGet(), capture);
        if (snapshot.image().size() > 0) {
            store.files.put(store.mainFile(), new BlockFile(snapshot.image()));
        }
        OPEN.put(store.name, store);
        return store;
    }

    static Optional<OpenStore> named(String name) {
        return Optional.ofNullable(OPEN.get(name));
    }

    /** The store that a path such as {@code scheme:/d7/db.mv.db} lies in. */
    static Optional<OpenStore> ofPath(String path) {
        int start = path.indexOf('/') + 1;
        int end = path.indexOf('/', start);
        return end < 0 ? named(path.substring(start)) : named(path.substring(start, end));
    }

    static int openCount() {
        return OPEN.size();
    }

    /** The path that H2 is to open, without a suffix. */
    String path() {
        return BlockFilePath.SCHEME + ":/" + name + "/" + name;
    }

    CaptureBuffer capture() {
        return capture;
    }

    synchronized Optional<BlockFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    synchronized BlockFile create(String path) {
        return files.computeIfAbsent(path, any -> new BlockFile(FileImage.EMPTY));
    }

    synchronized void delete(String path) {
        BlockFile file = files.remove(path);
        if (file != null) {
            file.truncate(0);
        }
    }

    synchronized void move(String from, String to) {
        BlockFile file = files.remove(from);
        if (file != null) {
            files.put(to, file);
        }
    }

    /** The image of the main file; right only once H2 has closed the database. */
    synchronized Snapshot freeze() {
        return new Snapshot(files.get(mainFile()).freeze());
    }

    void close() {
        OPEN.remove(name);
    }

    private String mainFile() {
        return path() + ".mv.db";
    }
}
