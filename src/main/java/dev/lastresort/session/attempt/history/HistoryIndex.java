package dev.lastresort.session.attempt.history;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.outcome.AttemptResult;
import dev.lastresort.scenario.attempt.AttemptReader;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.session.attempt.file.AttemptFile;
import dev.lastresort.session.attempt.file.IndexFile;
import dev.lastresort.session.attempt.file.KeptAttempts;
import dev.lastresort.session.attempt.file.OutcomeNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The history of a folder of attempts. The files are the truth; what was read of them is kept in an
 * index beside them, so that only those are read that have changed since. Invariant: with an index,
 * without one, or with a damaged one, the history is the same.
 */
public final class HistoryIndex {

    static final String NAME = ".history-index.json";

    /** Why an attempt is none of the history. */
    static final String STRANGER = "its name does not say of which scenario it is and when it"
            + " was begun; open it as a file";

    private static final int VERSION = 1;

    private final Path folder;
    private final IndexFile<IndexedFile> index;
    private final AttemptReader reader = new AttemptReader();

    /**
     * What was read of one file.
     *
     * @param stamp   what changes whenever the file does
     * @param entry   empty for one in which nothing was decided, or that cannot be read
     * @param problem why it cannot be read
     */
    record IndexedFile(String file, String stamp, Optional<HistoryEntry> entry,
            Optional<String> problem) {
        IndexedFile {
            Objects.requireNonNull(file);
            Objects.requireNonNull(stamp);
            Objects.requireNonNull(entry);
            Objects.requireNonNull(problem);
        }
    }

    /** @param folder need not be there until something is kept in it */
    public HistoryIndex(Path folder) {
        this.folder = folder;
        this.index = new IndexFile<>(folder.resolve(NAME), VERSION, IndexedFile.class);
    }

    /** All that is there now. */
    public PracticeHistory read() throws IOException {
        Map<String, IndexedFile> before = new TreeMap<>();
        index.rows().forEach(row -> before.put(row.file(), row));
        Map<String, IndexedFile> rows = new TreeMap<>();
        for (Path file : attempts()) {
            String name = String.valueOf(file.getFileName());
            String stamp = stamp(file) + " " + stamp(noteOf(file));
            IndexedFile known = before.get(name);
            // what cannot be read today may be read by the program of tomorrow
            rows.put(name, known != null && known.stamp().equals(stamp)
                    && known.problem().isEmpty() ? known : row(file, name, stamp));
        }
        if (!rows.equals(before)) {
            var _ = index.write(rows.values());
        }
        return history(rows, strangers());
    }

    private static PracticeHistory history(Map<String, IndexedFile> rows,
            List<String> strangers) {
        List<HistoryEntry> entries = new ArrayList<>();
        List<String> unread = new ArrayList<>(strangers);
        rows.values().forEach(row -> row.problem().ifPresentOrElse(
                why -> unread.add(row.file() + ": " + why),
                () -> row.entry().ifPresent(entries::add)));
        entries.sort(Comparator.comparing(HistoryEntry::begun).reversed()
                .thenComparing(HistoryEntry::file));
        return new PracticeHistory(entries, unread);
    }

    private List<Path> attempts() throws IOException {
        return files(name -> KeptAttempts.begunBy(name).isPresent());
    }

    /** Somebody has put them there, and may look for them in the list. */
    private List<String> strangers() throws IOException {
        return files(name -> name.endsWith(AttemptFile.ENDING)
                && KeptAttempts.begunBy(name).isEmpty()).stream()
                .map(file -> file.getFileName() + ": " + STRANGER)
                .toList();
    }

    private List<Path> files(Predicate<String> named) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> named.test(String.valueOf(file.getFileName()))
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
        } catch (UncheckedIOException cannot) {
            throw cannot.getCause();
        }
    }

    private static Path noteOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.length() - AttemptFile.ENDING.length())
                + ArchiveName.NOTES.getFirst());
    }

    /** What changes whenever the file does. */
    private static String stamp(Path file) {
        try {
            return Files.size(file) + "@" + Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return "-";
        }
    }

    /** One in which nothing was decided is known, and no part of the history. */
    private IndexedFile row(Path file, String name, String stamp) {
        return switch (reader.read(file)) {
            case LoadedAttempt.Invalid(var problems) -> new IndexedFile(name, stamp,
                    Optional.empty(), Optional.of(problems.getFirst().advice()));
            case LoadedAttempt.Valid valid -> new IndexedFile(name, stamp,
                    Optional.of(valid).filter(one -> !one.attempt().decisions().isEmpty())
                            .map(one -> entry(file, name, one)),
                    Optional.empty());
        };
    }

    private static HistoryEntry entry(Path file, String name, LoadedAttempt.Valid valid) {
        Attempt attempt = valid.attempt();
        OutcomeNote.Read end = OutcomeNote.beside(file).read(attempt);
        LocalDateTime begun = KeptAttempts.begunBy(name).orElseThrow();
        return new HistoryEntry(name, attempt.scenario(), begun, attempt.decisions().size(),
                attempt.fingerprint().isPresent() || end.isOver(), valid.ofOlderRules(),
                end.result().map(AttemptResult::group),
                end.result().map(result -> OptionalLong.of(result.rowsLost()))
                        .orElseGet(OptionalLong::empty),
                end.result().map(AttemptResult::secondsToRecover)
                        .orElseGet(OptionalLong::empty));
    }
}
