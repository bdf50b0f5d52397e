package dev.lastresort.session.attempt.history;

import dev.lastresort.scenario.attempt.AttemptReader;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.session.attempt.file.AttemptFile;
import dev.lastresort.session.attempt.file.KeptAttempts;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Puts the attempts of an archive into a folder. Invariant: no file that is there is written over:
 * an attempt whose name is taken by another one gets the next free name. What was brought in stays
 * when the rest cannot be, and to import it all again adds only the rest.
 */
final class HistoryImport {

    private final Path folder;
    private final ArchiveContent content;
    private final AttemptReader reader = new AttemptReader();
    private int taken;
    private int known;
    private final List<String> told = new ArrayList<>();

    HistoryImport(Path folder, ArchiveContent content) {
        this.folder = folder;
        this.content = content;
    }

    /**
     * What came of it.
     *
     * @param taken how many attempts were brought in
     * @param known how many were there already
     * @param told  what was left out, or goes by another name, a line each
     */
    record Unpacked(int taken, int known, List<String> told) {}

    /** @throws IOException if the disk does not take it; what was taken before stays */
    Unpacked unpack() throws IOException {
        Files.createDirectories(folder);
        for (String name : content.files().sequencedKeySet()) {
            ArchiveName parts = ArchiveName.of(name);
            if (parts.isAttempt()) {
                attempt(name, parts.stem());
            } else if (!content.files().containsKey(parts.stem() + AttemptFile.ENDING)) {
                told.add(name + " was left out: its attempt is missing");
            }
        }
        return new Unpacked(taken, known, List.copyOf(told));
    }

    int taken() {
        return taken;
    }

    private void attempt(String name, String stem) throws IOException {
        byte[] bytes = content.files().getOrDefault(name, new byte[0]);
        Optional<String> unsound = unsound(name, stem, bytes);
        if (unsound.isPresent()) {
            told.add(name + " was left out: " + unsound.get());
            return;
        }
        String free = freeStem(stem, bytes);
        Path file = folder.resolve(free + AttemptFile.ENDING);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            known++;
        } else {
            write(file, bytes, name);
            taken++;
            if (!free.equals(stem)) {
                told.add(name + " is now " + free + AttemptFile.ENDING
                        + ": there was another attempt of that name");
            }
        }
        for (String ending : ArchiveName.NOTES) {
            byte[] note = content.files().getOrDefault(stem + ending, new byte[0]);
            if (note.length > 0) {
                write(folder.resolve(free + ending), note, stem + ending);
            }
        }
    }

    private Optional<String> unsound(String name, String stem, byte[] bytes) {
        if (KeptAttempts.begunBy(name).isEmpty()) {
            return Optional.of("its name does not say when it was begun");
        }
        return switch (reader.read(name, bytes)) {
            case LoadedAttempt.Invalid(var problems) -> Optional.of(problems.getFirst().advice());
            case LoadedAttempt.Valid valid -> stem.startsWith(valid.attempt().scenario() + "-")
                    ? Optional.empty()
                    : Optional.of("it was made at another scenario than its name says");
        };
    }

    /** The first name from there on that nobody has, or that has these very bytes. */
    private String freeStem(String stem, byte[] bytes) throws IOException {
        String free = stem;
        for (Path file = folder.resolve(stem + AttemptFile.ENDING);
                Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isSame(file, bytes);
                file = folder.resolve(free + AttemptFile.ENDING)) {
            free = KeptAttempts.nextStem(free);
        }
        return free;
    }

    private static boolean isSame(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    /** A note that is there already stays as it is. */
    private void write(Path file, byte[] bytes, String name) throws IOException {
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException there) {
            return;
        } catch (IOException cannot) {
            // half of one must not be taken for it
            Files.deleteIfExists(file);
            throw cannot;
        }
        FileTime written = content.manifest().written().get(name);
        if (written != null) {
            Files.setLastModifiedTime(file, written);
        }
    }
}
