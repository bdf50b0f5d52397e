package dev.lastresort.ui;

import dev.lastresort.ui.desk.FileWatch;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A watch over files whose changes the test decides. */
public final class FakeWatch implements FileWatch {

    private final Map<Path, Runnable> followed = new HashMap<>();

    @Override
    public void follow(Path file, Runnable changed) {
        followed.put(file, changed);
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
