package dev.lastresort.ui;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.sample.SampleScenario;
import dev.lastresort.ui.desk.DeskException;
import dev.lastresort.ui.desk.Opened;
import dev.lastresort.ui.desk.Opened.Problem;
import dev.lastresort.ui.desk.ScenarioCard;
import dev.lastresort.ui.desk.ScenarioDesk;
import dev.lastresort.ui.desk.Watch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A desk with the sample's scenarios. A file whose name contains {@code broken} has problems. */
public final class FakeDesk implements ScenarioDesk {

    /** What becomes of a comparison. */
    public enum Mood { DONE, STUCK, FAILING }

    private final Mood mood;
    private final CountDownLatch cancelled = new CountDownLatch(1);

    public FakeDesk(Mood mood) {
        this.mood = mood;
    }

    @Override
    public List<ScenarioCard> bundled() {
        return List.of(new ScenarioCard(SampleScenario.archive(), Optional.empty()),
                new ScenarioCard(SampleScenario.price(), Optional.empty()));
    }

    @Override
    public Opened open(Path file) {
        if (!file.getFileName().toString().contains("broken")) {
            return new Opened.Ready(new ScenarioCard(SampleScenario.price(), Optional.of(file)));
        }
        return new Opened.Broken(file, List.of(
                new Problem(14, 27,
                        "\"databaseSize\" must be an amount with a unit, such as \"380 GB\"",
                        "    \"databaseSize\": 380,"),
                new Problem(96, 18, "There is no actor \"chekout\". Did you mean \"checkout\"?",
                        "      \"actor\": \"chekout\","),
                new Problem(131, 5, "The strategy \"pitr\" has a target after the horizon, "
                        + "2026-03-03T00:00:00. Choose an earlier one.",
                        "    { \"type\": \"restoreInPlace\", "
                                + "\"target\": \"2026-03-04T10:00:00\" }")));
    }

    @Override
    public Comparison compare(ScenarioCard card, Watch watch) {
        watch.at("Replaying the day on the trunk", 0.15);
        return switch (mood) {
            case DONE -> SampleComparison.create();
            case FAILING -> throw new DeskException(
                    "The database ran out of memory while replaying the trunk. "
                            + "Close other programs, or lower "
                            + "the number of rows in the scenario's setup.",
                    new IllegalStateException());
            case STUCK -> stuck(watch);
        };
    }

    private Comparison stuck(Watch watch) {
        watch.at("Running point-in-time recovery, 4 of 6 branches", 0.62);
        try {
            while (!watch.cancelled() && !cancelled.await(20, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CancellationException();
    }
}
