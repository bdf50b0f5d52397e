package dev.lastresort.ui.timeline;

import dev.lastresort.ui.timeline.TimelineContent.TimelineKey;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What each key does while the timeline has the focus. */
final class TimelineKeys {

    private final TimelineContent content;

    TimelineKeys(TimelineContent content) {
        this.content = content;
    }

    void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() != event.getSource()) {
            return;
        }
        boolean known = taken(event) || switch (event.getCode()) {
            case PLUS, ADD, EQUALS, W -> done(content.navigation()::zoomIn);
            case MINUS, SUBTRACT, S -> done(content.navigation()::zoomOut);
            case DIGIT0, NUMPAD0 -> done(content::fit);
            case LEFT, A -> done(content.navigation()::panEarlier);
            case RIGHT, D -> done(content.navigation()::panLater);
            case HOME -> done(content.navigation()::toStart);
            case END -> done(content.navigation()::toEnd);
            // Whoever closes something else with Esc must still get it.
            case ESCAPE ->
                    content.navigation().view().get().range().isPresent()
                            && done(content.navigation()::clearRange);
            default -> false;
        };
        if (known) {
            event.consume();
        }
    }

    private boolean taken(KeyEvent event) {
        return key(event.getCode()).filter(key -> content.press(key, event.isShiftDown()))
                .isPresent();
    }

    private static Optional<TimelineKey> key(KeyCode code) {
        return switch (code) {
            case LEFT -> Optional.of(TimelineKey.LEFT);
            case RIGHT -> Optional.of(TimelineKey.RIGHT);
            case COMMA -> Optional.of(TimelineKey.PREVIOUS);
            case PERIOD -> Optional.of(TimelineKey.NEXT);
            case SPACE -> Optional.of(TimelineKey.SPACE);
            case ENTER -> Optional.of(TimelineKey.ENTER);
            default -> Optional.empty();
        };
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }
}
