package dev.lastresort.session.trial;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.scenario.Setting;
import dev.lastresort.session.Progress;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Tries what is to be done with one scenario. Methods block; each may be asked by any thread, one
 * after the other. Nothing that is tried can harm who asks.
 */
public interface Trial extends AutoCloseable {

    /**
     * The comparison of all strategies.
     *
     * @throws CancellationException if the progress cancelled it
     */
    TrialResult compare(Progress progress);

    /** The same under other settings, of which {@link #compare} passed before. */
    TrialResult measure(List<Setting> settings, Progress progress);

    /** The day up to the first page of a room, and there the decisions of an attempt. */
    TrialResult retrace(Attempt attempt);

    /** What a trainee does next, after the decisions of the attempt. */
    TrialResult act(Attempt soFar, LocalDateTime now, Act next);

    /** The rest of the day after the decisions of the attempt. */
    TrialResult end(Attempt attempt, Progress progress);

    /** Makes ready for {@link #act}, without waiting for it. */
    void prepare(Attempt attempt);

    /** Ends what is being tried; any thread may call it. */
    void stop();

    @Override
    void close();

    /** What is to become of an action. */
    enum How {
        DONE,
        /** It is a wait, which ends with what happens. */
        UNTIL_NEWS,
        /** Nothing is done, but its price told. */
        PRICED
    }

    record Act(Action action, How how) {}

    /** Of what is trusted: everything passes, and nothing is run. */
    Trial NONE = new Trial() {
        @Override
        public TrialResult compare(Progress progress) {
            return new TrialResult.Passed();
        }

        @Override
        public TrialResult measure(List<Setting> settings, Progress progress) {
            return new TrialResult.Passed();
        }

        @Override
        public TrialResult retrace(Attempt attempt) {
            return new TrialResult.Passed();
        }

        @Override
        public TrialResult act(Attempt soFar, LocalDateTime now, Act next) {
            return new TrialResult.Passed();
        }

        @Override
        public TrialResult end(Attempt attempt, Progress progress) {
            return new TrialResult.Passed();
        }

        @Override
        public void prepare(Attempt attempt) {}

        @Override
        public void stop() {}

        @Override
        public void close() {}
    };
}
