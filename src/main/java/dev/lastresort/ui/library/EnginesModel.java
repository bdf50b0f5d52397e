package dev.lastresort.ui.library;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.engine.EngineStatus;
import dev.lastresort.session.desk.OpenedFile;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.desk.ScenarioDesk;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.WhenOver;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/**
 * Which engines this machine has, and on which each scenario runs. What somebody chooses lasts as
 * long as the window, also for a file that is saved meanwhile, and is kept nowhere.
 */
final class EnginesModel {

    private final ScenarioDesk desk;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<EngineStatus>> status =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<String, EngineName> chosen = new ConcurrentHashMap<>();

    EnginesModel(ScenarioDesk desk, Background background) {
        this.desk = desk;
        this.background = background;
    }

    /** What there is; empty until somebody has looked. */
    ReadOnlyObjectProperty<Optional<EngineStatus>> status() {
        return status.getReadOnlyProperty();
    }

    /** Starts nothing. */
    void look() {
        background.run(desk::engines, new WhenOver<EngineStatus>(
                found -> status.set(Optional.of(found)), _ -> {}));
    }

    /** Reads a file for the engine that was chosen for it before; blocks. */
    OpenedFile open(Path file) {
        return switch (desk.open(file)) {
            case OpenedFile.Ready(var card, var warnings, var beside) -> new OpenedFile.Ready(
                    Optional.ofNullable(chosen.get(key(card)))
                            .map(engine -> desk.on(card, engine)).orElse(card),
                    warnings, beside);
            case OpenedFile.Broken broken -> broken;
        };
    }

    /**
     * Has a scenario among these run on that engine from now on.
     *
     * @param exchanged hears what has taken the place of what
     */
    void choose(ScenarioCard card, EngineName engine, ObservableList<LibraryEntry> entries,
            BiConsumer<LibraryEntry, LibraryEntry> exchanged) {
        chosen.put(key(card), engine);
        background.run(() -> desk.on(card, engine), new WhenOver<ScenarioCard>(on -> {
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i) instanceof LibraryEntry.Ready was
                        && key(was.card()).equals(key(on))) {
                    LibraryEntry now = new LibraryEntry.Ready(on, was.warnings());
                    entries.set(i, now);
                    exchanged.accept(was, now);
                }
            }
        }, _ -> {}));
    }

    private static String key(ScenarioCard card) {
        return card.file().map(file -> file.toAbsolutePath().toString())
                .orElseGet(() -> card.scenario().id());
    }
}
