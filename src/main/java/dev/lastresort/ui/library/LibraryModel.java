package dev.lastresort.ui.library;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.engine.EngineStatus;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.FileWatch;
import dev.lastresort.session.attempt.Attempts;
import dev.lastresort.session.desk.AttemptShelf;
import dev.lastresort.session.desk.IncidentRooms;
import dev.lastresort.session.desk.OpenedFile;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.desk.ScenarioDesk;
import dev.lastresort.session.library.LibraryIndex;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.WhenOver;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/**
 * The scenarios at hand and the one being looked at. Once the bundled ones are read, one is always
 * selected.
 */
public final class LibraryModel {

    private final ScenarioDesk desk;
    private final IncidentRooms rooms;
    private final FileWatch files;
    private final Background background;
    private final Consumer<String> failed;
    private final ObservableList<LibraryEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<LibraryEntry>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LibraryEntry>> changed =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Attempts> attempts =
            new ReadOnlyObjectWrapper<>(Attempts.NONE);
    private final AttemptsModel list;
    private final EnginesModel engines;
    private final HistoryModel history;
    /** Files that will be read as they are by then. */
    private final Set<Path> waiting = ConcurrentHashMap.newKeySet();
    private final FilterModel filter = new FilterModel(entries, LibraryIndex.bundled());
    private final ObservableMap<LibraryEntry, Attempts> tried =
            FXCollections.observableHashMap();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();

    /** @param failed told of what should not have happened */
    public LibraryModel(ScenarioDesk desk, IncidentRooms rooms, FileWatch files,
            Background background, Consumer<String> failed) {
        this.desk = desk;
        this.rooms = rooms;
        this.files = files;
        this.background = background;
        this.failed = failed;
        this.engines = new EnginesModel(desk, background);
        this.list = new AttemptsModel(rooms, background, this::lookAtAttempts, failed);
        this.history = new HistoryModel(rooms, background, this::lookAtAll, failed);
    }

    /** What can be done with the attempts. */
    AttemptsModel list() {
        return list;
    }

    /** What can run the scenarios; empty until somebody has looked. */
    public ReadOnlyObjectProperty<Optional<EngineStatus>> engines() {
        return engines.status();
    }

    /** Has that scenario run on that engine from now on. */
    void runOn(ScenarioCard scenario, EngineName engine) {
        engines.choose(scenario, engine, entries, (was, now) -> {
            if (selected.get().filter(was::equals).isPresent()) {
                select(now);
            }
        });
    }

    /** All that was practised. */
    public HistoryModel history() {
        return history;
    }

    /** Which of the entries are shown, and in which order. */
    public FilterModel filter() {
        return filter;
    }

    /** The attempts at each scenario, once somebody has looked; those without any are missing. */
    ObservableMap<LibraryEntry, Attempts> tried() {
        return FXCollections.unmodifiableObservableMap(tried);
    }

    public ObservableList<LibraryEntry> entries() {
        return FXCollections.unmodifiableObservableList(entries);
    }

    public ReadOnlyObjectProperty<Optional<LibraryEntry>> selected() {
        return selected.getReadOnlyProperty();
    }

    /** What was read last of a file because it had changed on disk. */
    public ReadOnlyObjectProperty<Optional<LibraryEntry>> changed() {
        return changed.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /** The attempts at the selected scenario, as they were when somebody looked last. */
    public ReadOnlyObjectProperty<Attempts> attempts() {
        return attempts.getReadOnlyProperty();
    }

    public void select(LibraryEntry entry) {
        boolean other = selected.get().filter(entry::equals).isEmpty();
        if (other) {
            attempts.set(Attempts.NONE);
        }
        selected.set(Optional.of(entry));
        if (other) {
            lookAtAttempts();
        }
    }

    /** Looks again which attempts there are. Tells nothing of it: whoever practises is told. */
    public void lookAtAttempts() {
        history.look();
        Optional<LibraryEntry> at = selected.get();
        if (at.orElse(null) instanceof LibraryEntry.Ready entry) {
            background.run(() -> rooms.attempts(entry.card()), new WhenOver<Attempts>(
                    found -> {
                        keep(entry, found);
                        if (selected.get().equals(at)) {
                            attempts.set(found);
                        }
                    }, _ -> {}));
        }
    }

    /** Finds and reports on attempts; its methods block. */
    public AttemptShelf shelf() {
        return rooms.shelf();
    }

    private void keep(LibraryEntry entry, Attempts found) {
        if (found.made() == 0) {
            tried.remove(entry);
        } else {
            tried.put(entry, found);
        }
    }

    /** Looks how far each scenario was brought, one after the other. */
    private void lookAtAll() {
        lookAtAttempts();
        entries.forEach(each -> {
            if (each instanceof LibraryEntry.Ready entry) {
                background.run(() -> rooms.attempts(entry.card()), new WhenOver<Attempts>(
                        found -> keep(entry, found), _ -> {}));
            }
        });
    }

    public void readBundled() {
        reading.set(true);
        engines.look();
        background.run(desk::bundled, new WhenOver<List<ScenarioCard>>(this::show, this::fail));
    }

    /** Adds the file to the list and shows it, whether it can be run or not. */
    public void open(Path file) {
        reading.set(true);
        background.run(() -> engines.open(file), new WhenOver<OpenedFile>(this::add, this::fail));
    }

    /**
     * Adds a file of an earlier day to the list. Only one that can be run is what a day begins
     * with; of one that cannot, its line in the list tells.
     */
    public void openAgain(Path file) {
        background.run(() -> engines.open(file), new WhenOver<OpenedFile>(opened -> {
            LibraryEntry entry = entryOf(opened);
            put(entry);
            follow(file, opened);
            if (entry instanceof LibraryEntry.Ready) {
                select(entry);
            }
        }, this::fail));
    }

    /** Takes a file off the list; on the disk it stays as it is. What came along stays. */
    public void remove(LibraryEntry entry) {
        int place = entries.indexOf(entry);
        if (entry.file().isPresent() && place >= 0) {
            files.forget(entry.file().get());
            boolean lookedAt = selected.get().filter(entry::equals).isPresent();
            entries.remove(place);
            if (lookedAt && entries.isEmpty()) {
                selected.set(Optional.empty());
            } else if (lookedAt) {
                select(entries.get(Math.min(place, entries.size() - 1)));
            }
        }
    }

    /** Shows a file that read well when it was opened, and then turned out not to run. */
    public void showFaults(ScenarioCard card, List<Problem> problems) {
        background.run(() -> desk.faults(card, problems),
                new WhenOver<OpenedFile>(this::add, this::fail));
    }

    private void show(List<ScenarioCard> cards) {
        reading.set(false);
        cards.forEach(card -> entries.add(new LibraryEntry.Ready(card, List.of())));
        if (selected.get().isEmpty() && !entries.isEmpty()) {
            select(entries.getFirst());
        }
        lookAtAll();
    }

    private void add(OpenedFile opened) {
        reading.set(false);
        LibraryEntry entry = entryOf(opened);
        put(entry);
        if (!filter.entries().contains(entry)) {
            filter.showAll();
        }
        select(entry);
        entry.file().ifPresent(file -> follow(file, opened));
    }

    private void follow(Path file, OpenedFile opened) {
        files.follow(file, opened.beside(), () -> background.inWindow(() -> readAgain(file)));
    }

    /**
     * Keeps whoever looks at something else where they are. A file that is saved again before it is
     * read is read once.
     */
    private void readAgain(Path file) {
        if (!waiting.add(file)) {
            return;
        }
        background.run(() -> {
            waiting.remove(file);
            return engines.open(file);
        }, new WhenOver<OpenedFile>(opened -> {
            LibraryEntry entry = entryOf(opened);
            boolean lookedAt = selected.get().flatMap(LibraryEntry::file)
                    .filter(file::equals).isPresent();
            put(entry);
            // It may name other SQL files than it did.
            follow(file, opened);
            if (lookedAt) {
                select(entry);
            }
            changed.set(Optional.of(entry));
        }, this::fail));
    }

    /** A file takes the place of what was read from it before. */
    private void put(LibraryEntry entry) {
        for (int i = 0; i < entries.size(); i++) {
            if (entry.file().isPresent() && entries.get(i).file().equals(entry.file())) {
                entries.set(i, entry);
                return;
            }
        }
        entries.add(entry);
    }

    private static LibraryEntry entryOf(OpenedFile opened) {
        return switch (opened) {
            case OpenedFile.Ready ready ->
                    new LibraryEntry.Ready(ready.card(), ready.warnings());
            case OpenedFile.Broken broken -> new LibraryEntry.Unreadable(broken);
        };
    }

    private void fail(String message) {
        reading.set(false);
        failed.accept(message);
    }
}
