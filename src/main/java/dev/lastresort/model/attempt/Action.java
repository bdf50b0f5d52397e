package dev.lastresort.model.attempt;

import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.StrategyKind;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a trainee can do. Only some of it moves the clock. */
public sealed interface Action {

    /** Whether only a team session can bring it. */
    default boolean isOfSession() {
        return this instanceof OfTeam
                || this instanceof HandOver(var by) && by != EndedBy.PLAYERS;
    }

    /** Lets time pass; {@code until} is where it stopped, which can be before what was meant. */
    record Wait(LocalDateTime until) implements Action {}

    /**
     * Under pressure: the clock ran on until then while the trainee made up their mind. It counts
     * towards what their own hands are charged for the action that follows, whatever that is.
     */
    record Deliberate(LocalDateTime until) implements Action {}

    /** SQL for the console: one atomic batch at one instant. */
    record Console(List<Sql> statements, Optional<Stopped> stopped) implements Action {
        public Console {
            statements = List.copyOf(statements);
        }
    }

    /**
     * Takes a step, which begins as soon as hands are free.
     *
     * @param step    without hands, locks and duration: these are the model's, not the trainee's
     * @param after   the number of an earlier step whose good end it waits for, from 0
     * @param as      what sort of recovery the trainee means it to be
     * @param expects what they expect of it; it costs nothing and changes nothing
     * @param reviewed whether a script is looked through before it runs
     */
    record Take(Step step, Optional<Integer> after, Optional<StrategyKind> as,
            Forecast expects, boolean reviewed) implements Action {

        /** One of which nothing is expected, such as while it is only priced. */
        public Take(Step step, Optional<Integer> after, Optional<StrategyKind> as) {
            this(step, after, as, Forecast.NONE, true);
        }

        public Take expecting(Forecast other) {
            return new Take(step, after, as, other, reviewed);
        }

        /** The same work, which nobody looks through. */
        public Take unreviewed() {
            return new Take(step, after, as, expects, false);
        }
    }

    /** @param step the number of a step that was taken, from 0 */
    record Cancel(int step) implements Action {}

    /** SQL on a copy of the database that is thrown away. */
    record DryRun(List<Sql> statements, Optional<String> version, Optional<Stopped> stopped)
            implements Action {
        public DryRun {
            statements = List.copyOf(statements);
        }
    }

    /** Answers the five questions, one prediction for each, at any time. */
    record AnswerQuestions(List<Prediction> predictions, String evidence) implements Action {
        public AnswerQuestions {
            predictions = List.copyOf(predictions);
        }

        /** Whether nothing is known: that is no answer, and counts as one that was skipped. */
        public boolean isUnanswered() {
            return predictions.stream().allMatch(Prediction.Unknown.class::isInstance);
        }
    }

    record SkipQuestions() implements Action {}

    /** @param level from 1, the gentlest */
    record TakeHint(int level) implements Action {}

    /**
     * Claims that it is over. It takes the time of verifying, and ends nothing: what an on-call
     * really gets to hear answers it, at once or later.
     *
     * @param checked what the trainee says to have looked at before; nothing is done about it
     */
    record DeclareResolved(Set<Checked> checked) implements Action {
        public DeclareResolved {
            checked = Collections.unmodifiableSortedSet(new TreeSet<>(checked));
        }

        /** Without having looked at anything. */
        public DeclareResolved() {
            this(Set.of());
        }
    }

    /** Hands over what is left: nothing can be decided any more, and the day takes its course. */
    record HandOver(EndedBy by) implements Action {

        /** Because those who play it want to. */
        public HandOver() {
            this(EndedBy.PLAYERS);
        }
    }

    /** Who ended it: only what the players did is a move of theirs. */
    enum EndedBy {
        PLAYERS("players", "handed over", "hand over"),
        FACILITATOR("facilitator", "the facilitator stopped the session",
                "stopped by the facilitator"),
        CLOCK("clock", "the session's time was up", "stopped: the time was up");

        private final String label;
        private final String words;
        private final String move;

        EndedBy(String label, String words, String move) {
            this.label = label;
            this.words = words;
            this.move = move;
        }

        /** As files have it. */
        public String label() {
            return label;
        }

        /** As it is told once it was done. */
        public String words() {
            return words;
        }

        /** As it stands beside other moves. */
        public String move() {
            return move;
        }
    }

    /** Something of the team session that goes on around the incident. */
    record OfTeam(TeamEntry entry) implements Action {}

    /**
     * SQL that was ended before its time, and left nothing behind; a replay does not run it.
     *
     * @param charged the virtual time that it took all the same
     */
    record Stopped(StopCause cause, Duration charged) {}

    enum StopCause { CANCELLED, TIMED_OUT }
}
