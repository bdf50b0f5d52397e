package dev.lastresort.replay.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.Database;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Change;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.model.journal.TableShape;
import dev.lastresort.model.scenario.CopyTerms;
import dev.lastresort.model.scenario.CopyTerms.OnConflict;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.CopiedTable;
import dev.lastresort.replay.program.Admitted;
import dev.lastresort.replay.state.StepFailure;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Random tables on both sides, copied by every rule, against maps of rows that are merged by the
 * rule in plain Java.
 */
@Execution(ExecutionMode.CONCURRENT)
class CopyRulesOracleTest {

    private static final LocalDateTime TARGET = LocalDateTime.of(2026, 3, 2, 10, 0);
    private static final TableShape SHAPE = new TableShape("people",
            List.of("id", "email", "seen", "note"), List.of("id"));
    private static final Optional<String> BOTH_SIDES =
            Optional.of("live.id IS NULL OR restored.seen >= live.seen OR restored.id = 3");

    private Database side;
    private Database live;

    /** Values of a row; an empty one is null. */
    private record Person(long id, String email, Long seen, String note) {

        Row row() {
            return Row.of(id, email == null ? SqlNull.NULL : email,
                    seen == null ? SqlNull.NULL : seen, note);
        }
    }

    /** What is tried: rules, and which rows requests have written or deleted since. */
    private record Trial(List<Person> restored, List<Person> there, Set<Long> written,
            List<Person> deleted, boolean byEmail, OnConflict rule, Optional<OnConflict> since,
            boolean bothSides) {}

    @BeforeEach
    void open() {
        side = Engines.EMBEDDED.create();
        live = Engines.EMBEDDED.create();
        for (Database each : List.of(side, live)) {
            run(each, "CREATE TABLE people (id BIGINT PRIMARY KEY, email VARCHAR(20) UNIQUE,"
                    + " seen BIGINT, note VARCHAR(20))");
        }
    }

    @AfterEach
    void close() {
        side.close();
        live.close();
    }

    @Test
    void everyRuleMergesTwoTablesAsMapsOfRowsAreMerged() {
        int merged = 0;
        int refused = 0;
        for (int seed = 0; seed < 400; seed++) {
            Trial trial = trial(new Random(seed));
            fill(side, trial.restored());
            fill(live, trial.there());
            Optional<SortedMap<Long, Row>> expected = merged(trial);
            Optional<SortedMap<Long, Row>> copied = copied(trial);
            assertEquals(expected, copied, () -> trial.toString());
            merged += expected.isPresent() ? 1 : 0;
            refused += expected.isEmpty() ? 1 : 0;
        }
        assertTrue(merged > 100 && refused > 50, merged + " merged, " + refused + " refused");
    }

    /** Nothing where the step must fail. */
    private static Optional<SortedMap<Long, Row>> merged(Trial trial) {
        TreeMap<Long, Person> rows = new TreeMap<>();
        trial.there().forEach(person -> rows.put(person.id(), person));
        for (Person restored : trial.restored()) {
            Optional<Person> met = trial.there().stream().filter(person -> trial.byEmail()
                    ? restored.email() != null && restored.email().equals(person.email())
                    : person.id() == restored.id()).findFirst();
            if (trial.bothSides() && met.isPresent() && restored.id() != 3
                    && (restored.seen() == null || met.get().seen() == null
                            || restored.seen() < met.get().seen())) {
                continue;
            }
            boolean written = met.isPresent() && trial.written().contains(met.get().id());
            boolean deleted = met.isEmpty() && trial.deleted().stream().anyMatch(
                    person -> trial.byEmail() ? restored.email() != null
                            && restored.email().equals(person.email())
                            : person.id() == restored.id());
            if (deleted && trial.since().isPresent()
                    && trial.since().get() != OnConflict.TAKE_RESTORED) {
                if (trial.since().get() == OnConflict.FAIL) {
                    return Optional.empty();
                }
                continue;
            }
            if (met.isPresent()) {
                OnConflict rule = written ? trial.since().orElse(trial.rule()) : trial.rule();
                Long there = met.get().seen();
                boolean newer = restored.seen() != null
                        && (there == null || restored.seen() > there);
                if (rule == OnConflict.FAIL) {
                    return Optional.empty();
                }
                if (rule == OnConflict.KEEP_LIVE || rule == OnConflict.TAKE_NEWEST && !newer) {
                    continue;
                }
            }
            long id = met.map(Person::id).orElse(restored.id());
            Person taken = new Person(id, restored.email(), restored.seen(), restored.note());
            boolean hit = rows.values().stream().anyMatch(other -> other.id() != id
                    && other.email() != null && other.email().equals(taken.email()));
            if (hit || met.isEmpty() && rows.containsKey(id)) {
                return Optional.empty();
            }
            rows.put(id, taken);
        }
        SortedMap<Long, Row> merged = new TreeMap<>();
        rows.forEach((id, person) -> merged.put(id, person.row()));
        return Optional.of(merged);
    }

    private Optional<SortedMap<Long, Row>> copied(Trial trial) {
        CopiedTable table = new CopiedTable("people",
                trial.bothSides() ? BOTH_SIDES.map(text -> new Sql(text, "/where"))
                        : Optional.empty(),
                trial.rule(), new CopyTerms(Optional.empty(),
                        trial.byEmail() ? List.of("email") : List.of(), Optional.of("seen"),
                        trial.since(), new LinkedHashMap<>()));
        Step.CopyBack step = new Step.CopyBack("Copy", Step.Hands.NONE, "side", List.of(table),
                Optional.empty(), Duration.ZERO);
        try {
            new CopyingBack(side, live, Admitted.taken(step, Engines.EMBEDDED.dialect()),
                    line(trial), TARGET).copy(step);
            return Optional.of(rows());
        } catch (StepFailure failure) {
            assertEquals(StepFailure.COPY_CONFLICT, failure.sqlState(), failure.getMessage());
            assertTrue(failure.getMessage().contains("people")
                    && failure.getMessage().matches("(?s).*(id|email) = .*"), failure.getMessage());
            return Optional.empty();
        }
    }

    /** The incident has changed all rows, requests some of them after it. */
    private static List<Event> line(Trial trial) {
        List<Event> line = new ArrayList<>();
        // before the target: of no matter
        trial.there().forEach(person -> line.add(request(TARGET.minusSeconds(1),
                new Change.RowUpdated(SHAPE, person.row(), person.row()))));
        List<Change> damage = new ArrayList<>();
        trial.there().forEach(person -> damage.add(
                new Change.RowUpdated(SHAPE, person.row(), person.row())));
        line.add(new Event.StepEnded(TARGET,
                new Event.StepRef(Event.Program.INCIDENT, 0, "Damage"), new Event.Done(),
                new Commit(damage, new TreeMap<>())));
        trial.there().stream().filter(person -> trial.written().contains(person.id()))
                .forEach(person -> line.add(request(TARGET,
                        new Change.RowUpdated(SHAPE, person.row(), person.row()))));
        trial.deleted().forEach(person -> line.add(request(TARGET.plusMinutes(1),
                new Change.RowDeleted(SHAPE, person.row()))));
        return line;
    }

    private static Event request(LocalDateTime at, Change change) {
        return new Event.Answered(at, "shop", "v1", 0, new Event.Acknowledged(), List.of(),
                List.of(), new Commit(List.of(change), new TreeMap<>()));
    }

    private static Trial trial(Random random) {
        List<Person> there = people(random);
        Set<Long> ids = there.stream().map(Person::id).collect(Collectors.toSet());
        Set<String> emails = there.stream().map(Person::email).filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        List<Person> deleted = people(random).stream()
                .filter(one -> !ids.contains(one.id()) && !emails.contains(one.email())).toList();
        List<OnConflict> rules = new ArrayList<>(List.of(OnConflict.values()));
        if (random.nextInt(3) > 0) {
            rules.remove(OnConflict.FAIL);
        }
        long shift = random.nextInt(3) > 0 ? 20 : 0;
        List<Person> restored = people(random).stream().map(one -> new Person(
                one.id() + shift, one.email(), one.seen(), one.note())).toList();
        return new Trial(restored, there,
                ids.stream().filter(_ -> random.nextBoolean()).collect(Collectors.toSet()), deleted,
                shift > 0 || random.nextBoolean(), rules.get(random.nextInt(rules.size())),
                random.nextBoolean() ? Optional.empty()
                        : Optional.of(rules.get(random.nextInt(rules.size()))),
                random.nextInt(3) == 0);
    }

    /** In the order of their keys; no two have the same mail. */
    private static List<Person> people(Random random) {
        List<Person> people = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (long id = 1; id <= 9; id++) {
            String email = "m" + random.nextInt(14);
            if (random.nextInt(3) > 0) {
                people.add(new Person(id, random.nextInt(6) > 0 && taken.add(email) ? email : null,
                        random.nextInt(5) == 0 ? null : (long) random.nextInt(4),
                        "n" + random.nextInt(1000)));
            }
        }
        return people;
    }

    private static void fill(Database database, List<Person> people) {
        run(database, "DELETE FROM people");
        people.forEach(person -> database.execute(
                SqlStatement.parse("INSERT INTO people VALUES (:id, :email, :seen, :note)"),
                Map.of("id", person.row().get(0), "email", person.row().get(1),
                        "seen", person.row().get(2), "note", person.row().get(3))));
        database.commit();
    }

    private SortedMap<Long, Row> rows() {
        SortedMap<Long, Row> rows = new TreeMap<>();
        live.query(SqlStatement.parse("SELECT id, email, seen, note FROM people")).rows()
                .forEach(row -> rows.put((Long) row.get(0), row));
        return rows;
    }

    private static void run(Database database, String... statements) {
        for (String sql : statements) {
            database.execute(SqlStatement.parse(sql));
        }
    }
}
