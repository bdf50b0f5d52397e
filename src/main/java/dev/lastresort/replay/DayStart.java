package dev.lastresort.replay;

import dev.lastresort.clock.EventQueue;
import dev.lastresort.clock.Precedence;
import dev.lastresort.database.Database;
import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Setup;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.traffic.Spread;
import dev.lastresort.replay.draw.ActorDraws;
import dev.lastresort.replay.draw.Chance;
import dev.lastresort.replay.draw.RowPool;
import dev.lastresort.replay.draw.TickTimes;
import dev.lastresort.replay.program.Programs;
import dev.lastresort.replay.program.ReplayFault;
import dev.lastresort.replay.program.Witness;
import dev.lastresort.replay.state.AlikeAnswers;
import dev.lastresort.replay.state.AlikeRows;
import dev.lastresort.replay.state.Due;
import dev.lastresort.replay.state.Instances;
import dev.lastresort.replay.state.JournalWriter;
import dev.lastresort.replay.state.MigrationHistory;
import dev.lastresort.replay.state.OutsideTables;
import dev.lastresort.replay.state.ReplayStruck;
import dev.lastresort.replay.state.Situation;
import dev.lastresort.replay.state.World;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The start of the day: the database set up and seeded, everything that will fall due in the queue,
 * and the pools of the draws filled. All branches of a replay descend from it.
 *
 * @param image the trunk before its first event
 * @param facts the facts as they stand
 */
public record DayStart(BranchImage image, SequencedMap<String, FactRows> facts) {

    /**
     * Sets up the database on the engine on which all branches stay. Throws {@link ReplayFault} if
     * the scenario's setup, draws or SQL do not run.
     */
    public static DayStart of(Scenario scenario, DatabaseEngine engine) {
        return of(scenario, Witness.STRICT, engine);
    }

    /** The same, but the witness decides what becomes of a fault, unless SQL may not run at all. */
    public static DayStart of(Scenario scenario, Witness witness, DatabaseEngine engine) {
        Programs programs = new Programs(scenario, engine.dialect());
        try (Database database = engine.create()) {
            setUp(database, scenario, programs, witness);
            Map<String, ActorDraws> draws = new HashMap<>();
            Map<String, Map<String, RowPool>> pools = new HashMap<>();
            for (Actor actor : scenario.actors()) {
                String pooled = actor.tenancy().isPresent() ? actor.owner() : actor.name();
                draws.put(actor.name(), new ActorDraws(scenario.seed(), actor.owner(),
                        actor.draws(), pools.computeIfAbsent(pooled, _ -> Seeding.pools(
                                database, programs, actor.draws(), witness))));
            }
            World world = new World(scenario, programs, draws,
                    new TickTimes(scenario.start(), scenario.seed()), witness, new AlikeAnswers(),
                    new AlikeRows());
            Inspector inspector = new Inspector(world);
            SequencedMap<String, FactRows> facts =
                    inspector.facts(database, scenario.start(), true);
            witness.dayStarts(inspector.invariants(database, scenario.start(), true));
            Situation situation = new Situation(scenario.actors(), programs.admitted());
            JournalWriter journal = new JournalWriter(database.images());
            standStill(scenario, situation, journal);
            BranchImage image = new BranchImage(world,
                    Instances.atStart(database.snapshot()), situation, agenda(world), journal,
                    true);
            return new DayStart(image, facts);
        }
    }

    /** Who stands still when the day starts. */
    private static void standStill(
            Scenario scenario, Situation situation, JournalWriter journal) {
        for (Actor actor : scenario.actors()) {
            if (actor.manner().stopped()) {
                var stop = new Step.Containment.StopActor(actor.name());
                situation.contain(stop, Spread.ALL, actor.name(), scenario.start());
                journal.append(new Event.Contained(scenario.start(), stop));
            }
        }
    }

    /** The scenario's SQL as it passed the gate. */
    public Programs programs() {
        return image.programs();
    }

    private static void setUp(
            Database database, Scenario scenario, Programs programs, Witness witness) {
        MigrationHistory.create(database);
        MigrationHistory.record(database, scenario.setup().version(), scenario.start());
        database.commit();
        Seeding seeding = new Seeding(database, programs, scenario.seed());
        List<Setup.Item> items = scenario.setup().items();
        for (int i = 0; i < items.size(); i++) {
            database.at(Chance.of(scenario.seed(), "setup", i, scenario.start()));
            try {
                switch (items.get(i)) {
                    case Setup.Statement statement -> execute(database, programs, statement.sql(),
                            scenario.start());
                    case Setup.Seed seed -> seeding.fill(seed, scenario.setup().pointer(i));
                }
            } catch (ReplayFault fault) {
                database.rollback();
                witness.fault(fault);
            }
        }
        List<String> outside = scenario.setup().outside();
        for (int i = 0; i < outside.size(); i++) {
            leaveOutside(database, outside, i);
        }
    }

    /** A foreign key cannot reach over the border: nobody would hold both sides to it. */
    private static void leaveOutside(Database database, List<String> outside, int place) {
        String table = outside.get(place);
        String pointer = "/database/outside/" + place;
        if (!database.hasTable(table)) {
            throw new ReplayFault("unknown-table", pointer,
                    "the setup makes no table " + table + " to stand outside the database");
        }
        database.describedTables().forEach(each -> each.references().forEach(reference -> {
            if (outside.contains(each.name()) != outside.contains(reference.table())
                    && (each.name().equals(table) || reference.table().equals(table))) {
                throw new ReplayFault("wrong-shape", pointer, "a foreign key leads from "
                        + each.name() + " to " + reference.table() + ", and one of them stands"
                        + " outside the database: leave the key out");
            }
        }));
        OutsideTables.mark(database, table);
    }

    private static void execute(
            Database database, Programs programs, Sql sql, LocalDateTime now) {
        try {
            database.run(programs.statement(sql), Map.of("now", now));
            // a seed that follows goes in as its own transaction
            database.commit();
        } catch (SqlFailure failure) {
            throw new ReplayFault("sql-error", sql.pointer(), failure.getMessage());
        } catch (LimitExceeded struck) {
            throw ReplayStruck.at(sql, struck);
        }
    }

    /** Everything that is known to fall due; ticks and checks bring their own successors. */
    private static EventQueue<Due> agenda(World world) {
        Scenario scenario = world.scenario();
        EventQueue<Due> queue = new EventQueue<>();
        for (Backup backup : scenario.backups()) {
            queue.add(backup.at(), Precedence.BACKUP, scenario.backups().indexOf(backup),
                    new Due.TakeBackup(backup.name()));
        }
        queue.add(scenario.incident().at(), Precedence.START, 0, new Due.BeginChange());
        for (int i = 0; i < scenario.actors().size(); i++) {
            Actor actor = scenario.actors().get(i);
            long first = world.ticks().first(actor);
            queue.add(world.ticks().tick(actor, first), Precedence.REQUEST, i,
                    new Due.Tick(i, first));
        }
        queue.add(scenario.start().plus(scenario.invariants().interval()), Precedence.CHECK, 0,
                new Due.CheckInvariants(1));
        for (int i = 0; i < scenario.alerts().size(); i++) {
            if (scenario.alerts().get(i).when() instanceof Alert.At fixed) {
                queue.add(fixed.instant(), Precedence.ALERT, i, new Due.Raise(i));
            }
        }
        return queue;
    }
}
