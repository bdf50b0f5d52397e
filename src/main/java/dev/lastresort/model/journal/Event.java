package dev.lastresort.model.journal;

import dev.lastresort.model.scenario.Step;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing that happened on a branch at a virtual instant. A journal holds events in the order in
 * which they happened; where the engine cut and forked is not one of them.
 */
public sealed interface Event {

    LocalDateTime at();

    /** An event that may have left changes in the database. */
    sealed interface Committing extends Event {
        Commit commit();

        /** The same, but for what it left. */
        Committing leaving(Commit other);
    }

    /**
     * A request was made and answered.
     *
     * @param n            the actor's tick, counted from 0; refused ones count
     * @param observations what each statement that is compared showed, in order; empty unless
     *                     acknowledged
     */
    record Answered(
            LocalDateTime at,
            String actor,
            String version,
            long n,
            Answer answer,
            List<Observation> observations,
            List<Emitted> effects,
            Commit commit) implements Committing {
        public Answered {
            observations = List.copyOf(observations);
            effects = List.copyOf(effects);
        }

        @Override
        public Answered leaving(Commit other) {
            return new Answered(at, actor, version, n, answer, observations, effects, other);
        }
    }

    /**
     * A request could not be served and waits: in its actor's queue, or to be tried again. Its
     * answer comes when it is done; none comes of one that still waits at the horizon. One that was
     * answered before waits anew where a restore has rewound the queue.
     */
    record Waiting(LocalDateTime at, String actor, long n) implements Event {}

    /** A backup was reported as taken, which it may not have been. */
    record BackupTaken(LocalDateTime at, String backup) implements Event {}

    /**
     * What a backup, or the log after it, is worth was found out by a step that uses it.
     *
     * @param words  what is wrong with it, for people; empty if it is sound
     * @param phases those of the step from its start, as they turned out and as they will be by
     *               what is known now; they replace those told before
     */
    record BackupFound(LocalDateTime at, StepRef ref, String backup, Finding finding,
            String words, List<Phase> phases) implements Event {
        public BackupFound {
            phases = List.copyOf(phases);
        }
    }

    enum Finding { SOUND, NOT_THERE, BREAKS_OFF, UNREADABLE, INCOMPLETE, LOG_GAP }

    /** A replica applies nothing more: it stands as of that instant, exclusive. */
    record ReplicaPaused(LocalDateTime at, StepRef ref, String replica, LocalDateTime standsAt)
            implements Event {}

    /**
     * A step began; {@code phases} follow one another from {@code at} on and tell what each is made
     * of.
     */
    record StepStarted(LocalDateTime at, StepRef ref, Step step, List<Phase> phases)
            implements Event {
        public StepStarted {
            phases = List.copyOf(phases);
        }
    }

    /** @param readersPass whether only who writes there is turned away */
    record TablesLocked(LocalDateTime at, StepRef ref, List<String> tables, boolean readersPass)
            implements Event {

        /** One that turns everybody away. */
        public TablesLocked(LocalDateTime at, StepRef ref, List<String> tables) {
            this(at, ref, tables, false);
        }

        public TablesLocked {
            tables = List.copyOf(tables);
        }
    }

    record TablesUnlocked(LocalDateTime at, StepRef ref) implements Event {}

    /** @param coming what will be put in place, told as of this instant; empty if nothing will */
    record DatabaseDown(LocalDateTime at, StepRef ref, Optional<Restored> coming)
            implements Event {

        /** One that nothing will come of. */
        public DatabaseDown(LocalDateTime at, StepRef ref) {
            this(at, ref, Optional.empty());
        }
    }

    record DatabaseUp(LocalDateTime at, StepRef ref) implements Event {}

    /**
     * A step ended, with what it left in the database: all of it, or what was committed before it
     * failed.
     */
    record StepEnded(LocalDateTime at, StepRef ref, StepResult result, Commit commit,
            List<Emitted> effects) implements Committing {

        public StepEnded {
            effects = List.copyOf(effects);
        }

        /** One that had no effect outside the database. */
        public StepEnded(LocalDateTime at, StepRef ref, StepResult result, Commit commit) {
            this(at, ref, result, commit, List.of());
        }

        @Override
        public StepEnded leaving(Commit other) {
            return new StepEnded(at, ref, result, other, effects);
        }
    }

    /**
     * A restore in place put an older state of the database in place.
     *
     * @param backupAt      when the backup was taken that was loaded
     * @param recoveredTo   the instant whose state it is: the target, or the backup's instant
     * @param discardedTo   the live history from {@code recoveredTo} to this instant is gone from
     *                      the database
     * @param redoneCommits how many transactions of the log were re-applied
     * @param promoted      whether it is a replica that was put in place, of that name
     */
    record Restored(
            LocalDateTime at,
            StepRef ref,
            String backup,
            LocalDateTime backupAt,
            Optional<LocalDateTime> target,
            LocalDateTime recoveredTo,
            LocalDateTime discardedTo,
            long redoneCommits,
            boolean promoted) implements Event {

        /** One from a backup. */
        public Restored(LocalDateTime at, StepRef ref, String backup, LocalDateTime backupAt,
                Optional<LocalDateTime> target, LocalDateTime recoveredTo,
                LocalDateTime discardedTo, long redoneCommits) {
            this(at, ref, backup, backupAt, target, recoveredTo, discardedTo, redoneCommits,
                    false);
        }
    }

    /** A restore aside has a side instance standing. */
    record SideInstanceReady(
            LocalDateTime at,
            StepRef ref,
            String instance,
            String backup,
            LocalDateTime backupAt,
            LocalDateTime recoveredTo,
            long redoneCommits) implements Event {}

    /** Rows of a side instance were copied into the live table. */
    record CopiedBack(
            LocalDateTime at, StepRef ref, String instance, String table, long copied,
            long replaced, long kept)
            implements Event {}

    record Contained(LocalDateTime at, Step.Containment what) implements Event {}

    record Resumed(LocalDateTime at, Step.Containment what) implements Event {}

    /** @param nodes how many machines got it; all if absent */
    record Deployed(LocalDateTime at, String actor, String version, OptionalInt nodes)
            implements Event {

        /** To all machines. */
        public Deployed(LocalDateTime at, String actor, String version) {
            this(at, actor, version, OptionalInt.empty());
        }
    }

    /** The invariants were evaluated; one that could not be is false. */
    record InvariantsChecked(LocalDateTime at, SortedMap<String, Boolean> holds) implements Event {
        public InvariantsChecked {
            holds = Collections.unmodifiableSortedMap(new TreeMap<>(holds));
        }

        public boolean allHold() {
            return !holds.containsValue(false);
        }
    }

    /**
     * From here on the last request of that actor, which failed or was refused, would be answered:
     * it was tried again, on a copy, at the end of a step, lock, deploy or containment.
     */
    record AnswerableAgain(LocalDateTime at, String actor, long n) implements Event {}

    record AlertRaised(LocalDateTime at, String alert) implements Event {}

    record DecisionMade(LocalDateTime at) implements Event {}

    /** Which step of which program; {@code index} counts from 0. */
    record StepRef(Program program, int index, String name) {}

    enum Program { INCIDENT, CORRECT_CHANGE, STRATEGY }

    /**
     * How an answered request ended, as far as the branch itself can tell: wrong answers look ok
     * here.
     */
    sealed interface Answer {}

    record Acknowledged() implements Answer {}

    /** @param statement the index of the statement that failed, from 0 */
    record Failed(String sqlState, int statement) implements Answer {}

    /** @param since when what refuses it had begun */
    record Refused(Refusal reason, LocalDateTime since) implements Answer {}

    enum Refusal {
        DATABASE_DOWN, MAINTENANCE, ACTOR_STOPPED, READ_ONLY, TABLE_LOCKED, DISRUPTED,
        /** As many as may wait were waiting. */
        QUEUE_FULL,
        /** It waited and was not done by the horizon: no answer of the journal, but a verdict. */
        STILL_WAITING
    }

    /**
     * What a compared statement showed.
     *
     * @param rowCount rows returned or changed, over all runs of a {@code forEach}
     * @param rows     the compared columns; empty unless the scenario compares columns
     */
    record Observation(int statement, long rowCount, List<Row> rows) {
        public Observation {
            rows = List.copyOf(rows);
        }
    }

    /** An effect that left the system. */
    record Emitted(String effect, Row key, Optional<BigDecimal> amount) {}

    /**
     * A stretch of a step.
     *
     * @param formula how the duration came about, for people
     */
    record Phase(PhaseKind kind, LocalDateTime start, LocalDateTime end, String formula) {}

    enum PhaseKind { APPROVAL, AUTHORING, REVIEW, PROVISIONING, RESTORE, REDO, RUN }

    sealed interface StepResult {}

    record Done() implements StepResult {}

    /**
     * The step failed and its program stopped there.
     *
     * @param sqlState  of the database's error, or one of this program's own that start with {@code
     *                  LR}
     * @param message   what went wrong, the same on every machine
     * @param pointer   where the statement stands in the file; empty if it was no statement
     */
    record StepFailed(String sqlState, String message, String pointer) implements StepResult {

        /** The state of a step that was ended by hand, which is no error. */
        public static final String CANCELLED = "LR106";

        public boolean isCancelled() {
            return sqlState.equals(CANCELLED);
        }
    }
}
