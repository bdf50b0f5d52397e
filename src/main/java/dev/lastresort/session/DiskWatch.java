package dev.lastresort.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Follows scenario files on disk, each with the SQL files that it names. Looks every quarter of a
 * second rather than asking the system for news: editors save in many ways, and network folders
 * send none. Nothing is read but names, sizes and times, and no folder is listed. A change is told
 * once it has come to rest for a look, so that nobody reads half of what is being saved.
 *
 * <p>Invariant: the files opened last are followed until it is closed, whatever becomes of one of
 * them or of who listens.
 */
public final class DiskWatch implements FileWatch {

    static final int MOST_FOLLOWED = 32;

    private static final long PERIOD_MILLIS = 250;
    /** Of a file that never comes to rest is told after so many looks. */
    private static final int MOST_LOOKS = 8;

    /** The file opened longest ago comes first. To be used with its own lock. */
    private final SequencedMap<Path, Followed> followed = new LinkedHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("disk-watch").factory());

    private record Stamp(FileTime changed, long bytes, String identity) {

        /** A file that is not there has a stamp too: coming back is a change. */
        static final Stamp ABSENT = new Stamp(FileTime.fromMillis(0), -1, "");

        static Stamp of(Path file, LinkOption... links) {
            try {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class, links);
                return new Stamp(attributes.lastModifiedTime(), attributes.size(),
                        String.valueOf(attributes.fileKey()));
            } catch (IOException unreadable) {
                return ABSENT;
            }
        }
    }

    /**
     * @param stamps of what was told last
     * @param seen   at the last look
     * @param looks  that found another change each, since something was told
     */
    private record Followed(Map<Path, Stamp> stamps, Map<Path, Stamp> seen, int looks,
            Runnable changed) {

        Followed(Map<Path, Stamp> stamps, Runnable changed) {
            this(stamps, stamps, 0, changed);
        }
    }

    /** Starts looking. */
    public DiskWatch() {
        this(PERIOD_MILLIS);
    }

    /** @param periodMillis how long to wait between two looks, 1 or more */
    DiskWatch(long periodMillis) {
        // A look that throws would end all further ones; look lets nothing out.
        var _ = clock.scheduleWithFixedDelay(
                this::look, periodMillis, periodMillis, TimeUnit.MILLISECONDS);
    }

    /**
     * Calls {@code changed} on the watch's thread whenever the file, or one of those beside it, is
     * other than it was. A file that is followed already gets these files and this listener; what
     * changed of it and was not told yet still will be. Of too many files, the one opened longest
     * ago is let go.
     */
    @Override
    public void follow(Path file, Set<Path> beside, Runnable changed) {
        Set<Path> all = new TreeSet<>(beside);
        all.add(file);
        Map<Path, Stamp> stamps = stamps(file, all);
        synchronized (followed) {
            Followed before = followed.remove(file);
            if (before != null) {
                before.stamps().forEach((path, stamp) -> stamps.replace(path, stamp));
            }
            followed.put(file, new Followed(stamps, changed));
            if (followed.size() > MOST_FOLLOWED) {
                followed.pollFirstEntry();
            }
        }
    }

    @Override
    public void forget(Path file) {
        synchronized (followed) {
            followed.remove(file);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    void look() {
        Map<Path, Followed> now;
        synchronized (followed) {
            now = new LinkedHashMap<>(followed);
        }
        now.forEach(this::look);
    }

    private void look(Path file, Followed before) {
        try {
            Map<Path, Stamp> now = stamps(file, before.stamps().keySet());
            boolean rests = now.equals(before.seen()) || before.looks() >= MOST_LOOKS;
            if (now.equals(before.stamps())) {
                replaced(file, before, new Followed(now, before.changed()));
            } else if (!rests) {
                replaced(file, before, new Followed(
                        before.stamps(), now, before.looks() + 1, before.changed()));
            } else if (replaced(file, before, new Followed(now, before.changed()))) {
                before.changed().run();
            }
        } catch (RuntimeException | Error unheard) {
            // Thrown on, it would end the schedule, and with it the watch over every other file.
            return;
        }
    }

    /** Whether it was still followed in that way: nobody hears of a file that was let go. */
    private boolean replaced(Path file, Followed before, Followed now) {
        synchronized (followed) {
            return followed.replace(file, before, now);
        }
    }

    /** A person may open a link; one that a file names is told from a file, and not followed. */
    private static Map<Path, Stamp> stamps(Path opened, Set<Path> files) {
        Map<Path, Stamp> stamps = new TreeMap<>();
        files.forEach(file -> stamps.put(file, file.equals(opened) ? Stamp.of(file)
                : Stamp.of(file, LinkOption.NOFOLLOW_LINKS)));
        return stamps;
    }
}
