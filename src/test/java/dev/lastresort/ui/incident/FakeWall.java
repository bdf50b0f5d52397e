package dev.lastresort.ui.incident;

import dev.lastresort.ui.incident.model.Wall;
import java.time.Duration;
import java.util.Optional;

/** A trainee's time that passes when a test says so, with a tick each time. */
public final class FakeWall implements Wall.Ticker {

    private Optional<Runnable> tick = Optional.empty();
    private long nanos = 5;

    public Wall wall() {
        return new Wall(() -> nanos, this);
    }

    public void passes(Duration time) {
        nanos += time.toNanos();
        tick.ifPresent(Runnable::run);
    }

    boolean ticks() {
        return tick.isPresent();
    }

    @Override
    public void start(Runnable each) {
        tick = Optional.of(each);
    }

    @Override
    public void stop() {
        tick = Optional.empty();
    }
}
