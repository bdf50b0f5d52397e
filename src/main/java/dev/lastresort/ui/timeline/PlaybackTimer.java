package dev.lastresort.ui.timeline;

import java.time.Duration;
import javafx.animation.AnimationTimer;

/** Lends a playback the clock of the screen. It runs only while something plays. */
final class PlaybackTimer extends AnimationTimer {

    /** After a pause of the screen itself nobody wants to have missed anything. */
    private static final Duration LONGEST = Duration.ofMillis(100);

    private final Playback playback;
    private long last;

    PlaybackTimer(Playback playback) {
        this.playback = playback;
    }

    void install() {
        playback.playing().subscribe(playing -> {
            last = 0;
            if (playing) {
                start();
            } else {
                stop();
            }
        });
    }

    @Override
    public void handle(long now) {
        if (last > 0) {
            Duration passed = Duration.ofNanos(now - last);
            playback.advance(passed.compareTo(LONGEST) > 0 ? LONGEST : passed);
        }
        last = now;
    }
}
