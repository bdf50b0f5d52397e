package dev.lastresort.library;

import dev.lastresort.database.QueryResult;
import dev.lastresort.database.SqlResult;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Event.Committing;
import dev.lastresort.model.journal.Event.Done;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.outcome.Replayed.Finished;
import dev.lastresort.model.scenario.Backup.Portion;
import dev.lastresort.model.scenario.RequestStatement;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.DrawnRequests;
import dev.lastresort.replay.draw.Parameters;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Follows a branch's journal on PostgreSQL. All that was written runs for itself, and must come out
 * as it did; then what it left is what the journal says, so that one difference is told once.
 */
final class PostgresBranch {

    /** A connection to a copy of the database as it stood when the day began. */
    interface Copies {
        Connection fresh() throws SQLException;
    }

    private static final int MOST_TOLD = 8;
    private static final int SOME = 25;

    private final Scenario scenario;
    private final DrawnRequests requests;
    private final Copies copies;
    private final String name;
    private final boolean truth;
    private final boolean asksForItself;
    private final List<String> differences;
    private final Map<Event.StepRef, Step> begun = new HashMap<>();
    private final NavigableMap<LocalDateTime, List<Committing>> lines = new TreeMap<>();
    private List<Committing> history = new ArrayList<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final List<Commit> waiting = new ArrayList<>();
    private PostgresDay day;

    /** @param asksForItself whether some requests run; else only what they left is taken over */
    PostgresBranch(Scenario scenario, DrawnRequests requests, Copies copies, String name,
            boolean truth, boolean asksForItself, List<String> differences) throws SQLException {
        this.scenario = scenario;
        this.requests = requests;
        this.copies = copies;
        this.name = name;
        this.truth = truth;
        this.asksForItself = asksForItself;
        this.differences = differences;
        day = new PostgresDay(copies.fresh());
        lines.put(LocalDateTime.MIN, history);
    }

    void follow(Finished branch) throws SQLException {
        for (Event event : branch.journal()) {
            switch (event) {
                case Event.StepStarted(_, var ref, var step, _) -> begun.put(ref, step);
                case Answered answered -> {
                    if (isAsked(answered)) {
                        take();
                        ask(answered);
                    } else {
                        waiting.add(answered.commit());
                    }
                    history.add(answered);
                }
                case StepEnded ended -> {
                    take();
                    end(ended);
                    asked.clear();
                    history.add(ended);
                }
                case Restored restored -> restore(restored);
                default -> {}
            }
        }
        take();
        new PostgresLook(scenario, day, this::differs).at(branch, name.equals("trunk"));
        day.close();
    }

    /** After each step some of each program's requests: those that follow say the same. */
    private boolean isAsked(Answered answered) {
        return asksForItself && !(answered.answer() instanceof Event.Refused)
                && asked.merge(answered.actor() + " " + answered.version() + " "
                        + (answered.answer() instanceof Acknowledged), 1, Integer::sum) <= SOME;
    }

    private void take() throws SQLException {
        if (!waiting.isEmpty()) {
            day.redo(waiting);
            day.commit();
            waiting.clear();
        }
    }

    private void differs(String what) {
        if (differences.size() < MOST_TOLD) {
            differences.add(name + ": " + what);
        } else if (differences.size() == MOST_TOLD) {
            differences.add("and more");
        }
    }

    private void ask(Answered answered) throws SQLException {
        boolean answeredThere = answered.answer() instanceof Acknowledged;
        Optional<String> failure = Optional.empty();
        try {
            Parameters parameters = requests.parameters(
                    truth, answered.actor(), answered.n(), answered.at());
            for (RequestStatement statement : requests.statements(answered.actor(),
                    answered.version())) {
                run(statement, parameters);
            }
        } catch (SQLException e) {
            failure = Optional.of(e.getSQLState() + " " + e.getMessage());
        }
        if (failure.isEmpty() && answeredThere) {
            day.commit();
            return;
        }
        day.rollback();
        if (failure.isEmpty() || answeredThere) {
            differs(answered.actor() + " " + answered.version() + " #" + answered.n() + ": "
                    + answered.answer() + " here, " + failure.orElse("acknowledged") + " there");
        }
        day.redo(List.of(answered.commit()));
        day.commit();
    }

    private void run(RequestStatement statement, Parameters parameters) throws SQLException {
        long count = 0;
        int runs = statement.forEach().map(parameters::walked).orElse(1);
        for (int i = 0; i < runs; i++) {
            int item = i;
            statement.forEach().ifPresent(walked -> parameters.bindWalked(walked, item));
            switch (day.run(statement.sql().text(), parameters.context().now(),
                    parameters::values)) {
                case SqlResult.RowCount(long rows) -> count += rows;
                case QueryResult query -> {
                    count += query.rows().size();
                    statement.as().ifPresent(as -> parameters.bindResult(as, query));
                }
            }
        }
        statement.forEach().ifPresent(parameters::unbindWalked);
        long affected = count;
        if (!statement.mustAffect().map(wanted -> wanted.holds(affected)).orElse(true)) {
            throw new SQLException("misses its rows: " + count, "LR404");
        }
    }

    private void end(StepEnded ended) throws SQLException {
        Step step = begun.get(ended.ref());
        boolean done = ended.result() instanceof Done;
        boolean cancelled = ended.result() instanceof Event.StepFailed failed
                && failed.isCancelled();
        if (step instanceof Step.CopyBack copy && done) {
            conditions(copy);
        }
        if (!(step instanceof Step.RunSql script) || cancelled) {
            day.redo(List.of(ended.commit()));
            day.commit();
            return;
        }
        boolean whole = script.pieces().batches().isEmpty()
                && script.pieces().stopsAfter().isEmpty();
        LocalDateTime at = scenario.day().shownAt(ended.at());
        Optional<String> failure = Optional.empty();
        try {
            for (Sql sql : script.statements()) {
                day.run(sql.text(), at, _ -> Map.of("now", at, "first", 1L, "last", 1L));
            }
        } catch (SQLException e) {
            failure = Optional.of(e.getSQLState() + " " + e.getMessage());
        }
        if (failure.isPresent() == done) {
            differs("step \"" + script.name() + "\": " + ended.result() + " here, "
                    + failure.orElse("done") + " there");
        }
        if (failure.isEmpty() && done && whole) {
            if (script.version().isPresent()) {
                day.run("INSERT INTO schema_history SELECT MAX(installed_rank) + 1, '"
                        + script.version().get() + "', :now FROM schema_history", at,
                        _ -> Map.of("now", at));
            }
        } else {
            day.rollback();
            day.redo(List.of(ended.commit()));
        }
        day.commit();
    }

    /** They are expressions over two rows: each is asked of all pairs of which there is one. */
    private void conditions(Step.CopyBack copy) throws SQLException {
        try (PostgresDay start = new PostgresDay(copies.fresh())) {
            for (Step.CopiedTable table : copy.tables()) {
                String from = table.terms().from().orElse(table.table());
                boolean isThere = day.tables().contains(table.table());
                List<Sql> all = Stream.concat(table.where().stream(),
                        table.terms().columns().values().stream().flatMap(Optional::stream))
                        .toList();
                for (Sql sql : all) {
                    boolean one = !sql.text().contains("live.")
                            && !sql.text().contains("restored.");
                    String tables = one ? from
                            : from + " AS restored, " + table.table() + " AS live";
                    try {
                        start.run("SELECT (" + sql.text() + ") FROM " + tables + " LIMIT 1",
                                scenario.start(), _ -> Map.of());
                    } catch (SQLException e) {
                        start.rollback();
                        differs("copy back of " + table.table() + (isThere ? "" : " (gone)") + ": "
                                + sql.text() + ": " + e.getMessage());
                    }
                }
            }
        }
    }

    private void restore(Restored restored) throws SQLException {
        waiting.clear();
        day.close();
        day = new PostgresDay(copies.fresh());
        List<Commit> kept = new ArrayList<>();
        // that line of history which was the live one then
        history = new ArrayList<>(lines.floorEntry(restored.recoveredTo()).getValue());
        lines.put(restored.at(), history);
        for (Committing committing : history) {
            boolean before = committing.at().isBefore(restored.recoveredTo());
            kept.add(before ? committing.commit() : committing.commit().outside());
        }
        history.removeIf(committing -> !committing.at().isBefore(restored.recoveredTo()));
        day.redo(kept);
        Portion portion = restored.promoted() ? Portion.ALL
                : begun.get(restored.ref()).recoveryPoint().orElseThrow().portion()
                        .and(scenario.backups().stream()
                                .filter(one -> one.name().equals(restored.backup())).findFirst()
                                .map(one -> one.soundness().holds()).orElse(Portion.ALL));
        for (String table : day.tables()) {
            if (!portion.has(table) && !scenario.setup().outside().contains(table)
                    && !table.equals("schema_history")) {
                day.empty(table);
            }
        }
        day.commit();
    }
}
