package dev.lastresort;

import dev.lastresort.ui.Desktop;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;

/** What the window's thread does between two pulses, and how long they are apart. */
final class Pulses extends AnimationTimer {

    private final Longest worked = new Longest();
    private final Longest apart = new Longest();
    private long lastWork = -1;
    private long lastAt;

    private Pulses() {}

    /** Watches from now on. */
    static Pulses watched() {
        return Desktop.on(() -> {
            Pulses pulses = new Pulses();
            pulses.start();
            return pulses;
        });
    }

    @Override
    public void handle(long pulse) {
        long at = System.nanoTime();
        long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (lastWork >= 0) {
            worked.add(work - lastWork);
            apart.add(at - lastAt);
        }
        lastWork = work;
        lastAt = at;
    }

    /** The most processor time of the window's thread. */
    Longest worked() {
        return worked;
    }

    /** The most time, whatever it went to. */
    Longest apart() {
        return apart;
    }

    /** The longest of what came between two pulses. */
    static final class Longest {

        private final AtomicLong lately = new AtomicLong();
        private final AtomicLong ever = new AtomicLong();

        private Longest() {}

        private void add(long nanos) {
            lately.accumulateAndGet(nanos, Math::max);
            ever.accumulateAndGet(nanos, Math::max);
        }

        /** Since it was asked last. */
        long latelyMillis() {
            return TimeUnit.NANOSECONDS.toMillis(lately.getAndSet(0));
        }

        long everMillis() {
            return TimeUnit.NANOSECONDS.toMillis(ever.get());
        }
    }
}
