package dev.lastresort.app;

import dev.lastresort.session.DiskWatch;
import dev.lastresort.session.FileWatch;
import java.nio.file.Path;
import java.util.Set;

/** The window's watch over the files that it has open. */
public final class FollowedFiles implements FileWatch {

    private final DiskWatch disk = new DiskWatch();

    @Override
    public void follow(Path file, Set<Path> beside, Runnable changed) {
        disk.follow(file, beside, changed);
    }

    @Override
    public void close() {
        disk.close();
    }
}
