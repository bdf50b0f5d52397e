package dev.lastresort.ui.cohort;

import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortAttempt;
import dev.lastresort.model.cohort.CohortScenario;
import dev.lastresort.model.cohort.PlayedDay;
import dev.lastresort.session.FileWatch;
import dev.lastresort.session.Progress.Reached;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.RunningTask;
import dev.lastresort.ui.desk.Background.WhenOver;
import dev.lastresort.ui.desk.CohortFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A folder of attempts that is followed while it fills. Invariant: as long as it is frozen, what is
 * shown holds no outcome; what was shown stays while the folder is read again.
 */
public final class CohortModel {

    private static final int MOST_FOLDERS = 200;

    private final Path folder;
    private final CohortFolders folders;
    private final FileWatch watch;
    private final Background background;
    private final Consumer<String> trouble;
    private final ReadOnlyObjectWrapper<Optional<Cohort>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper frozen = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Optional<PlayedDay>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Reached>> measuring =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<String>> said =
            new ReadOnlyObjectWrapper<>(List.of());
    private Optional<Cohort> known = Optional.empty();
    private Optional<RunningTask> reading = Optional.empty();
    private Optional<RunningTask> work = Optional.empty();
    private boolean again;
    /** Somebody who cancelled does not want it to begin anew by itself. */
    private boolean byItself = true;
    private int lastUnmeasured = -1;
    private boolean left;

    /** @param trouble told what cannot be done */
    public CohortModel(Path folder, CohortFolders folders, FileWatch watch,
            Background background, Consumer<String> trouble) {
        this.folder = folder;
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
        reading = Optional.of(background.run(() -> folders.open(folder),
                new WhenOver<Cohort>(this::take, why -> {
                    reading = Optional.empty();
                    trouble.accept(why);
                })));
    }

    private void take(Cohort cohort) {
        reading = Optional.empty();
        known = Optional.of(cohort);
        if (scenarioGone(cohort)) {
            chosen.set(cohort.scenarios().stream().findFirst().map(CohortScenario::day));
        }
        show();
        follow(cohort);
        if (again) {
            again = false;
            read();
        } else if (byItself && work.isEmpty() && cohort.unmeasured() > 0
                && cohort.unmeasured() != lastUnmeasured) {
            // What cannot be measured is not tried for ever.
            lastUnmeasured = cohort.unmeasured();
            measure(false);
        }
    }

    private boolean scenarioGone(Cohort cohort) {
        return chosen.get().filter(day -> cohort.scenarios().stream()
                .anyMatch(one -> one.day().equals(day))).isEmpty();
    }

    private void show() {
        shown.set(known.map(cohort -> frozen.get() ? cohort.frozen() : cohort));
    }

    /** A folder changes when a file in it comes, goes or is replaced. */
    private void follow(Cohort cohort) {
        Set<Path> beside = new TreeSet<>();
        for (CohortAttempt attempt : cohort.attempts()) {
            Path parent = folder.resolve(attempt.file()).getParent();
            while (parent != null && !parent.equals(folder) && beside.size() < MOST_FOLDERS) {
                beside.add(parent);
                parent = parent.getParent();
            }
        }
        watch.follow(folder, beside, () -> background.inWindow(this::read));
    }

    /** @param all whether what has figures is replayed, too, to check them */
    public void measure(boolean all) {
        if (work.isPresent() || left) {
            return;
        }
        byItself = true;
        said.set(List.of());
        measuring.set(Optional.of(new Reached("Starting", -1)));
        work = Optional.of(background.run(progress -> folders.measure(folder, all, progress),
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
