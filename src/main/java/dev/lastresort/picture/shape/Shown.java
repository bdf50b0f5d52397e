package dev.lastresort.picture.shape;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.picture.time.TimeText;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What of the comparison a shape shows: the answer to a hover or a click on it. */
public sealed interface Shown {

    /** Shown for its looks only. */
    record Nothing() implements Shown {}

    Nothing NOTHING = new Nothing();

    /** Something that belongs to one branch. */
    sealed interface OnBranch extends Shown {
        String branch();

        /** When it begins; empty for a branch as a whole. */
        default Optional<LocalDateTime> instant() {
            return switch (this) {
                case WholeBranch _, Title _, Fold _, GroupFold _ -> Optional.empty();
                case ActorState state -> Optional.of(state.start());
                case OutageRule outage -> Optional.of(outage.start());
                case Requests requests -> Optional.of(requests.first());
                case Answers answers -> Optional.of(answers.start());
                case StepPhase step -> Optional.of(step.phase().start());
                case ModelledPhase step -> Optional.of(step.phase().start());
                case ModelledMoment step -> Optional.of(step.at());
                case ScheduledRequests requests -> Optional.of(requests.start());
                case Discarded discarded -> Optional.of(discarded.from());
                case SideInstance side -> Optional.of(side.from());
                case DatabaseLine line -> Optional.of(line.from());
                case RestoreTarget target -> Optional.of(target.at());
                case MarkGroup marks -> Optional.of(marks.marks().getFirst().at());
            };
        }
    }

    /** The line at the instant whose memory is shown. */
    record Playhead() implements Shown {}

    record WholeBranch(String branch) implements OnBranch {}

    /** A branch's name, which may be cut off where it stands. */
    record Title(String branch, String title) implements OnBranch {}

    /** The switch that unfolds or folds a branch. */
    record Fold(String branch) implements OnBranch {}

    /** The switch that shows the tenants of a group each on a lane, or all on one. */
    record GroupFold(String branch, String group) implements OnBranch {}

    record ActorState(String branch, String actor, LocalDateTime start, LocalDateTime end,
            ActorCondition condition)
            implements OnBranch {}

    /**
     * What people remember as one time of being down.
     *
     * @param open whether it still goes on at the horizon
     */
    record OutageRule(String branch, String actor, LocalDateTime start, LocalDateTime end,
            boolean open) implements OnBranch {}

    /** Neighbouring requests of the main actor that share a fate. */
    record Requests(String branch, String actor, LocalDateTime first, LocalDateTime last,
            long count, Role fate)
            implements OnBranch {}

    record Answers(String branch, LocalDateTime start, LocalDateTime end, long count,
            Role judgement)
            implements OnBranch {}

    record StepPhase(String branch, StepRef step, Phase phase) implements OnBranch {}

    /** A phase that a model foretells; nothing about it was measured. */
    record ModelledPhase(String branch, String step, Phase phase) implements OnBranch {}

    /** A step that takes no time by the model. */
    record ModelledMoment(String branch, String step, LocalDateTime at) implements OnBranch {}

    /** Requests that fall within a stretch by the actor's schedule; none was made. */
    record ScheduledRequests(String branch, String actor, LocalDateTime start, LocalDateTime end,
            long count) implements OnBranch {}

    /**
     * History that a restore took out of the database again.
     *
     * @param transactions how many commits were in it
     */
    record Discarded(String branch, LocalDateTime from, LocalDateTime to, long transactions)
            implements OnBranch {}

    /** The instant that a restore goes back to; it can be dragged. */
    record RestoreTarget(String branch, LocalDateTime at) implements OnBranch {}

    /** A side instance and when it was there. */
    record SideInstance(String branch, String instance, LocalDateTime from, LocalDateTime to,
            long copied)
            implements OnBranch {}

    record DatabaseLine(String branch, LocalDateTime from, LocalDateTime to, boolean up)
            implements OnBranch {}

    /**
     * One or more marked instants; more where some gave way. {@code branch} is the trunk's for
     * shared history.
     */
    record MarkGroup(String branch, List<Mark> marks) implements OnBranch {
        public MarkGroup {
            marks = List.copyOf(marks);
        }
    }

    /**
     * @param label   the fullest wording
     * @param shorter the others, from the fuller to the shorter
     */
    record Mark(MarkerKind kind, LocalDateTime at, String label, List<String> shorter) {

        public Mark {
            shorter = List.copyOf(shorter);
        }

        /** One that is as good without its name. */
        public Mark(MarkerKind kind, LocalDateTime at, String label) {
            this(kind, at, label,
                    List.of(kind.word() + " " + TimeText.clock(at), TimeText.clock(at)));
        }

        /**
         * From the fullest wording to the shortest, for where room is scarce: that is where it
         * stands over its instant, and the ruler tells the day.
         */
        public List<String> wordings() {
            return Stream.concat(Stream.of(label), shorter.stream()).toList();
        }
    }
}
