package dev.lastresort.session.attempt.file;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.scenario.attempt.AttemptReader;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.attempt.AttemptResult;
import dev.lastresort.session.attempt.Attempts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder in which attempts are kept, each named after its scenario and the instant at which it
 * was begun. What it holds otherwise is passed over.
 */
public final class KeptAttempts {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT);

    private final Path folder;
    private final AttemptReader reader = new AttemptReader();

    /** The scenario that attempts are made at, to the byte. */
    public record Subject(String id, String sha256, long seed) {

        public boolean isOf(Attempt attempt) {
            return attempt.sha256().equals(sha256) && attempt.seed() == seed;
        }
    }

    private record Named(Path file, LocalDateTime begun) {}

    private record Kept(LoadedAttempt.Valid loaded, LocalDateTime begun, OutcomeNote.Read end) {

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

    /** The file of an attempt that begins now. */
    public Path newFile(String id) {
        LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
        return folder.resolve(id + "-" + STAMP.format(now) + AttemptFile.ENDING);
    }

    /** The file of the attempt that was begun last. */
    public Optional<Path> newest(Subject subject) {
        return named(subject).stream().filter(one -> attempt(one, subject).isPresent())
                .findFirst().map(Named::file);
    }

    /** Those in which something was decided, the newest first; each is read when it is wanted. */
    public Stream<Attempt> attempts(Subject subject) {
        return named(subject).stream().flatMap(one -> attempt(one, subject).stream())
                .map(LoadedAttempt.Valid::attempt).filter(one -> !one.decisions().isEmpty());
    }

    public Attempts sum(Subject subject) {
        List<Kept> kept = named(subject).stream().flatMap(one -> attempt(one, subject).stream()
                .map(loaded -> new Kept(loaded, one.begun(),
                        OutcomeNote.beside(one.file()).read(loaded.attempt()))))
                .filter(one -> !one.attempt().decisions().isEmpty()).toList();
        return new Attempts(kept.size(), kept.stream().findFirst().map(Kept::begun),
                (int) kept.stream().filter(Kept::isOver).count(),
                best(kept),
                kept.stream().findFirst()
                        // what is over but was not measured can still be
                        .filter(one -> one.attempt().fingerprint().isEmpty())
                        .map(KeptAttempts::unfinished),
                (int) kept.stream().filter(one -> one.loaded().ofOlderRules()).count());
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
