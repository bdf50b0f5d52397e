package dev.lastresort.comparison;

import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Change.RowDeleted;
import dev.lastresort.model.journal.Change.RowInserted;
import dev.lastresort.model.journal.Change.RowUpdated;
import dev.lastresort.model.journal.Change.SchemaChanged;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answer;
import dev.lastresort.model.journal.Event.AnswerableAgain;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.BackupTaken;
import dev.lastresort.model.journal.Event.DatabaseDown;
import dev.lastresort.model.journal.Event.Done;
import dev.lastresort.model.journal.Event.Emitted;
import dev.lastresort.model.journal.Event.Failed;
import dev.lastresort.model.journal.Event.InvariantsChecked;
import dev.lastresort.model.journal.Event.Observation;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.Refusal;
import dev.lastresort.model.journal.Event.Refused;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Event.StepResult;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableShape;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Replayed;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.outcome.Replayed.Finished;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Briefing;
import dev.lastresort.model.scenario.Day;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Environment;
import dev.lastresort.model.scenario.Expectation;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Incident;
import dev.lastresort.model.scenario.Invariants;
import dev.lastresort.model.scenario.Measures;
import dev.lastresort.model.scenario.Practice;
import dev.lastresort.model.scenario.RunningSystem;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Schedule;
import dev.lastresort.model.scenario.Setup;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A small shop's day written by hand: orders (id, total) made by {@code checkout}, products (id,
 * price) updated by {@code sync}, and a card charge for each order. Start 00:00, decision 10:30,
 * horizon 24:00.
 */
public final class ShopDay {

    public static final TableShape ORDERS =
            new TableShape("orders", List.of("id", "total"), List.of("id"));
    public static final TableShape PRODUCTS =
            new TableShape("products", List.of("id", "price"), List.of("id"));

    private ShopDay() {}

    public static LocalDateTime at(String time) {
        return LocalDateTime.of(2026, 3, 2, 0, 0).with(LocalTime.parse(time));
    }

    public static Row row(Object... values) {
        return Row.of(values);
    }

    public static Scenario scenario() {
        Schedule never = new Schedule.At(List.of(), Duration.ZERO);
        return new Scenario("shop-day",
                new Briefing("A shop's day", "A shop", Briefing.Difficulty.STARTER, List.of(),
                        List.of(), Briefing.Objectives.times(
                                new LinkedHashMap<>(Map.of("checkout", Duration.ofMinutes(90))),
                                Optional.of(Duration.ofMinutes(110)))),
                new Day(7, at("00:00"), at("00:00").plusDays(1)), new RunningSystem(
                        new Environment(BigDecimal.ONE, BigDecimal.ONE, Duration.ZERO,
                                BigDecimal.ONE),
                        new Setup("V1", List.of()), List.of(),
                        List.of(actor("checkout", "Checkout", true, never),
                                actor("sync", "Price sync", false, never))),
                new Incident(at("10:00"), "", List.of(), List.of()), List.of(),
                new Measures(List.of(fact("orders", "Orders"), fact("products", "Products")),
                        List.of(new Effect("charge", "Card charges", Optional.of("orders"),
                                "cents")),
                        new Invariants(Duration.ofMinutes(5),
                                List.of(invariant("a"), invariant("b")))),
                List.of(), Practice.SILENT);
    }

    private static Actor actor(String name, String title, boolean main, Schedule schedule) {
        return new Actor(name, title, main, schedule, new LinkedHashMap<>(), List.of());
    }

    private static Fact fact(String table, String title) {
        return new Fact(table, title, List.of("id"), List.of(
                new Fact.Alternative(Optional.empty(), table, new Sql("", ""))));
    }

    private static Invariants.Invariant invariant(String name) {
        return new Invariants.Invariant(name, name, List.of());
    }

    /** A branch under way. Requests and steps are written down with what they did. */
    public static final class Diary {

        private final List<Event> events = new ArrayList<>();
        private final SequencedMap<String, FactRows> facts = new LinkedHashMap<>();
        private int steps;

        public Diary then(Event event) {
            events.add(event);
            return this;
        }

        public Diary order(String time, long n, long id, long cents) {
            return then(new Answered(at(time), "checkout", "v1", n, new Acknowledged(), List.of(),
                    List.of(charge(id, cents)), commit(insertOrder(id, cents))));
        }

        public Diary did(String time, String actor, long n, Change... changes) {
            return then(new Answered(at(time), actor, "v1", n, new Acknowledged(), List.of(),
                    List.of(), commit(changes)));
        }

        public Diary saw(String time, String actor, long n, Observation... seen) {
            return then(new Answered(at(time), actor, "v1", n, new Acknowledged(), List.of(seen),
                    List.of(), Commit.NOTHING));
        }

        public Diary charged(String time, long n, Emitted... charges) {
            return then(new Answered(at(time), "checkout", "v1", n, new Acknowledged(), List.of(),
                    List.of(charges), Commit.NOTHING));
        }

        public Diary refused(String time, String actor, long n) {
            return answer(time, actor, n, new Refused(Refusal.DATABASE_DOWN, at(time)));
        }

        public Diary failed(String time, String actor, long n) {
            return answer(time, actor, n, new Failed("42S02", 0));
        }

        private Diary answer(String time, String actor, long n, Answer answer) {
            return then(new Answered(at(time), actor, "v1", n, answer, List.of(), List.of(),
                    Commit.NOTHING));
        }

        public Diary backup(String time) {
            return then(new BackupTaken(at(time), "nightly"));
        }

        /** A step of the strategy that ended well. */
        public Diary step(String time, String name, Change... changes) {
            return ended(time, Program.STRATEGY, name, new Done(), changes);
        }

        public Diary migration(String time, String name, Change... changes) {
            return ended(time, Program.INCIDENT, name, new Done(), changes);
        }

        public Diary ended(
                String time, Program program, String name, StepResult result, Change... changes) {
            int index = program == Program.STRATEGY ? steps++ : 0;
            return then(new StepEnded(
                    at(time), new StepRef(program, index, name), result, commit(changes)));
        }

        /** A recovery of the nightly backup with the log up to {@code target}. */
        public Diary restored(String time, String target) {
            StepRef ref = new StepRef(Program.STRATEGY, steps, "Recover to " + target);
            then(new Restored(at(time), ref, "nightly", at("02:00"), Optional.of(at(target)),
                    at(target), at(time), 0));
            return step(time, "Recover to " + target);
        }

        /** A recovery of the nightly backup that is still under way at the horizon. */
        public Diary restoring(String time, String target) {
            Step step = new Step.RestoreInPlace("Recover to " + target, Step.Hands.NONE,
                    new Step.RecoveryPoint(Optional.empty(), Optional.of(at(target))));
            StepRef ref = new StepRef(Program.STRATEGY, steps++, step.name());
            return then(new StepStarted(at(time), ref, step, List.of()))
                    .then(new DatabaseDown(at(time), ref, Optional.of(new Restored(at(time), ref,
                            "nightly", at("02:00"), Optional.of(at(target)), at(target),
                            at(time), 0))));
        }

        /** A request that had not been answered would be, from then on. */
        public Diary answerable(String time, String actor, long n) {
            return then(new AnswerableAgain(at(time), actor, n));
        }

        public Diary checked(String time, boolean a, boolean b) {
            return then(new InvariantsChecked(
                    at(time), new TreeMap<>(Map.of("a", a, "b", b))));
        }

        public Diary orders(Row... rows) {
            facts.put("orders", new FactRows(List.of("id", "total"), List.of(rows)));
            return this;
        }

        public Diary products(Row... rows) {
            facts.put("products", new FactRows(List.of("id", "price"), List.of(rows)));
            return this;
        }

        public Journal journal() {
            return new Journal(List.of(events));
        }

        public Finished as(String name, StrategyKind kind, Expectation... expectations) {
            List<Step> list = IntStream.range(0, steps).<Step>mapToObj(i -> new Step.Verify(
                    "step " + i, Step.Hands.NONE, Duration.ZERO)).toList();
            String title = name.substring(0, 1).toUpperCase(Locale.ROOT)
                    + name.substring(1).replace('-', ' ');
            return new Finished(new Strategy(name, title, kind, list, List.of(expectations)),
                    journal(), facts);
        }
    }

    public static Diary line() {
        return new Diary();
    }

    public static Commit commit(Change... changes) {
        return new Commit(List.of(changes), new TreeMap<>());
    }

    public static Change insertOrder(long id, long cents) {
        return new RowInserted(ORDERS, row(id, cents));
    }

    public static Change deleteOrder(long id, long cents) {
        return new RowDeleted(ORDERS, row(id, cents));
    }

    public static Change price(long product, Object before, Object after) {
        return new RowUpdated(PRODUCTS, row(product, before), row(product, after));
    }

    public static Change ddl(String sql) {
        return new SchemaChanged(sql);
    }

    public static Emitted charge(long id, long cents) {
        return new Emitted("charge", row(id), Optional.of(BigDecimal.valueOf(cents)));
    }

    public static Finished truth(Diary line) {
        return line.as("counterfactual", StrategyKind.COUNTERFACTUAL);
    }

    public static Replayed replayed(Diary start, Finished truth, Finished... branches) {
        return new Replayed(scenario(), Optional.of(at("10:20")), Optional.of(at("10:30")),
                start.facts, truth, List.of(branches));
    }

    public static Comparison compare(Diary start, Finished truth, Finished... branches) {
        return new IncidentComparison().compare(replayed(start, truth, branches));
    }
}
