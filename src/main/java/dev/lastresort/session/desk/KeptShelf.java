package dev.lastresort.session.desk;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.replay.Watch;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.file.AttemptBundle;
import dev.lastresort.session.attempt.file.AttemptBundle.RemovedAttempt;
import dev.lastresort.session.attempt.file.KeptAttempts;
import dev.lastresort.session.attempt.history.HistoryDesk;
import dev.lastresort.session.attempt.history.HistoryDesk.Moved;
import dev.lastresort.session.attempt.history.PracticeHistory;
import dev.lastresort.session.attempt.practice.OngoingAttempt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The attempts in the user's own folder. */
final class KeptShelf implements AttemptShelf {

    private static final DateTimeFormatter BEGUN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final SessionDesk desk;
    private final KeptAttempts kept;
    private final KeptRooms rooms;

    KeptShelf(SessionDesk desk, KeptAttempts kept, KeptRooms rooms) {
        this.desk = desk;
        this.kept = kept;
        this.rooms = rooms;
    }

    @Override
    public IncidentRoom reopen(ScenarioCard card, String attempt) {
        return rooms.reopen(card, kept.file(attempt));
    }

    @Override
    public void rename(String attempt, String name) {
        new AttemptBundle(kept.file(attempt)).rename(name);
    }

    @Override
    public byte[] export(String attempt) {
        Path file = kept.file(attempt);
        try {
            return Files.readAllBytes(file);
        } catch (IOException cannot) {
            throw new DeskException(file + " cannot be read: " + cannot.getMessage(), cannot);
        }
    }

    @Override
    public RemovedAttempt remove(String attempt) {
        return new AttemptBundle(kept.file(attempt)).remove();
    }

    @Override
    public void restore(RemovedAttempt removed) {
        AttemptBundle.restore(removed);
    }

    @Override
    public PracticeHistory history() {
        return new HistoryDesk(kept.folder()).read();
    }

    @Override
    public Moved exportAll(Path archive) {
        return new HistoryDesk(kept.folder()).export(archive);
    }

    @Override
    public Moved importAll(Path archive) {
        return new HistoryDesk(kept.folder()).bring(archive);
    }

    @Override
    public Comparison compare(ScenarioCard card, List<String> attempts, Progress progress) {
        List<Function<Watch, Replayed.Finished>> branches = new ArrayList<>();
        for (int i = 0; i < attempts.size(); i++) {
            progress.reached("Replaying attempt " + (i + 1) + " of " + attempts.size(),
                    Progress.UNKNOWN);
            Path file = kept.file(attempts.get(i));
            OngoingAttempt live = rooms.replayed(card, file);
            // the first is called as an attempt always is
            String name = i == 0 ? "attempt" : "attempt-" + (i + 1);
            String title = new AttemptBundle(file).name()
                    .orElseGet(() -> "Attempt of " + BEGUN.format(kept.begun(file)));
            branches.add(watch -> named(live.simulated(watch), name, title));
        }
        return desk.beside(card, branches, progress);
    }

    private static Replayed.Finished named(Replayed.Finished one, String name, String title) {
        Strategy was = one.strategy();
        return new Replayed.Finished(new Strategy(name, title, was.kind(), was.steps(),
                was.expectations()), one.journal(), one.facts());
    }
}
