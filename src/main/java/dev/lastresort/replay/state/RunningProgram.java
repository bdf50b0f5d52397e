package dev.lastresort.replay.state;

import dev.lastresort.model.journal.Event.BackupFound;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.scenario.Backup.Portion;
import dev.lastresort.model.scenario.Step;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A program of steps that is under way.
 *
 * @param index    the present step
 * @param endsAt   when the present step ends
 * @param hands    the present step's phases before its machine starts
 * @param known    what was known of the sources when the present step began
 * @param restore  what the present step restores, once its machine has started
 * @param prospect what it will find out, once its machine has started
 */
public record RunningProgram(
        Lane lane, List<Step> steps, int index, LocalDateTime endsAt, List<Phase> hands,
        KnownSources known, Optional<RestorePlan> restore, Prospect prospect) {

    public RunningProgram {
        hands = List.copyOf(hands);
    }

    /** The present step has begun. */
    public RunningProgram(Lane lane, List<Step> steps, int index, LocalDateTime endsAt,
            List<Phase> hands, KnownSources known) {
        this(lane, steps, index, endsAt, hands, known, Optional.empty(), Prospect.NONE);
    }

    /**
     * The backup to load and the log to re-apply, fixed when the machine starts.
     *
     * @param replica whether it is a replica that is gone on from, which has applied the day's log
     *                from its start
     * @param portion the tables that come with their rows
     */
    public record RestorePlan(
            History.Base base, List<Committing> redo, LocalDateTime recoveredTo,
            LocalDateTime startedAt, boolean replica, Portion portion) {

        /** All of a backup. */
        public RestorePlan(History.Base base, List<Committing> redo, LocalDateTime recoveredTo,
                LocalDateTime startedAt) {
            this(base, redo, recoveredTo, startedAt, false, Portion.ALL);
        }

        /** How many transactions are re-applied that the source has not yet. */
        public long redone() {
            return replica ? redo.stream()
                    .filter(commit -> !commit.at().isBefore(base.backup().at())).count()
                    : redo.size();
        }
    }

    /**
     * @param found   each to be told at its instant
     * @param failure why it restores nothing; empty if it does
     */
    public record Prospect(List<BackupFound> found, Optional<String> failure) {
        static final Prospect NONE = new Prospect(List.of(), Optional.empty());

        public Prospect {
            found = List.copyOf(found);
        }
    }

    public Step step() {
        return steps.get(index);
    }

    /** Steps by hand are counted on from lane to lane, as if they were one program. */
    public StepRef ref() {
        return new StepRef(lane.program(), lane.first() + index, step().name());
    }

    /** Whether the present step's machine works on the live database's rows. */
    public boolean runsSql() {
        return step() instanceof Step.RunSql || step() instanceof Step.CopyBack;
    }

    /** Its machine has started, and will end then. */
    public RunningProgram with(
            Optional<RestorePlan> plan, Prospect seen, LocalDateTime end) {
        return new RunningProgram(lane, steps, index, end, hands, known, plan, seen);
    }
}
