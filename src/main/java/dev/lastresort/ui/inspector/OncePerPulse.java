package dev.lastresort.ui.inspector;

import javafx.animation.AnimationTimer;

/** Runs something before the next picture is drawn, once, however often it was asked to. */
final class OncePerPulse {

    private final Runnable action;
    private boolean asked;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            asked = false;
            action.run();
        }
    };

    OncePerPulse(Runnable action) {
        this.action = action;
    }

    void ask() {
        if (!asked) {
            asked = true;
            timer.start();
        }
    }
}
