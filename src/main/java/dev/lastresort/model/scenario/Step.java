package dev.lastresort.model.scenario;

import dev.lastresort.model.scenario.CopyTerms.OnConflict;
import dev.lastresort.model.scenario.batch.Beside;
import dev.lastresort.model.scenario.batch.ScriptCut;
import dev.lastresort.model.scenario.traffic.Spread;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One step of a strategy or of the incident. It spends its {@link Hands} first, one after the
 * other, then its machine time; it takes effect at its end.
 */
public sealed interface Step {

    /** Shown to people; unique within its program. */
    String name();

    Hands hands();

    /** Machine time as declared; none for a restore, whose machine time the environment gives. */
    Duration run();

    /** What a restore goes back to; empty for a step that is no restore. */
    default Optional<RecoveryPoint> recoveryPoint() {
        return this instanceof Restore restore ? Optional.of(restore.point()) : Optional.empty();
    }

    /** Does the same under another name, at another cost. A restore has no {@code run} to set. */
    default Step with(String name, Hands hands, Duration run) {
        return switch (this) {
            case Contain step -> new Contain(
                    name, hands, step.what, run, step.forGood, step.spread);
            case Resume step -> new Resume(name, hands, step.what, run);
            case Deploy step -> new Deploy(
                    name, hands, step.actor, step.version, run, step.nodes);
            case RunSql step -> new RunSql(
                    name, hands, step.statements, step.locks, step.version, run, step.fails,
                    step.emits, step.lockShare, step.pieces);
            case RestoreInPlace step -> new RestoreInPlace(name, hands, step.point);
            case RestoreAside step -> new RestoreAside(name, hands, step.point, step.instance);
            case CopyBack step -> new CopyBack(
                    name, hands, step.instance, step.tables, step.version, run, step.inOrder);
            case Verify _ -> new Verify(name, hands, run);
            case VerifyBackup step -> new VerifyBackup(name, hands, step.backup, run);
            case PauseReplica step -> new PauseReplica(name, hands, step.replica, run);
        };
    }

    /** A step that brings an older state of the database up, in place or aside. */
    sealed interface Restore extends Step {
        RecoveryPoint point();

        /** The same step, going back to another point. */
        Restore withPoint(RecoveryPoint point);

        @Override
        default Duration run() {
            return Duration.ZERO;
        }
    }

    /**
     * Human time before the machine starts: approval, then authoring, then review. Each 0 or more.
     */
    record Hands(Duration approval, Duration authoring, Duration review, Beside beside) {
        public static final Hands NONE = new Hands(Duration.ZERO, Duration.ZERO, Duration.ZERO);

        /** Those of whoever does the other steps. */
        public Hands(Duration approval, Duration authoring, Duration review) {
            this(approval, authoring, review, Beside.NOBODY);
        }
    }

    /**
     * Keeps requests out: stops an actor, makes the applications read-only, puts the maintenance
     * page up, or, where nobody means to, disrupts the system.
     *
     * @param forGood whether an actor that it stops is not to come back: service is back without it
     * @param spread  which requests meet it
     */
    record Contain(String name, Hands hands, Containment what, Duration run, boolean forGood,
            Spread spread) implements Step {

        /** One that all requests meet, and that is to be taken back. */
        public Contain(String name, Hands hands, Containment what, Duration run) {
            this(name, hands, what, run, false, Spread.ALL);
        }
    }

    /** Takes a containment back. */
    record Resume(String name, Hands hands, Containment what, Duration run) implements Step {}

    /** @param nodes how many machines get it, the first ones; all if absent */
    record Deploy(String name, Hands hands, String actor, String version, Duration run,
            OptionalInt nodes) implements Step {

        /** To all machines. */
        public Deploy(String name, Hands hands, String actor, String version, Duration run) {
            this(name, hands, actor, version, run, OptionalInt.empty());
        }
    }

    /**
     * Runs statements at its end; the locked tables refuse requests from the start of its run.
     *
     * @param version the schema version that the migration history gets, if it is a migration
     * @param fails   the SQLSTATE with which it fails, where failing is the point
     * @param emits   the effects that it has once it has committed
     * @param lockShare which share of the requests that touch a locked table meets the lock
     * @param pieces  how it is cut, as the file says; none of what runs is
     */
    record RunSql(
            String name,
            Hands hands,
            List<Sql> statements,
            List<String> locks,
            Optional<String> version,
            Duration run,
            Optional<String> fails,
            Emits emits,
            BigDecimal lockShare,
            ScriptCut pieces) implements Step {

        /** One whose locks all requests meet that touch the tables. */
        public RunSql(String name, Hands hands, List<Sql> statements, List<String> locks,
                Optional<String> version, Duration run, Optional<String> fails, Emits emits) {
            this(name, hands, statements, locks, version, run, fails, emits, BigDecimal.ONE,
                    ScriptCut.WHOLE);
        }

        /** One that is to succeed and has no effects. */
        public RunSql(String name, Hands hands, List<Sql> statements, List<String> locks,
                Optional<String> version, Duration run) {
            this(name, hands, statements, locks, version, run, Optional.empty(), Emits.NOTHING);
        }

        public RunSql {
            statements = List.copyOf(statements);
            locks = List.copyOf(locks);
        }

        /** The same statements, locking other tables. */
        public RunSql locking(List<String> others) {
            return new RunSql(
                    name, hands, statements, others, version, run, fails, emits, lockShare,
                    pieces);
        }
    }

    /**
     * What a script does outside the database.
     *
     * @param names   of the results of its queries, by the index of the statement
     * @param effects each for every row of a named result
     */
    record Emits(SortedMap<Integer, String> names, List<Emission> effects) {

        public static final Emits NOTHING = new Emits(new TreeMap<>(), List.of());

        public Emits {
            names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
            effects = List.copyOf(effects);
        }
    }

    /**
     * Restores over the live database, which is down from the start of the machine time to its end.
     */
    record RestoreInPlace(String name, Hands hands, RecoveryPoint point) implements Restore {
        @Override
        public RestoreInPlace withPoint(RecoveryPoint other) {
            return new RestoreInPlace(name, hands, other);
        }
    }

    /** Restores to a side instance of that name; nothing is down meanwhile. */
    record RestoreAside(String name, Hands hands, RecoveryPoint point, String instance)
            implements Restore {
        @Override
        public RestoreAside withPoint(RecoveryPoint other) {
            return new RestoreAside(name, hands, other, instance);
        }
    }

    /**
     * Copies tables or rows from a side instance into the live database.
     *
     * @param inOrder whether the tables are copied in the order in which they are named; otherwise
     *                one that refers to another of them comes after it
     */
    record CopyBack(
            String name,
            Hands hands,
            String instance,
            List<CopiedTable> tables,
            Optional<String> version,
            Duration run,
            boolean inOrder) implements Step {

        /** One whose order follows from the foreign keys. */
        public CopyBack(String name, Hands hands, String instance, List<CopiedTable> tables,
                Optional<String> version, Duration run) {
            this(name, hands, instance, tables, version, run, false);
        }

        public CopyBack {
            tables = List.copyOf(tables);
        }
    }

    /** Looks whether the invariants hold. */
    record Verify(String name, Hands hands, Duration run) implements Step {}

    /**
     * Loads a backup on a spare machine to see what it is worth.
     *
     * @param backup the newest if absent
     * @param run    how long that takes, if not as long as its load
     */
    record VerifyBackup(String name, Hands hands, Optional<String> backup, Duration run)
            implements Step {}

    /** Stops a replica from applying more of the log than it has. */
    record PauseReplica(String name, Hands hands, String replica, Duration run) implements Step {}

    sealed interface Containment {
        record StopActor(String actor) implements Containment {}

        record ReadOnly() implements Containment {}

        record Maintenance() implements Containment {}

        /** Something outside SQL is broken; the name is that of the step that broke it. */
        record Disruption(String name) implements Containment {}
    }

    /**
     * What a restore goes back to: a backup, or the log re-applied up to a target (exclusive).
     *
     * @param backup    absent: the newest at or before the target on that line, or of all
     * @param otherwise backups to try after it, in order, each where those before it are bad
     * @param replica   the replica to go on from in place of a backup
     * @param portion   the tables that come with their rows
     * @param moving    what the target follows; the target is not yet known then
     */
    record RecoveryPoint(Optional<String> backup, Optional<LocalDateTime> target,
            List<String> otherwise, Optional<String> replica, Backup.Portion portion,
            Optional<Day.Moving> moving) {

        public RecoveryPoint {
            otherwise = List.copyOf(otherwise);
        }

        /** All of one backup, or of the newest. */
        public RecoveryPoint(Optional<String> backup, Optional<LocalDateTime> target) {
            this(backup, target, List.of(), Optional.empty(), Backup.Portion.ALL, Optional.empty());
        }

        /** The same source, up to another instant. */
        public RecoveryPoint withTarget(Optional<LocalDateTime> other) {
            return new RecoveryPoint(backup, other, otherwise, replica, portion, Optional.empty());
        }

        /** The backups that are named, in the order in which they are tried. */
        public List<String> backups() {
            return Stream.concat(backup.stream(), otherwise.stream()).toList();
        }
    }

    /**
     * @param table      as the live database calls it
     * @param where      a condition on the rows of the side instance's table, and on the live rows
     *                   that they meet; all rows if absent
     * @param onConflict what happens to a row that meets one of the live table
     */
    record CopiedTable(
            String table, Optional<Sql> where, OnConflict onConflict, CopyTerms terms) {

        /** One whose rows meet by their primary key, and are copied as they are. */
        public CopiedTable(String table, Optional<Sql> where, OnConflict onConflict) {
            this(table, where, onConflict, CopyTerms.PLAIN);
        }

        /** The SQL of its author. */
        public List<Sql> sql() {
            return Stream.concat(where.stream(), terms.columns().values().stream()
                    .flatMap(Optional::stream)).toList();
        }
    }

}
