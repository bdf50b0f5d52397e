package dev.lastresort.session.attempt.file;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.DeskException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * An attempt's file with those beside it: what came of it, and the name that somebody gave it. They
 * go, and come back, together.
 */
public final class AttemptBundle {

    /** Of a name, in letters. */
    public static final int LONGEST_NAME = 80;

    private static final String NAME = ".name.txt";

    private final Path attempt;

    /** Files as they were before they were removed. */
    public record RemovedAttempt(SequencedMap<Path, byte[]> files) {}

    /** @param attempt the attempt's file */
    public AttemptBundle(Path attempt) {
        this.attempt = attempt;
    }

    /** The name that somebody gave it; what cannot be read is none. */
    public Optional<String> name() {
        try {
            Path file = nameFile();
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) <= 4L * LONGEST_NAME
                            ? named(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                            : Optional.empty();
        } catch (IOException unreadable) {
            // of a name that cannot be read there is the date to tell the attempt by
            return Optional.empty();
        }
    }

    /** Gives it another name; none if nothing is left of it. */
    public void rename(String name) {
        try {
            Optional<String> next = named(name);
            if (next.isEmpty()) {
                Files.deleteIfExists(nameFile());
            } else {
                Path draft = nameFile().resolveSibling("." + nameFile().getFileName() + ".new");
                Files.writeString(draft, next.get());
                Files.move(draft, nameFile(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException cannot) {
            throw new DeskException("The attempt cannot be renamed: " + cannot.getMessage(),
                    cannot);
        }
    }

    /**
     * Removes it, unless another window goes on with it.
     *
     * @return what {@link #restore} needs to bring it back
     */
    public RemovedAttempt remove() {
        try (AttemptFile file = new AttemptFile(attempt)) {
            if (!file.claim()) {
                throw new DeskException("Another window goes on with this attempt.");
            }
            SequencedMap<Path, byte[]> files = new LinkedHashMap<>();
            for (Path one : all()) {
                files.put(one, Files.readAllBytes(one));
            }
            for (Path one : files.reversed().keySet()) {
                Files.delete(one);
            }
            return new RemovedAttempt(files);
        } catch (IOException cannot) {
            throw new DeskException("The attempt cannot be deleted: " + cannot.getMessage(),
                    cannot);
        }
    }

    /** Brings it back as it was. Nothing is written over. */
    public static void restore(RemovedAttempt removed) {
        try {
            for (Map.Entry<Path, byte[]> file : removed.files().entrySet()) {
                Files.write(file.getKey(), file.getValue(),
                        java.nio.file.StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException cannot) {
            throw new DeskException("The attempt cannot be brought back: "
                    + cannot.getMessage(), cannot);
        }
    }

    /** The attempt itself first. */
    private List<Path> all() throws IOException {
        try (Stream<Path> beside = Files.list(attempt.toAbsolutePath().getParent())) {
            String stem = stem() + ".";
            List<Path> notes = beside.filter(file -> file.getFileName().toString()
                    .startsWith(stem) && !file.getFileName().equals(attempt.getFileName()))
                    .sorted().toList();
            return Stream.concat(Stream.of(attempt), notes.stream()).toList();
        }
    }

    private Path nameFile() {
        return attempt.resolveSibling(stem() + NAME);
    }

    private String stem() {
        String file = attempt.getFileName().toString();
        return file.substring(0, file.length() - AttemptFile.ENDING.length());
    }

    private static Optional<String> named(String text) {
        String line = Harmless.text(text.strip().replaceAll("\\s+", " "));
        return Optional.of(line.length() <= LONGEST_NAME ? line
                : line.substring(0, LONGEST_NAME)).filter(name -> !name.isEmpty());
    }
}
