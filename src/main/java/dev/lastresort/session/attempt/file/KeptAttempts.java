package dev.lastresort.session.attempt.file;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.outcome.AttemptResult;
import dev.lastresort.scenario.attempt.AttemptReader;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.attempt.Attempts;
import dev.lastresort.session.attempt.KeptAttempt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * The folder in which attempts are kept, each named after its scenario and the instant at which it
 * was begun. What it holds otherwise is passed over.
 */
public final class KeptAttempts {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT);

    private static final int STAMP_LETTERS = "uuuuMMdd-HHmmss-SSS".length();

    private final Path folder;
    private final AttemptReader reader = new AttemptReader();
    private final AtomicReference<LocalDateTime> lastBegun =
            new AtomicReference<>(LocalDateTime.MIN);

    /** The scenario that attempts are made at, to the byte, and what runs its SQL. */
    public record Subject(String id, String sha256, long seed, EngineName engine) {

        /** Whether it was made at that scenario, also on another engine. */
        public boolean isOf(Attempt attempt) {
            return BundledScenarios.isSameDay(id, sha256, attempt.sha256())
                    && attempt.seed() == seed;
        }

        public boolean isOnEngine(Attempt attempt) {
            return attempt.engine() == engine;
        }
    }

    private record Named(Path file, LocalDateTime begun) {}

    private record Kept(Path file, LoadedAttempt.Valid loaded, LocalDateTime begun,
            OutcomeNote.Read end) {

        Attempt attempt() {
            return loaded.attempt();
        }

        boolean isOver() {
            return attempt().fingerprint().isPresent() || end.isOver();
        }
    }

    /** @param folder need not be there until something is kept in it */
    public KeptAttempts(Path folder) {
        this.folder = folder;
    }

    /** Where attempts are kept. */
    public Path folder() {
        return folder;
    }

    /** The file of an attempt that begins now: never one that another has begun. */
    public Path newFile(String id) {
        LocalDateTime begun = lastBegun.updateAndGet(before -> {
            LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault())
                    .truncatedTo(ChronoUnit.MILLIS);
            return now.isAfter(before) ? now : before.plus(1, ChronoUnit.MILLIS);
        });
        return folder.resolve(id + "-" + STAMP.format(begun) + AttemptFile.ENDING);
    }

    /**
     * The file of the attempt that was begun last among those that were left before their end, or
     * before that was measured: one that was begun and finished since does not hide it.
     */
    public Optional<Path> newestUnfinished(Subject subject) {
        return kept(subject).stream().filter(one -> one.attempt().fingerprint().isEmpty()
                && subject.isOnEngine(one.attempt())).findFirst().map(Kept::file);
    }

    /**
     * The file of the attempt by that id, which nothing outside the folder has.
     *
     * @throws DeskException if there is none
     */
    public Path file(String id) {
        Path file = folder.resolve(id);
        if (!id.endsWith(AttemptFile.ENDING) || !Optional.of(folder).equals(
                Optional.ofNullable(file.getParent())) || !Files.isRegularFile(file)) {
            throw new DeskException("There is no attempt " + id + " any more.");
        }
        return file;
    }

    /** When an attempt was begun, by the name of its file; empty for one that no attempt has. */
    public static Optional<LocalDateTime> begunBy(String fileName) {
        int end = fileName.length() - AttemptFile.ENDING.length();
        if (!fileName.endsWith(AttemptFile.ENDING) || end <= STAMP_LETTERS) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(
                    fileName.substring(end - STAMP_LETTERS, end), STAMP));
        } catch (DateTimeParseException foreign) {
            return Optional.empty();
        }
    }

    /** The name of an attempt that was begun a moment after that one; both without the ending. */
    public static String nextStem(String stem) {
        int start = stem.length() - STAMP_LETTERS;
        return stem.substring(0, start) + STAMP.format(
                LocalDateTime.parse(stem.substring(start), STAMP).plusNanos(1_000_000));
    }

    /** When the attempt in that file was begun, by its name. */
    public LocalDateTime begun(Path file) {
        String name = file.getFileName().toString();
        int end = name.length() - AttemptFile.ENDING.length();
        return LocalDateTime.parse(
                name.substring(Math.max(0, end - STAMP_LETTERS), end), STAMP);
    }

    /** Those in which something was decided, the newest first; each is read when it is wanted. */
    public Stream<Attempt> attempts(Subject subject) {
        return named(subject).stream().flatMap(one -> attempt(one, subject).stream())
                .map(LoadedAttempt.Valid::attempt)
                .filter(one -> !one.decisions().isEmpty() && subject.isOnEngine(one));
    }

    public Attempts sum(Subject subject) {
        List<Kept> kept = kept(subject);
        return new Attempts(kept.size(), kept.stream().findFirst().map(Kept::begun),
                (int) kept.stream().filter(Kept::isOver).count(),
                best(kept),
                // what is over but was not measured can still be
                kept.stream().filter(one -> one.attempt().fingerprint().isEmpty()
                        && subject.isOnEngine(one.attempt())).findFirst()
                        .map(KeptAttempts::unfinished),
                (int) kept.stream().filter(one -> one.loaded().ofOlderRules()).count(),
                kept.stream().map(KeptAttempts::line).toList());
    }

    /** Those in which something was decided, the newest first. */
    private List<Kept> kept(Subject subject) {
        return named(subject).stream().flatMap(one -> attempt(one, subject).stream()
                .map(loaded -> new Kept(one.file(), loaded, one.begun(),
                        OutcomeNote.beside(one.file()).read(loaded.attempt()))))
                .filter(one -> !one.attempt().decisions().isEmpty()).toList();
    }

    private static KeptAttempt line(Kept kept) {
        Attempt attempt = kept.attempt();
        return new KeptAttempt(kept.file().getFileName().toString(),
                new AttemptBundle(kept.file()).name(), kept.begun(),
                kept.isOver() ? finished(kept.file()) : Optional.empty(),
                attempt.decisions().size(), attempt.decisions().getLast().at(),
                attempt.pressure(), kept.end().result(), kept.loaded().ofOlderRules());
    }

    /** An attempt that is over is written no more. */
    private static Optional<LocalDateTime> finished(Path file) {
        try {
            return Optional.of(LocalDateTime.ofInstant(
                    Files.getLastModifiedTime(file).toInstant(), ZoneId.systemDefault()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static List<AttemptResult> best(List<Kept> kept) {
        return AttemptResult.best(kept.stream()
                .filter(one -> !one.loaded().ofOlderRules() && one.end().result().isPresent())
                .toList(), one -> one.end().result().orElseThrow(), Kept::begun).stream()
                .map(one -> one.end().result().orElseThrow()).toList();
    }

    private static Attempts.Unfinished unfinished(Kept kept) {
        Attempt attempt = kept.attempt();
        return new Attempts.Unfinished(kept.begun(), attempt.decisions().size(),
                attempt.decisions().getLast().at(), attempt.pressure());
    }

    private Optional<LoadedAttempt.Valid> attempt(Named named, Subject subject) {
        return reader.read(named.file()) instanceof LoadedAttempt.Valid loaded
                && subject.isOf(loaded.attempt()) ? Optional.of(loaded) : Optional.empty();
    }

    /** Those that are named after the scenario, the newest first. */
    private List<Named> named(Subject subject) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> named(file, subject.id() + "-").stream())
                    .sorted(Comparator.comparing(Named::begun).reversed()).toList();
        } catch (IOException unreadable) {
            throw new DeskException("The attempts in " + folder + " cannot be listed: "
                    + unreadable.getMessage(), unreadable);
        }
    }

    private static Optional<Named> named(Path file, String start) {
        String name = file.getFileName().toString();
        if (!name.startsWith(start) || !name.endsWith(AttemptFile.ENDING)
                || name.length() < start.length() + AttemptFile.ENDING.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Named(file, LocalDateTime.parse(name.substring(
                    start.length(), name.length() - AttemptFile.ENDING.length()), STAMP)));
        } catch (DateTimeParseException foreign) {
            // somebody else's name: no attempt that was begun here
            return Optional.empty();
        }
    }
}
