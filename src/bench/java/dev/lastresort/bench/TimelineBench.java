package dev.lastresort.bench;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.ui.theme.Appearance;
import dev.lastresort.ui.theme.FontMeasure;
import dev.lastresort.ui.theme.Fonts;
import dev.lastresort.ui.theme.Theme;
import dev.lastresort.ui.timeline.TimelineModel;
import dev.lastresort.ui.timeline.TimelineView;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * Pans and zooms the timeline of ten branches and a million events at 1600×900, painted in
 * software, and prints what each frame cost. Work is the processor time of the JavaFX thread
 * between two frames: gestures, layout, painting commands and all that the toolkit does there.
 */
public final class TimelineBench {

    private static final int WARM_UP = 240;
    private static final int FRAMES = 900;
    /** Wheels and trackpads tell more often than a screen shows. */
    private static final int GESTURES = 6;

    private record Frame(int number, double intervalMillis, double workMillis, String gesture) {}

    private final TimelineModel model;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Frame> frames = new ArrayList<>();
    private long lastNanos;
    private long lastWork;
    private int count;
    private String gesture = "";

    private TimelineBench(TimelineModel model) {
        this.model = model;
    }

    public static void main(String[] args) throws InterruptedException {
        Comparison comparison = BusyComparison.of(10, 1_000_000);
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> start(comparison, done));
        done.await();
        System.exit(0);
    }

    private static void start(Comparison comparison, CountDownLatch done) {
        Fonts.load();
        long before = System.nanoTime();
        TimelineModel model = new TimelineModel(comparison, new FontMeasure(), 1600);
        System.out.printf(Locale.ROOT, "reading the comparison: %.0f ms%n",
                (System.nanoTime() - before) / 1e6);
        for (String branch : model.view().get().order()) {
            if (!model.view().get().unfolded().contains(branch)) {
                model.click(new Shown.Fold(branch));
            }
        }
        Appearance appearance = new Appearance(new SimpleObjectProperty<>(ColorScheme.LIGHT));
        appearance.choose(Theme.LIGHT);
        Scene scene = new Scene(
                new StackPane(new TimelineView(model, appearance.theme())), 1600, 900);
        appearance.dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        TimelineBench bench = new TimelineBench(model);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (!bench.frame()) {
                    stop();
                    bench.report();
                    done.countDown();
                }
            }
        }.start();
    }

    private boolean frame() {
        long now = System.nanoTime();
        long work = threads.getCurrentThreadCpuTime();
        if (count > WARM_UP) {
            frames.add(new Frame(count - WARM_UP, (now - lastNanos) / 1e6,
                    (work - lastWork) / 1e6, gesture));
        }
        lastNanos = now;
        lastWork = work;
        count++;
        move();
        return frames.size() < FRAMES;
    }

    /** A second or so of each: in, along, out, along, the playhead through the day. */
    private void move() {
        int phase = count / 60 % 5;
        gesture = List.of("zoom in", "pan", "zoom out", "pan back", "scrub").get(phase);
        for (int i = 0; i < GESTURES; i++) {
            switch (phase) {
                case 0 -> model.navigation().zoomAt(800, 1.012);
                case 1 -> model.navigation().pan(5);
                case 2 -> model.navigation().zoomAt(500, 1 / 1.012);
                case 3 -> model.navigation().pan(-5);
                default -> model.movePlayhead(300 + (count % 60 * GESTURES + i) * 3.3);
            }
        }
    }

    private void report() {
        System.out.printf("%,d frames after %d to warm up, %d gestures a frame, %,d shapes%n%n",
                frames.size(), WARM_UP, GESTURES,
                model.picture().get().body().shapes().size());
        System.out.println("| ms | p50 | p95 | p99 | max |");
        System.out.println("|---|---|---|---|---|");
        row("work on the JavaFX thread", frames.stream().mapToDouble(Frame::workMillis).sorted()
                .toArray());
        row("between two frames", frames.stream().mapToDouble(Frame::intervalMillis).sorted()
                .toArray());
        System.out.println("\nframes that took more than 33 ms, or 8 ms of work:");
        frames.stream().filter(frame -> frame.intervalMillis() > 33 || frame.workMillis() > 8)
                .limit(40)
                .forEach(frame -> System.out.printf(Locale.ROOT,
                        "  %4d %-9s interval %5.1f, work %5.1f%n", frame.number(),
                        frame.gesture(), frame.intervalMillis(), frame.workMillis()));
    }

    private static void row(String name, double[] sorted) {
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.1f | %.1f |%n", name,
                at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }
}
