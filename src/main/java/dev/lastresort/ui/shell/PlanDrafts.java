package dev.lastresort.ui.shell;

import dev.lastresort.scenario.exercise.ExerciseDocument;
import dev.lastresort.scenario.exercise.ExerciseDocument.Editable;
import dev.lastresort.session.DeskException;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.WhenOver;
import dev.lastresort.ui.desk.DraftBook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/**
 * Changes of exercises that are in no file yet, by where each lies or would. Invariant: what rests
 * for a moment is on the disk soon after, and outlives the program however that ends; what is saved
 * or taken back is no draft any more.
 */
final class PlanDrafts {

    private static final String PLACE = "changes of exercises that are in no file";
    private static final Duration REST = Duration.millis(300);

    private final DraftBook book;
    private final Background background;
    private final Consumer<String> failed;
    private final PauseTransition rest = new PauseTransition(REST);
    private final ReadOnlyObjectWrapper<Map<String, String>> all =
            new ReadOnlyObjectWrapper<>(Map.of());
    /** What became of each that was changed here, and is not on the disk yet. */
    private final Map<String, Optional<String>> due = new HashMap<>();

    PlanDrafts(DraftBook book, Background background, Consumer<String> failed) {
        this.book = book;
        this.background = background;
        this.failed = failed;
        rest.setOnFinished(_ -> write());
        background.run(() -> book.recall(PLACE), new WhenOver<Map<String, String>>(kept -> {
            all.set(with(kept, due));
        }, failed));
    }

    /** Each by its place, as text. */
    ReadOnlyObjectProperty<Map<String, String>> all() {
        return all.getReadOnlyProperty();
    }

    /** What was changed there last; nothing if it cannot be read any more. */
    Optional<ExerciseDocument> of(Path place) {
        return Optional.ofNullable(all.get().get(place.toString())).flatMap(PlanDrafts::read);
    }

    static Optional<ExerciseDocument> read(String text) {
        return ExerciseDocument.of("draft",
                text.getBytes(StandardCharsets.UTF_8)) instanceof Editable(var document, _)
                        ? Optional.of(document) : Optional.empty();
    }

    void keep(Path place, ExerciseDocument document) {
        change(place, Optional.of(new String(document.bytes(), StandardCharsets.UTF_8)));
    }

    void forget(Path place) {
        if (all.get().containsKey(place.toString())) {
            change(place, Optional.empty());
        }
    }

    private void change(Path place, Optional<String> text) {
        due.put(place.toString(), text);
        all.set(with(all.get(), due));
        rest.playFromStart();
    }

    private static Map<String, String> with(
            Map<String, String> kept, Map<String, Optional<String>> changes) {
        Map<String, String> all = new HashMap<>(kept);
        changes.forEach((place, text) -> text.ifPresentOrElse(
                now -> all.put(place, now), () -> all.remove(place)));
        return Map.copyOf(all);
    }

    private void write() {
        Map<String, Optional<String>> now = Map.copyOf(due);
        background.run(() -> written(now), new WhenOver<Boolean>(_ -> rested(now), failed));
    }

    private void rested(Map<String, Optional<String>> written) {
        written.forEach(due::remove);
    }

    /** What another window keeps there stays. */
    private boolean written(Map<String, Optional<String>> changes) {
        synchronized (book) {
            book.keep(PLACE, with(book.recall(PLACE), changes));
        }
        return true;
    }

    /** Whether all of it is on the disk; writes what is not, as the window is about to close. */
    boolean isSafe() {
        rest.stop();
        Map<String, Optional<String>> now = Map.copyOf(due);
        try {
            if (!now.isEmpty()) {
                written(now);
                rested(now);
            }
        } catch (DeskException cannot) {
            return false;
        }
        return book != DraftBook.NONE || all.get().isEmpty();
    }
}
