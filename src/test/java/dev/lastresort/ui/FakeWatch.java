package dev.lastresort.ui;

import dev.lastresort.session.FileWatch;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A watch over files whose changes the test decides. */
public final class FakeWatch implements FileWatch {

    private final Map<Path, Runnable> followed = new HashMap<>();
    private final Map<Path, Set<Path>> beside = new HashMap<>();

    @Override
    public void follow(Path file, Set<Path> named, Runnable changed) {
        followed.put(file, changed);
        beside.put(file, named);
    }

    @Override
    public void forget(Path file) {
        followed.remove(file);
    }

    public boolean follows(Path file) {
        return followed.containsKey(file);
    }

    /** What is followed with the file. */
    public Set<Path> beside(Path file) {
        return beside.get(file);
    }

    /** As if the file had been saved. */
    public void save(Path file) {
        followed.get(file).run();
    }

    @Override
    public void close() {
        followed.clear();
    }
}
