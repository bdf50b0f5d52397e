package dev.lastresort.picture;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.outcome.ActorTally.State;
import java.time.LocalDateTime;
import java.util.List;

/** What of the comparison a shape shows: the answer to a hover or a click on it. */
public sealed interface Shown {

    /** Shown for its looks only. */
    record Nothing() implements Shown {}

    Nothing NOTHING = new Nothing();

    /** Something that belongs to one branch. */
    sealed interface OnBranch extends Shown {
        String branch();
    }

    record Branch(String branch) implements OnBranch {}

    /** A branch's name, which may be cut off where it stands. */
    record Title(String branch, String title) implements OnBranch {}

    /** The switch that unfolds or folds a branch. */
    record Fold(String branch) implements OnBranch {}

    record ActorState(String branch, String actor, LocalDateTime start, LocalDateTime end,
            State state)
            implements OnBranch {}

    /** Neighbouring requests of the main actor that share a fate. */
    record Requests(String branch, String actor, LocalDateTime first, LocalDateTime last,
            long count, Role fate)
            implements OnBranch {}

    record Answers(String branch, LocalDateTime start, LocalDateTime end, long count,
            Role judgement)
            implements OnBranch {}

    record StepPhase(String branch, StepRef step, Phase phase) implements OnBranch {}

    /** History that a restore took out of the database again. */
    record Discarded(String branch, LocalDateTime from, LocalDateTime to) implements OnBranch {}

    /** A side instance and when it lived. */
    record SideInstance(String branch, String instance, LocalDateTime from, LocalDateTime to,
            long copied)
            implements OnBranch {}

    record DatabaseLine(String branch, LocalDateTime from, LocalDateTime to, boolean up)
            implements OnBranch {}

    /**
     * One or more marked instants; more where some gave way. {@code branch} is the trunk's for
     * shared history.
     */
    record Marks(String branch, List<Mark> marks) implements OnBranch {
        public Marks {
            marks = List.copyOf(marks);
        }
    }

    /** @param label the fullest wording */
    record Mark(MarkerKind kind, LocalDateTime at, String label) {

        /** From the fullest wording to the shortest, for where room is scarce. */
        List<String> wordings() {
            String clock = TimeText.clock(at);
            return List.of(label, kind.word() + " " + clock, clock);
        }
    }
}
