package dev.lastresort.ui.cohort;

import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortAttempt;
import dev.lastresort.model.cohort.CohortScenario;
import dev.lastresort.model.cohort.PlayedDay;
import dev.lastresort.session.FileWatch;
import dev.lastresort.session.Progress.Reached;
import dev.lastresort.session.cohort.FolderLook;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.RunningTask;
import dev.lastresort.ui.desk.Background.WhenOver;
import dev.lastresort.ui.desk.CohortFolders;
import dev.lastresort.ui.desk.CohortFolders.WhichAttempts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A folder of attempts that is followed while it fills. Invariant: as long as it is frozen, what is
 * shown holds no outcome; what was shown stays while the folder is read again.
 */
public final class CohortModel {

    private final Path folder;
    private final Supplier<List<Path>> scenarios;
    private final CohortFolders folders;
    private final FileWatch watch;
    private final Background background;
    private final Consumer<String> trouble;
    private final ReadOnlyObjectWrapper<Optional<Cohort>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper frozen = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Optional<String>> bracket =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> brackets =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<PlayedDay>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Reached>> measuring =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> said =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper(false);
    private Optional<Cohort> known = Optional.empty();
    private Optional<RunningTask> reading = Optional.empty();
    private Optional<RunningTask> work = Optional.empty();
    private Set<Path> followed = Set.of();
    private boolean again;
    /** Somebody who cancelled does not want it to begin anew by itself. */
    private boolean byItself = true;
    /** What was to be measured the last time: what cannot be is not tried for ever. */
    private Set<CohortAttempt> tried = Set.of();
    private boolean left;

    /**
     * @param scenarios the files that were opened in the window by now
     * @param trouble   told what cannot be done
     */
    public CohortModel(Path folder, Supplier<List<Path>> scenarios, CohortFolders folders,
            FileWatch watch, Background background, Consumer<String> trouble) {
        this.folder = folder;
        this.scenarios = scenarios;
        this.folders = folders;
        this.watch = watch;
        this.background = background;
        this.trouble = trouble;
    }

    public Path folder() {
        return folder;
    }

    /** What may be shown now; empty until the folder was read. */
    public ReadOnlyObjectProperty<Optional<Cohort>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Whether outcomes are hidden. */
    public ReadOnlyBooleanProperty frozen() {
        return frozen.getReadOnlyProperty();
    }

    /** The brackets that teams are in; {@code ""} for those in none. */
    public ReadOnlyObjectProperty<List<String>> brackets() {
        return brackets.getReadOnlyProperty();
    }

    /** The one whose teams are held against one another; empty for all teams. */
    public ReadOnlyObjectProperty<Optional<String>> bracket() {
        return bracket.getReadOnlyProperty();
    }

    public void chooseBracket(Optional<String> other) {
        bracket.set(other);
        show();
    }

    /** The scenario that is looked at more closely. */
    public ReadOnlyObjectProperty<Optional<PlayedDay>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** How far measuring is, while it goes on. */
    public ReadOnlyObjectProperty<Optional<Reached>> measuring() {
        return measuring.getReadOnlyProperty();
    }

    /** What there is to say of the last measuring. */
    public ReadOnlyObjectProperty<List<String>> said() {
        return said.getReadOnlyProperty();
    }

    /** Whether it could not be read the last time: what is shown is what was read before. */
    public ReadOnlyBooleanProperty unreadable() {
        return unreadable.getReadOnlyProperty();
    }

    /** The scenario itself, if it is one of what is shown. */
    public Optional<CohortScenario> scenario() {
        return shown.get().flatMap(cohort -> cohort.scenarios().stream()
                .filter(one -> chosen.get().filter(one.day()::equals).isPresent()).findFirst());
    }

    public void choose(PlayedDay day) {
        chosen.set(Optional.of(day));
    }

    /** Shows all outcomes, or hides them again. */
    public void switchFrozen() {
        frozen.set(!frozen.get());
        show();
    }

    /** Reads the folder, again if something in it has changed meanwhile. */
    public void read() {
        if (left) {
            return;
        }
        if (reading.isPresent()) {
            again = true;
            return;
        }
        WhichAttempts which = which();
        reading = Optional.of(background.run(() -> folders.open(which),
                new WhenOver<FolderLook>(this::take, this::fail)));
    }

    /** A stick that is pulled may be put back, and one may be chosen that is not there yet. */
    private void fail(String why) {
        reading = Optional.empty();
        unreadable.set(true);
        trouble.accept(why);
        if (known.isEmpty()) {
            follow(Set.of());
        }
        if (again) {
            again = false;
            read();
        }
    }

    private WhichAttempts which() {
        return new WhichAttempts(folder, scenarios.get());
    }

    private void take(FolderLook look) {
        Cohort cohort = look.cohort();
        reading = Optional.empty();
        unreadable.set(false);
        known = Optional.of(cohort);
        brackets.set(cohort.brackets());
        if (bracket.get().filter(one -> !cohort.brackets().contains(one)).isPresent()) {
            bracket.set(Optional.empty());
        }
        show();
        follow(look.places());
        Set<CohortAttempt> awaiting = cohort.awaiting();
        if (awaiting.isEmpty()) {
            tried = awaiting;
        }
        if (again) {
            again = false;
            read();
        } else if (byItself && work.isEmpty() && !awaiting.equals(tried)) {
            tried = awaiting;
            measure(false);
        }
    }

    private boolean scenarioGone(Cohort cohort) {
        return chosen.get().filter(day -> cohort.scenarios().stream()
                .anyMatch(one -> one.day().equals(day))).isEmpty();
    }

    private void show() {
        Optional<Cohort> wanted =
                known.map(cohort -> bracket.get().map(cohort::bracket).orElse(cohort));
        if (wanted.filter(this::scenarioGone).isPresent()) {
            chosen.set(wanted.get().scenarios().stream().findFirst().map(CohortScenario::day));
        }
        shown.set(wanted.map(cohort -> frozen.get() ? cohort.frozen() : cohort));
    }

    /** What changed in a new place before it was followed is not told: it is read again. */
    private void follow(Set<Path> places) {
        watch.follow(folder, places, () -> background.inWindow(this::read));
        again |= !followed.containsAll(places);
        followed = places;
    }

    /** @param all whether what has figures is replayed, too, to check them */
    public void measure(boolean all) {
        if (work.isPresent() || left) {
            return;
        }
        byItself = true;
        WhichAttempts which = which();
        said.set(List.of());
        measuring.set(Optional.of(new Reached("Starting", -1)));
        work = Optional.of(background.run(progress -> folders.measure(which, all, progress),
                reached -> measuring.set(Optional.of(reached)),
                new WhenOver<List<String>>(told -> {
                    over();
                    said.set(told.isEmpty() && all
                            ? List.of("Every attempt came to what was recorded of it.") : told);
                    read();
                }, why -> {
                    over();
                    trouble.accept(why);
                })));
    }

    private void over() {
        work = Optional.empty();
        measuring.set(Optional.empty());
    }

    /** Ends measuring; what was measured so far is kept. */
    public void stop() {
        byItself = false;
        work.ifPresent(RunningTask::cancel);
        over();
        read();
    }

    /** It is not shown again. */
    public void leave() {
        left = true;
        watch.forget(folder);
        reading.ifPresent(RunningTask::cancel);
        work.ifPresent(RunningTask::cancel);
        over();
    }
}
