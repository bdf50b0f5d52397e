package dev.lastresort.ui.incident.model;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Ticks a few times a second, so that a clock is seen to run. */
public final class SecondHand implements Wall.Ticker {

    private static final Duration BETWEEN = Duration.millis(250);

    private final Timeline ticks = new Timeline();

    @Override
    public void start(Runnable tick) {
        if (ticks.getStatus() == Animation.Status.RUNNING) {
            return;
        }
        ticks.getKeyFrames().setAll(new KeyFrame(BETWEEN, _ -> tick.run()));
        ticks.setCycleCount(Animation.INDEFINITE);
        ticks.playFromStart();
    }

    @Override
    public void stop() {
        ticks.stop();
    }
}
