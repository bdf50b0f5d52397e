package dev.lastresort.replay.step;

import dev.lastresort.database.Database;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.QueryResult;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.SqlResult;
import dev.lastresort.database.Stop;
import dev.lastresort.database.TableLock;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.work.LockForm;
import dev.lastresort.database.work.SqlClass;
import dev.lastresort.database.work.SqlClass.Kind;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.draw.Chance;
import dev.lastresort.replay.state.HandStep;
import dev.lastresort.replay.state.Instances;
import dev.lastresort.replay.state.ScriptPrice;
import dev.lastresort.replay.state.ScriptPrice.TimedLock;
import dev.lastresort.replay.state.Situation;
import dev.lastresort.replay.state.World;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Prices a script by a dry run on a copy of the database that is thrown away: the rows that each
 * statement touches, scaled to the size that the scenario declares, over the published pace of its
 * {@link StatementPace}; the locks as the engine tells, or by the table of {@link LockForm} where
 * it has none. What fails ends the script, and so its price.
 */
public final class ScriptPricing {

    private final World world;
    private final Situation situation;
    private final Instances instances;

    ScriptPricing(World world, Situation situation, Instances instances) {
        this.world = world;
        this.situation = situation;
        this.instances = instances;
    }

    /** Prices a step that begins; while the database is down nothing can be tried. */
    void price(HandStep step, LocalDateTime at, Stop stop) {
        if (step.step() instanceof Step.RunSql script && step.secret().isPresent()) {
            situation.byHand().priced(step.number(), situation.isDown()
                    ? new ScriptPrice(Duration.ofSeconds(1), List.of(), List.of())
                    : of(script.statements(), step.secret().get(), at, stop, step.console()));
        }
    }

    /**
     * Tries it.
     *
     * @param secret tables that count as if they were not there, so that no price tells of them
     * @param strict whether a limit that strikes is thrown on; else it ends the price
     */
    ScriptPrice of(List<Sql> batch, Set<String> secret, LocalDateTime at, Stop stop,
            boolean strict) {
        Database live = instances.live();
        try (Database copy = live.snapshot().open();
                Stop.Watched _ = stop.watching(copy)) {
            copy.at(Chance.of(world.scenario().seed(), "dry run", 0, world.shownAt(at)));
            return new DryRun(copy, Set.copyOf(live.tables()), secret)
                    .of(batch, at, stop, strict);
        }
    }

    private final class DryRun {

        private final Database copy;
        private final Set<String> tables;
        private final Set<String> secret;
        private final RealRows rows;
        private final List<TimedLock> locks = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();
        private Duration run = Duration.ZERO;

        /** @param tables that others can ask for while the script runs */
        DryRun(Database copy, Set<String> tables, Set<String> secret) {
            this.copy = copy;
            this.tables = tables;
            this.secret = secret;
            rows = new RealRows(world.scenario().practice().rows(), copy);
        }

        ScriptPrice of(List<Sql> batch, LocalDateTime at, Stop stop, boolean strict) {
            try {
                for (Sql sql : batch) {
                    if (!statement(situation.sql().statement(sql), at)) {
                        break;
                    }
                    stop.check();
                }
            } catch (SqlFailure failed) {
                // what it takes until then is its price: the rest of the script never runs
            } catch (LimitExceeded struck) {
                stop.check();
                if (strict) {
                    throw struck;
                }
            }
            List<TimedLock> lasting = locks.stream()
                    .filter(lock -> lock.from().compareTo(run) < 0).distinct().toList();
            return new ScriptPrice(run, lasting, lines);
        }

        /** Of a secret table no more is told than of one that is not there: the script ends. */
        private boolean endsAt(SqlClass told) {
            boolean hidden = told.sources().stream().anyMatch(secret::contains)
                    || told.target().filter(secret::contains).isPresent();
            if (hidden) {
                StatementPace.Paced timed = StatementPace.of(told.kind()).timed(
                        new SqlClass(told.kind(), Optional.empty(), new TreeSet<>()), 0);
                run = run.plus(timed.run());
                lines.add(timed.line());
            }
            return hidden;
        }

        /** Whether the script goes on. */
        private boolean statement(SqlStatement sql, LocalDateTime at) {
            SqlClass told = SqlClass.of(sql, copy::tablesBehind);
            if (endsAt(told)) {
                return false;
            }
            LockForm form = LockForm.of(SqlStatement.speaking(sql.written().isBlank()
                    ? sql.text() : sql.written()));
            List<String> locked = copy.tablesBehind(form.tables()).stream()
                    .filter(tables::contains).filter(table -> !secret.contains(table)).toList();
            RealRows.Scale before = rows.scale(told);
            StatementPace pace = StatementPace.of(told.kind());
            Duration begun = run;
            StatementPace.Paced timed = pace.timed(told, pace.byTouched() ? 0 : rows.all(told));
            try {
                Set<String> there = Set.copyOf(copy.tables());
                long touched = touched(
                        copy.run(sql, Map.of("now", world.shownAt(at))), told, there);
                long real = before.or(rows.scale(told)).of(touched);
                if (pace.byTouched()) {
                    timed = pace.timed(told, real);
                }
                rows.follow(told, there, told.kind() == Kind.INSERT_VALUES ? touched : real);
            } finally {
                run = run.plus(timed.run());
                lines.add(timed.line());
            }
            Duration from = form.length() == LockForm.Length.INSTANT ? run : begun;
            Optional<SortedMap<String, TableLock>> held = copy.locks();
            Set<String> left = Set.copyOf(copy.tables());
            if (form.level() != LockForm.Level.NONE) {
                locked.stream().filter(table -> held.isEmpty() || !left.contains(table))
                        .forEach(table -> locks.add(new TimedLock(
                                table, form.level() == LockForm.Level.WRITES, from)));
            }
            held.ifPresent(all -> all.forEach((table, lock) -> taken(table, lock, from)));
            return true;
        }

        /** What the transaction holds since an earlier statement began to count then. */
        private void taken(String table, TableLock lock, Duration from) {
            boolean readersPass = lock == TableLock.WRITERS;
            boolean before = locks.stream().anyMatch(each -> each.table().equals(table)
                    && (each.readersPass() == readersPass || readersPass));
            if (tables.contains(table) && !secret.contains(table) && !before) {
                locks.add(new TimedLock(table, readersPass, from));
            }
        }

        /** A table that is made of a query is as large as what stands in it then. */
        private long touched(SqlResult result, SqlClass told, Set<String> there) {
            return switch (result) {
                case SqlResult.RowCount(long rows) -> rows > 0 || told.kind() != Kind.INSERT_QUERY
                        ? rows : copy.tables().stream().filter(table -> !there.contains(table))
                                .mapToLong(copy::rowCount).sum();
                case QueryResult query -> query.rows().size();
            };
        }
    }
}
