package dev.lastresort.ui.timeline;

import javafx.scene.input.KeyEvent;

/** What each key does while the timeline has the focus. */
final class TimelineKeys {

    private final TimelineModel model;

    TimelineKeys(TimelineModel model) {
        this.model = model;
    }

    void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() != event.getSource()) {
            return;
        }
        boolean known = switch (event.getCode()) {
            case PLUS, ADD, EQUALS, W -> done(model.navigation()::zoomIn);
            case MINUS, SUBTRACT, S -> done(model.navigation()::zoomOut);
            case DIGIT0, NUMPAD0 -> done(model::fit);
            case LEFT, A -> done(model.navigation()::panEarlier);
            case RIGHT, D -> done(model.navigation()::panLater);
            case HOME -> done(model.navigation()::toStart);
            case END -> done(model.navigation()::toEnd);
            case ENTER -> done(model::switchFoldOfSelected);
            case PERIOD -> done(model::nextMark);
            case COMMA -> done(model::previousMark);
            case SPACE -> done(() -> model.playback().toggle(model.view().get().shown().start()));
            // Whoever closes something else with Esc must still get it.
            case ESCAPE ->
                    model.view().get().range().isPresent() && done(model.navigation()::clearRange);
            default -> false;
        };
        if (known) {
            event.consume();
        }
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }
}
