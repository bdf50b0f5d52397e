package dev.lastresort;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.LoadedAttempt;
import dev.lastresort.scenario.Problem;
import dev.lastresort.session.attempt.AttemptFile;
import dev.lastresort.session.attempt.AttemptReplay;
import dev.lastresort.session.attempt.AttemptSession;
import dev.lastresort.session.attempt.LiveAttempt;
import dev.lastresort.session.attempt.Room;
import dev.lastresort.ui.desk.DeskException;
import dev.lastresort.ui.desk.room.IncidentRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Opens incident rooms. Each attempt is a file in one folder of the user's; one that was not
 * brought to its end goes on where it was.
 */
final class PracticeRooms {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");
    private static final long SECONDS = 60;

    private final Path folder;
    private final Mornings mornings = new Mornings();

    /** @param folder need not be there until something is kept in it */
    PracticeRooms(Path folder) {
        this.folder = folder;
    }

    /** Lives the day up to the page, so that {@link #open} need not. */
    void prepare(Loaded.Valid scenario) {
        mornings.prepare(scenario);
    }

    /**
     * A room at the first page, or where its last attempt was left.
     *
     * @throws DeskException if the scenario cannot be practised
     */
    IncidentRoom open(
            Loaded.Valid scenario, Optional<Integer> pressure, SessionRoom.Strategies strategies) {
        Room room = switch (mornings.of(scenario)) {
            case AttemptSession.Open(Room opened) -> opened;
            case AttemptSession.NobodyCalled() -> throw new DeskException(
                    "Nobody is called before the day ends: there is nothing to practise.", null);
            case AttemptSession.Faulty(List<Problem> problems, boolean _) ->
                    throw new DeskException(problems.stream().map(Problem::text)
                            .collect(Collectors.joining("\n")), null);
        };
        LiveAttempt live = unfinished(room, pressure).orElseGet(
                () -> new LiveAttempt(room, pressure, newFile(room), limit()));
        return new SessionRoom(room, live, strategies, () -> newFile(room));
    }

    private static Duration limit() {
        return Duration.ofSeconds(Long.getLong("lastresort.limit.seconds", SECONDS));
    }

    private AttemptFile newFile(Room room) {
        return new AttemptFile(folder.resolve(room.scenario().id() + "-"
                + STAMP.format(LocalDateTime.now()) + AttemptFile.ENDING));
    }

    /**
     * The newest attempt at this very scenario, if it was left before its end and no other window
     * goes on with it. One that was made under another pressure than is asked for stays as it is.
     */
    private Optional<LiveAttempt> unfinished(Room room, Optional<Integer> pressure) {
        return newest(room).map(AttemptFile::new).filter(AttemptFile::claim).flatMap(file -> {
            Optional<LiveAttempt> live = unfinished(room, pressure, file);
            if (live.isEmpty()) {
                file.close();
            }
            return live;
        });
    }

    private static Optional<LiveAttempt> unfinished(
            Room room, Optional<Integer> pressure, AttemptFile file) {
        return file.read() instanceof LoadedAttempt.Valid(Attempt attempt, var _)
                && attempt.sha256().equals(room.sha256())
                && attempt.seed() == room.scenario().seed()
                && attempt.fingerprint().isEmpty()
                && (pressure.isEmpty() || attempt.pressure().equals(pressure))
                && new AttemptReplay(room).run(attempt, file, limit())
                        instanceof AttemptReplay.Same(LiveAttempt live)
                && !live.isOver() ? Optional.of(live) : Optional.empty();
    }

    private Optional<Path> newest(Room room) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            String start = room.scenario().id() + "-2";
            return files.filter(file -> file.getFileName().toString().startsWith(start)
                            && file.getFileName().toString().endsWith(AttemptFile.ENDING))
                    .max(Comparator.comparing(file -> file.getFileName().toString()));
        } catch (IOException unreadable) {
            throw new DeskException("The attempts in " + folder + " cannot be listed: "
                    + unreadable.getMessage(), unreadable);
        }
    }
}
