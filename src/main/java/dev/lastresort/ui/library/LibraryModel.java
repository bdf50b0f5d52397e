package dev.lastresort.ui.library;

import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.Ending;
import dev.lastresort.ui.desk.Opened;
import dev.lastresort.ui.desk.ScenarioCard;
import dev.lastresort.ui.desk.ScenarioDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The scenarios at hand and the one being looked at. Once the bundled ones are read, one is always
 * selected.
 */
public final class LibraryModel {

    private final ScenarioDesk desk;
    private final Background background;
    private final Consumer<String> failed;
    private final ObservableList<LibraryEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<LibraryEntry>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();

    public LibraryModel(ScenarioDesk desk, Background background, Consumer<String> failed) {
        this.desk = desk;
        this.background = background;
        this.failed = failed;
    }

    public ObservableList<LibraryEntry> entries() {
        return FXCollections.unmodifiableObservableList(entries);
    }

    public ReadOnlyObjectProperty<Optional<LibraryEntry>> selected() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    public void select(LibraryEntry entry) {
        selected.set(Optional.of(entry));
    }

    public void readBundled() {
        reading.set(true);
        background.run(desk::bundled, new Ending<List<ScenarioCard>>(this::show, this::fail));
    }

    /** Adds the file to the list and shows it, whether it can be run or not. */
    public void open(Path file) {
        reading.set(true);
        background.run(() -> desk.open(file), new Ending<Opened>(this::add, this::fail));
    }

    private void show(List<ScenarioCard> cards) {
        reading.set(false);
        cards.forEach(card -> entries.add(new LibraryEntry.Runnable(card)));
        if (selected.get().isEmpty() && !entries.isEmpty()) {
            select(entries.getFirst());
        }
    }

    private void add(Opened opened) {
        reading.set(false);
        LibraryEntry entry = switch (opened) {
            case Opened.Ready ready -> new LibraryEntry.Runnable(ready.card());
            case Opened.Broken broken -> new LibraryEntry.Unreadable(broken);
        };
        // Opened again, a file takes the place of what was read from it before.
        fileOf(entry).ifPresent(file ->
                entries.removeIf(old -> fileOf(old).filter(file::equals).isPresent()));
        entries.add(entry);
        select(entry);
    }

    private static Optional<Path> fileOf(LibraryEntry entry) {
        return switch (entry) {
            case LibraryEntry.Runnable(ScenarioCard card) -> card.file();
            case LibraryEntry.Unreadable(Opened.Broken broken) -> Optional.of(broken.file());
        };
    }

    private void fail(String message) {
        reading.set(false);
        failed.accept(message);
    }
}
