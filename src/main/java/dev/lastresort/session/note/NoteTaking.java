package dev.lastresort.session.note;

import dev.lastresort.model.exercise.EvaluatorNote;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.store.AttemptStore;
import dev.lastresort.session.store.StoreAddress;
import dev.lastresort.session.store.StoreLogin;
import dev.lastresort.session.store.StoreOutbox;
import dev.lastresort.session.store.StoreState;
import dev.lastresort.session.store.StoreSync;
import dev.lastresort.session.store.StoreTrouble;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An evaluator's notes on one team, from when they begin to write until they are done. Invariant: a
 * note is in the evaluator's sheet before anything is sent, whatever becomes of the connection.
 *
 * @param store  that they go to
 * @param folder that the sheet lies in
 * @param about  all that one note has in common with the next
 */
public record NoteTaking(AttemptStore store, StoreAddress address, StoreLogin login, Path folder,
        String evaluator, NoteSubject about, Clock clock) {

    /**
     * What notes are about.
     *
     * @param team its title, with its bracket before a slash
     */
    public record NoteSubject(String team, Optional<String> scenario, Optional<String> at,
            Optional<String> objective) {}

    /**
     * Writes one into the sheet.
     *
     * @return the sheet
     * @throws DeskException if it cannot be written
     */
    public Path write(String text) {
        String line = Harmless.text(text).strip();
        if (line.isEmpty()) {
            throw new DeskException("A note says something");
        }
        NoteFile sheet = NoteFile.of(folder, evaluator);
        sheet.add(new EvaluatorNote(about.team(), about.scenario(), about.at(),
                about.objective(), line,
                Optional.of(clock.instant().truncatedTo(ChronoUnit.SECONDS))));
        return sheet.file();
    }

    /** Sends what is written from now on, as it is written; told how the connection stands. */
    public StoreSync follow(Consumer<StoreState> told) {
        return StoreSync.begin(store, address, login, new StoreOutbox(folder, Instant.EPOCH), told);
    }

    /**
     * Sends what is not there yet.
     *
     * @return what the store refuses, a line each
     * @throws StoreTrouble if that cannot be; what was written stays in the sheet
     */
    public List<String> send() {
        StoreOutbox outbox = new StoreOutbox(folder, Instant.EPOCH);
        StoreSync.once(store, address, login, outbox);
        return outbox.refused();
    }
}
