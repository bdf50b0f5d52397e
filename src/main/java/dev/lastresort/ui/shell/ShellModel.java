package dev.lastresort.ui.shell;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.FileWatch;
import dev.lastresort.session.Progress;
import dev.lastresort.session.Progress.Reached;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.desk.IncidentRooms;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.desk.ScenarioDesk;
import dev.lastresort.ui.author.KeptOutcome;
import dev.lastresort.ui.author.KeptOutcomes;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.RunningTask;
import dev.lastresort.ui.desk.Background.WhenOver;
import dev.lastresort.ui.desk.Recollection;
import dev.lastresort.ui.library.LibraryEntry;
import dev.lastresort.ui.library.LibraryModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Which screen is shown and what is under way. Invariant: work is under way exactly on the working
 * screens.
 */
public final class ShellModel {

    private static final Reached STARTING = new Reached("Starting", Progress.UNKNOWN);

    private final ScenarioDesk desk;
    private final IncidentRooms rooms;
    private final Background background;
    private final LibraryModel library;
    private final Recollection recollection;
    private final ReadOnlyObjectWrapper<Screen> screen =
            new ReadOnlyObjectWrapper<>(new Screen.Library());
    private final ReadOnlyObjectWrapper<Reached> progress = new ReadOnlyObjectWrapper<>(STARTING);
    private final ReadOnlyObjectWrapper<Optional<String>> trouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LibraryEntry>> newer =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final KeptOutcomes outcomes = new KeptOutcomes();
    /** Where one goes back to: the library, or the author's view that one came from. */
    private Screen home = new Screen.Library();
    private Optional<RunningTask> work = Optional.empty();

    public ShellModel(ScenarioDesk desk, IncidentRooms rooms, FileWatch files,
            Background background, Recollection recollection) {
        this.recollection = recollection;
        this.desk = desk;
        this.rooms = rooms;
        this.background = background;
        this.library = new LibraryModel(desk, rooms, files, background, this::tellTrouble);
        library.changed().subscribe(entry -> entry.ifPresent(this::noteChange));
        screen.subscribe(shown -> {
            if (shown instanceof Screen.Library) {
                library.lookAtAttempts();
            }
        });
    }

    public LibraryModel library() {
        return library;
    }

    public ReadOnlyObjectProperty<Screen> screen() {
        return screen.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Reached> progress() {
        return progress.getReadOnlyProperty();
    }

    /** What went wrong last, until it is dismissed or something else begins. */
    public ReadOnlyObjectProperty<Optional<String>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** What the file of the comparison on the screen holds now, if it has changed since. */
    public ReadOnlyObjectProperty<Optional<LibraryEntry>> newer() {
        return newer.getReadOnlyProperty();
    }

    /** Lists the bundled scenarios, and the file that was opened last. */
    public void start() {
        recollection.onFailure(this::tellTrouble);
        library.readBundled();
        Optional<Path> last = recollection.remembered().get().recent().stream().findFirst();
        // A file that is gone since is no trouble of today.
        last.ifPresent(file -> background.run(() -> Files.isRegularFile(file),
                new WhenOver<Boolean>(there -> {
                    if (there) {
                        library.openAgain(file);
                    }
                }, this::fail)));
    }

    /** How the window was left, and the files opened before. */
    public Recollection recollection() {
        return recollection;
    }

    public void open(Path file) {
        goHome(new Screen.Library());
        library.open(file);
        recollection.change(was -> was.withOpened(file));
    }

    /** What the files compared since the window opened came to. */
    public KeptOutcomes outcomes() {
        return outcomes;
    }

    /** Opens the author's view of a file, whether it can be run or not. */
    public void author(Path file) {
        if (library.entries().stream().noneMatch(
                entry -> entry.file().filter(file::equals).isPresent())) {
            open(file);
        }
        goHome(new Screen.Authoring(file));
    }

    /** Takes a file out of the library, and off what is offered again; it stays on the disk. */
    public void remove(LibraryEntry entry) {
        library.remove(entry);
        entry.file().ifPresent(file -> recollection.change(was -> was.withForgotten(file)));
    }

    public void compare(ScenarioCard card) {
        begin(new Screen.Working(card));
        work = Optional.of(background.run(reports -> desk.compare(card, reports), progress::set,
                new WhenOver<ComparisonResult.Ran>(ran -> show(card, ran), this::fail)));
    }

    private void begin(Screen working) {
        progress.set(STARTING);
        go(working);
    }

    private void go(Screen next) {
        dismissTrouble();
        newer.set(Optional.empty());
        screen.set(next);
    }

    /** Readies a room that may be wanted soon; blocks. */
    public void prepare(ScenarioCard card) {
        rooms.prepare(card);
    }

    /** Goes on where the last attempt was left, if it was; without pressure the clock stands. */
    public void practise(ScenarioCard card, Optional<Integer> pressure) {
        open(card, () -> rooms.room(card, pressure), Optional.empty());
    }

    /** Begins at the page, whatever was left. */
    public void practiseAnew(ScenarioCard card, Optional<Integer> pressure) {
        open(card, () -> rooms.newRoom(card, pressure), Optional.empty());
    }

    /** Begins a session of a team. */
    public void runWithTeam(ScenarioCard card, Exercise exercise) {
        open(card, () -> rooms.teamRoom(card, exercise), Optional.of(exercise));
    }

    /** Goes on with that attempt, or shows it at its end. */
    public void reopen(ScenarioCard card, String attempt) {
        open(card, () -> rooms.shelf().reopen(card, attempt), Optional.empty());
    }

    /** Measures those attempts beside one another and beside the recoveries. */
    public void compareAttempts(ScenarioCard card, List<String> attempts) {
        begin(new Screen.Working(card));
        work = Optional.of(background.run(
                reports -> rooms.shelf().compare(card, attempts, reports), progress::set,
                new WhenOver<Comparison>(compared -> {
                    work = Optional.empty();
                    screen.set(new Screen.ComparisonPage(
                            card, compared, Optional.empty(), attempts));
                }, this::fail)));
    }

    private void open(ScenarioCard card, Supplier<IncidentRoom> room,
            Optional<Exercise> exercise) {
        begin(new Screen.OpeningRoom(card));
        progress.set(WorkingView.opening(card));
        work = Optional.of(background.run(_ -> room.get(), progress::set,
                new WhenOver<IncidentRoom>(opened -> {
                    work = Optional.empty();
                    screen.set(new Screen.Practising(card, opened,
                            exercise.or(opened::session)));
                    opened.notice().ifPresent(this::tellTrouble);
                }, this::fail, IncidentRoom::close)));
    }

    /** What came of practising; the room stays open, for who wants to go back to it. */
    public void show(Screen.Practising room, Comparison comparison, Debrief debrief) {
        work = Optional.empty();
        dismissTrouble();
        screen.set(new Screen.ComparisonPage(room.card(), comparison,
                Optional.of(new Screen.Practised(room, debrief))));
    }

    /** The room that one can go back to from here. */
    public Optional<Screen.Practising> room() {
        return screen.get() instanceof Screen.ComparisonPage compared
                ? compared.practised().map(Screen.Practised::room) : Optional.empty();
    }

    /** Back to the room that the attempt on the screen belongs to, as it was left. */
    public void backToRoom() {
        room().ifPresent(this::go);
    }

    /** Runs the file as it is now, or shows what is wrong with it. */
    public void takeNewer() {
        newer.get().ifPresent(entry -> {
            switch (entry) {
                case LibraryEntry.Ready(ScenarioCard card, _) -> compare(card);
                case LibraryEntry.Unreadable _ -> {
                    back();
                    library.select(entry);
                }
            }
        });
    }

    /** Where scenarios are measured; its methods block. */
    public ScenarioDesk desk() {
        return desk;
    }

    /** To where one came from; stops what is under way. */
    public void back() {
        goHome(screen.get().equals(home) ? new Screen.Library() : home);
    }

    /** Where {@link #back} leads. */
    Screen home() {
        return home;
    }

    /** Opens what one comes back to from rooms and comparisons. */
    public void goHome(Screen next) {
        work.ifPresent(RunningTask::cancel);
        work = Optional.empty();
        home = next;
        go(home);
    }

    /** Where {@link #back} leads, in words. */
    String backWords() {
        return "Back to the " + (screen.get().equals(home) ? new Screen.Library() : home).words();
    }

    /** Says what went wrong; one stays where one is. */
    public void tellTrouble(String message) {
        trouble.set(Optional.of(message));
    }

    public void dismissTrouble() {
        trouble.set(Optional.empty());
    }

    private void show(ScenarioCard card, ComparisonResult.Ran ran) {
        work = Optional.empty();
        switch (ran) {
            case ComparisonResult.Compared(Comparison comparison, _) -> {
                card.file().ifPresent(
                        file -> outcomes.keep(file, KeptOutcome.of(comparison)));
                screen.set(new Screen.ComparisonPage(card, comparison, Optional.empty()));
            }
            case ComparisonResult.NotReplayable(var problems) -> {
                back();
                library.showFaults(card, problems);
            }
        }
    }

    private void noteChange(LibraryEntry entry) {
        if (screen.get() instanceof Screen.ComparisonPage compared
                && compared.card().file().isPresent()
                && compared.card().file().equals(entry.file())) {
            newer.set(Optional.of(entry));
        }
    }

    private void fail(String message) {
        back();
        trouble.set(Optional.of(message));
    }
}
