package dev.lastresort.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Follows scenario files on disk, each with the SQL files in its folder, which it may name. Looks
 * every half second rather than asking the system for news: editors save in many ways, and network
 * folders send none. Nothing is read but names, sizes and times.
 */
public final class DiskWatch implements AutoCloseable {

    private static final long PERIOD_MILLIS = 500;
    private static final int FOLDERS_DEEP = 3;
    private static final int MOST_FILES = 1_000;

    private final Map<Path, Followed> followed = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("disk-watch").factory());

    private record Stamp(FileTime changed, long bytes, String identity) {

        /** A file that is not there has a stamp too: coming back is a change. */
        static final Stamp ABSENT = new Stamp(FileTime.fromMillis(0), -1, "");

        static Stamp of(Path file) {
            try {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(attributes.lastModifiedTime(), attributes.size(),
                        String.valueOf(attributes.fileKey()));
            } catch (IOException unreadable) {
                return ABSENT;
            }
        }
    }

    private record Followed(Map<Path, Stamp> stamps, Runnable changed) {}

    /** Starts looking. */
    public DiskWatch() {
        this(PERIOD_MILLIS);
    }

    /** @param periodMillis how long to wait between two looks, 1 or more */
    DiskWatch(long periodMillis) {
        clock.scheduleWithFixedDelay(
                this::look, periodMillis, periodMillis, TimeUnit.MILLISECONDS);
    }

    /** Calls {@code changed} on the watch's thread whenever the file is other than it was. */
    public void follow(Path file, Runnable changed) {
        followed.put(file, new Followed(stamps(file), changed));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void look() {
        followed.forEach((file, before) -> {
            Map<Path, Stamp> now = stamps(file);
            if (!now.equals(before.stamps())
                    && followed.replace(file, before, new Followed(now, before.changed()))) {
                before.changed().run();
            }
        });
    }

    private static Map<Path, Stamp> stamps(Path file) {
        Map<Path, Stamp> stamps = new TreeMap<>();
        stamps.put(file, Stamp.of(file));
        Optional.ofNullable(file.toAbsolutePath().getParent()).ifPresent(folder -> {
            try (Stream<Path> beside = Files.find(folder, FOLDERS_DEEP, (path, attributes) ->
                    attributes.isRegularFile() && path.toString().endsWith(".sql"))) {
                beside.limit(MOST_FILES).forEach(sql -> stamps.put(sql, Stamp.of(sql)));
            } catch (IOException | java.io.UncheckedIOException unreadable) {
                // A folder that cannot be listed holds no SQL file that could be read either.
                stamps.keySet().retainAll(java.util.Set.of(file));
            }
        });
        return stamps;
    }
}
