package dev.lastresort.ui.author;

import dev.lastresort.model.outcome.ModelledDay;
import dev.lastresort.session.author.DayOutline;
import dev.lastresort.session.author.ScenarioProse;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.ui.author.AuthorState.FileStanding;
import dev.lastresort.ui.author.AuthorState.LastOutcome;
import dev.lastresort.ui.author.AuthorState.ModelledState;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.RunningTask;
import dev.lastresort.ui.desk.Background.WhenOver;
import dev.lastresort.ui.library.LibraryEntry;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * Follows one file of the library while it is written. Invariant: what is drawn is always of the
 * last state that was valid, and only the newest state is worked out.
 */
public final class AuthorModel {

    private final Path file;
    private final ObservableList<LibraryEntry> entries;
    private final KeptOutcomes outcomes;
    private final Background background;
    private final Consumer<String> failed;
    private final ListChangeListener<LibraryEntry> listener = _ -> look();
    private final ReadOnlyObjectWrapper<AuthorState> state =
            new ReadOnlyObjectWrapper<>(AuthorState.UNREAD);
    private Optional<LibraryEntry> seen = Optional.empty();
    private Optional<RunningTask> work = Optional.empty();

    /** What is worked out of a valid state. */
    private record WorkedOut(ModelledState modelled, Optional<LastOutcome> outcome) {}

    /**
     * @param background for what is worked out of the file, beside everything else
     * @param failed     told of what should not have happened
     */
    public AuthorModel(Path file, ObservableList<LibraryEntry> entries, KeptOutcomes outcomes,
            Background background, Consumer<String> failed) {
        this.failed = failed;
        this.file = file;
        this.entries = entries;
        this.outcomes = outcomes;
        this.background = background;
        entries.addListener(listener);
        look();
    }

    public Path file() {
        return file;
    }

    public ReadOnlyObjectProperty<AuthorState> state() {
        return state.getReadOnlyProperty();
    }

    /** Nobody looks any more. */
    public void leave() {
        entries.removeListener(listener);
        work.ifPresent(RunningTask::cancel);
    }

    /** It may have been compared since. */
    public void refresh() {
        seen.ifPresent(this::take);
    }

    private void look() {
        Optional<LibraryEntry> now = entries.stream()
                .filter(entry -> entry.file().filter(file::equals).isPresent()).findFirst();
        if (now.isPresent() && !now.equals(seen)) {
            seen = now;
            take(now.get());
        }
    }

    private void take(LibraryEntry entry) {
        work.ifPresent(RunningTask::cancel);
        AuthorState before = state.get();
        switch (entry) {
            case LibraryEntry.Ready(ScenarioCard card, var warnings) -> {
                state.set(new AuthorState(FileStanding.VALID, warnings, Optional.of(card),
                        before.modelled(), before.outcome()));
                Optional<KeptOutcome> kept = outcomes.of(file);
                work = Optional.of(background.run(() -> workedOut(card, kept),
                        new WhenOver<WorkedOut>(this::show, this::fail)));
            }
            case LibraryEntry.Unreadable unreadable -> state.set(new AuthorState(
                    FileStanding.BROKEN, unreadable.broken().problems(), Optional.empty(),
                    before.modelled(), outcomes.of(file)
                            .map(kept -> new LastOutcome(kept, true))));
        }
    }

    private static WorkedOut workedOut(ScenarioCard card, Optional<KeptOutcome> kept) {
        boolean older = kept.filter(one -> one.scenario().equals(card.scenario())).isEmpty();
        ModelledDay day = DayOutline.of(card.scenario(), kept.map(KeptOutcome::call)
                .map(call -> older ? call.before() : call));
        return new WorkedOut(
                new ModelledState(card, day, PlanLine.of(day),
                        ScenarioProse.of(card.scenario())),
                kept.map(one -> new LastOutcome(one, older)));
    }

    private void show(WorkedOut done) {
        AuthorState now = state.get();
        state.set(new AuthorState(now.standing(), now.problems(), now.card(),
                Optional.of(done.modelled()), done.outcome()));
    }

    /** The problems are told all the same. */
    private void fail(String message) {
        AuthorState now = state.get();
        state.set(new AuthorState(now.standing(), now.problems(), now.card(), Optional.empty(),
                outcomes.of(file).map(kept -> new LastOutcome(kept, true))));
        failed.accept(message);
    }
}
