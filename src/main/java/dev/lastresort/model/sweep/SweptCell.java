package dev.lastresort.model.sweep;

import dev.lastresort.model.outcome.Axis;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What one combination of values came to. */
public sealed interface SweptCell {

    /** The index of the first parameter's value. */
    int column();

    /** The index of the second parameter's value; 0 where there is only one parameter. */
    int row();

    /**
     * One that was replayed and measured.
     *
     * @param decisionAt when the strategies started; empty if nobody decided before the horizon
     * @param branches   doing nothing, then the strategies in the order of the file
     */
    record MeasuredCell(int column, int row, Optional<LocalDateTime> decisionAt,
            List<SweptBranch> branches) implements SweptCell {

        public MeasuredCell {
            branches = List.copyOf(branches);
        }

        /** The names of those that no other dominates, in the order of the file. */
        public List<String> undominated() {
            return branches.stream().filter(branch -> branch.dominatedBy().isEmpty())
                    .map(SweptBranch::name).toList();
        }
    }

    /** One whose values do not fit the scenario, such as a target before the first backup. */
    record Refused(int column, int row, String reason) implements SweptCell {}

    /** What a branch was measured to there. */
    record SweptBranch(String name, List<String> dominatedBy, List<Axis> axes) {

        public SweptBranch {
            dominatedBy = List.copyOf(dominatedBy);
            axes = List.copyOf(axes);
        }
    }
}
