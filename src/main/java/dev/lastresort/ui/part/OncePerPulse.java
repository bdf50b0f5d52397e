package dev.lastresort.ui.part;

import javafx.animation.AnimationTimer;

/** Runs something before the next picture is drawn, once, however often it was asked to. */
public final class OncePerPulse {

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

    public OncePerPulse(Runnable action) {
        this.action = action;
    }

    public void ask() {
        if (!asked) {
            asked = true;
            timer.start();
        }
    }
}
