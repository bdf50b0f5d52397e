package dev.lastresort.ui.shell;

import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.WhenOver;
import dev.lastresort.ui.desk.DraftBook;
import dev.lastresort.ui.incident.console.Drafts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * What was typed in the rooms of this window. Invariant: what rests for a moment is on the disk
 * soon after, written away from the window's thread; what cannot be is told once.
 */
final class RoomDrafts {

    private static final Duration REST = Duration.millis(200);

    private final DraftBook book;
    private final Background background;
    private final PauseTransition rest = new PauseTransition(REST);
    private final Map<String, Drafts> drafts = new HashMap<>();
    private final Map<String, Map<String, String>> due = new LinkedHashMap<>();
    private Optional<Consumer<String>> failed;
    private boolean writing;

    RoomDrafts(DraftBook book, Background background, Consumer<String> failed) {
        this.book = book;
        this.background = background;
        this.failed = Optional.of(failed);
        rest.setOnFinished(_ -> write());
    }

    Drafts of(ScenarioCard card) {
        return drafts.computeIfAbsent(card.scenario().id()
                + card.file().map(file -> " " + file).orElse(""),
                key -> new Drafts(
                        book.recall(key), all -> {
                            due.put(key, all);
                            rest.playFromStart();
                        }));
    }

    /** One after the other, so that the newest is the last. */
    private void write() {
        if (writing || due.isEmpty()) {
            return;
        }
        Map<String, Map<String, String>> now = new LinkedHashMap<>(due);
        due.clear();
        writing = true;
        background.run(() -> {
            now.forEach(book::keep);
            return true;
        }, new WhenOver<Boolean>(_ -> written(), why -> {
            failed.ifPresent(told -> told.accept(why));
            failed = Optional.empty();
            written();
        }));
    }

    private void written() {
        writing = false;
        write();
    }
}
