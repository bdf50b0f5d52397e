package dev.lastresort.database.engine.h2.store;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/**
 * What belongs to one database while it is open: its files, and companions, what its triggers and
 * functions have to find. H2 makes file paths and triggers itself, from a name; the registry here,
 * keyed by the database's name, is how those find their way back. A closed store leaves it.
 */
public final class OpenStore {

    private static final Map<String, OpenStore> OPEN = new ConcurrentHashMap<>();
    private static final AtomicLong COUNTER = new AtomicLong();

    private final String name;
    private final List<Object> companions;
    private final Map<String, BlockFile> files = new TreeMap<>();

    private OpenStore(String name, List<Object> companions) {
        this.name = name;
        this.companions = companions;
    }

    /** Registers a store under a fresh name, with the content of {@code snapshot}. */
    public static OpenStore open(FileImage snapshot, Object... companions) {
        OpenStore store = new OpenStore("d" + COUNTER.incrementAndGet(), List.of(companions));
        if (snapshot.size() > 0) {
            store.files.put(store.mainFile(), new BlockFile(snapshot));
        }
        OPEN.put(store.name, store);
        return store;
    }

    public static Optional<OpenStore> named(String name) {
        return Optional.ofNullable(OPEN.get(name));
    }

    /** The store of the database that a trigger or a function is called from. */
    public static OpenStore behind(Connection connection) {
        SessionLocal session = (SessionLocal) ((JdbcConnection) connection).getSession();
        return named(session.getDatabase().getShortName()).orElseThrow();
    }

    /** The store that a path such as {@code scheme:/d7/db.mv.db} lies in. */
    static Optional<OpenStore> ofPath(String path) {
        int start = path.indexOf('/') + 1;
        int end = path.indexOf('/', start);
        return end < 0 ? named(path.substring(start)) : named(path.substring(start, end));
    }

    public static int openCount() {
        return OPEN.size();
    }

    /** The path that H2 is to open, without a suffix. */
    public String path() {
        return BlockFilePath.SCHEME + ":/" + name + "/" + name;
    }

    /** What was put beside the files, when the store was opened, of that type. */
    public <T> T companion(Class<T> type) {
        return companions.stream().filter(type::isInstance).map(type::cast).findFirst()
                .orElseThrow();
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
    public synchronized FileImage freeze() {
        return Objects.requireNonNull(files.get(mainFile())).freeze();
    }

    public void close() {
        OPEN.remove(name);
    }

    private String mainFile() {
        return path() + ".mv.db";
    }
}
