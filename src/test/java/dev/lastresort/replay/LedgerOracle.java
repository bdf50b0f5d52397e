package dev.lastresort.replay;

import dev.lastresort.database.Database;
import dev.lastresort.database.QueryResult;
import dev.lastresort.database.Snapshot;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Change.RowInserted;
import dev.lastresort.model.journal.Event.Acknowledged;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Scenario;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ledger told by SQL, word for word as the physics say it, and slowly: the fact queries of two
 * final databases and the answers of two journals are put into tables as text, and every count is a
 * query over these. It shares no code with the comparison.
 */
final class LedgerOracle implements AutoCloseable {

    record FactCounts(long kept, long lost, long neverAccepted, long wrong, long unexpected) {}

    record EffectCounts(long ok, long missing, long unexpected, long orphaned, long wrongAmount) {}

    private static final String SHARED =
            " FROM truth t JOIN branch b ON b.fact = t.fact AND b.k = t.k WHERE t.fact = ?";
    private static final String MISSING = " FROM truth t WHERE t.fact = ? AND NOT EXISTS"
            + " (SELECT 1 FROM branch b WHERE b.fact = t.fact AND b.k = t.k)";
    private static final String FROM_START =
            "EXISTS (SELECT 1 FROM start s WHERE s.fact = t.fact AND s.k = t.k)";
    private static final String MADE_BY_ONE_ANSWERED = "EXISTS (SELECT 1 FROM maker m"
            + " JOIN answer a ON a.actor = m.actor AND a.n = m.n"
            + " WHERE m.fact = t.fact AND m.k = t.k AND a.yes = %s)";
    private static final String UNEXPECTED = " FROM branch b WHERE b.fact = ? AND NOT EXISTS"
            + " (SELECT 1 FROM truth t WHERE b.fact = t.fact AND b.k = t.k)";
    private static final String MET = " FROM sent_there t JOIN sent_here b ON b.effect = t.effect"
            + " AND b.k = t.k AND b.actor = t.actor AND b.n = t.n WHERE t.effect = ?";
    /** Its row should be there, and is not. */
    private static final String GONE = "(EXISTS (SELECT 1 FROM truth f WHERE f.fact = '%1$s'"
            + " AND f.k = t.k) AND NOT EXISTS"
            + " (SELECT 1 FROM branch f WHERE f.fact = '%1$s' AND f.k = t.k))";
    private static final String ONLY_IN = " FROM %1$s x WHERE x.effect = ? AND NOT EXISTS (SELECT 1"
            + " FROM %2$s y WHERE y.effect = x.effect AND y.k = x.k AND y.actor = x.actor"
            + " AND y.n = x.n)";

    private final Scenario scenario;
    private final Connection sql;

    LedgerOracle(Scenario scenario, Snapshot start, Snapshot truth, Journal truthJournal)
            throws SQLException {
        this.scenario = scenario;
        sql = DriverManager.getConnection("jdbc:h2:mem:");
        for (String table : List.of("start", "truth", "branch")) {
            run("CREATE TABLE " + table
                    + " (fact VARCHAR, k VARCHAR, v VARCHAR, PRIMARY KEY (fact, k))");
        }
        run("CREATE TABLE maker (fact VARCHAR, k VARCHAR, actor VARCHAR, n BIGINT,"
                + " PRIMARY KEY (fact, k))");
        run("CREATE TABLE answer (actor VARCHAR, n BIGINT, yes BOOLEAN, PRIMARY KEY (actor, n))");
        for (String table : List.of("sent_there", "sent_here")) {
            run("CREATE TABLE " + table + " (effect VARCHAR, k VARCHAR, actor VARCHAR, n BIGINT,"
                    + " amount VARCHAR, PRIMARY KEY (effect, k, actor, n))");
        }
        fillFacts("start", start);
        fillFacts("truth", truth);
        fillMakers(truthJournal);
        fillSent("sent_there", truthJournal);
    }

    /** Makes this the branch that is asked about. */
    void hold(Snapshot last, Journal journal) throws SQLException {
        for (String table : List.of("branch", "answer", "sent_here")) {
            run("TRUNCATE TABLE " + table);
        }
        fillFacts("branch", last);
        fillSent("sent_here", journal);
        try (PreparedStatement insert =
                sql.prepareStatement("INSERT INTO answer VALUES (?, ?, ?)")) {
            for (Answered answered : journal.stream(Answered.class).toList()) {
                add(insert, answered.actor(), answered.n(),
                        answered.answer() instanceof Acknowledged);
            }
            insert.executeBatch();
        }
    }

    FactCounts fact(String name) throws SQLException {
        long never = count(MISSING + " AND NOT " + FROM_START
                + " AND " + MADE_BY_ONE_ANSWERED.formatted("FALSE"), name);
        long lost = count(MISSING + " AND (" + FROM_START
                + " OR " + MADE_BY_ONE_ANSWERED.formatted("TRUE") + ")", name);
        if (never + lost != count(MISSING, name)) {
            throw new AssertionError("a missing row of " + name + " that nobody made");
        }
        return new FactCounts(count(SHARED + " AND t.v = b.v", name), lost, never,
                count(SHARED + " AND t.v <> b.v", name), count(UNEXPECTED, name));
    }

    EffectCounts effect(Effect effect) throws SQLException {
        String gone = effect.fact().map(GONE::formatted).orElse("FALSE");
        String same = "(t.amount = b.amount)";
        return new EffectCounts(
                count(MET + " AND NOT " + gone + " AND " + same, effect.name()),
                count(ONLY_IN.formatted("sent_there", "sent_here"), effect.name()),
                count(ONLY_IN.formatted("sent_here", "sent_there"), effect.name()),
                count(MET + " AND " + gone, effect.name()),
                count(MET + " AND NOT " + gone + " AND NOT " + same, effect.name()));
    }

    private long count(String from, String name) throws SQLException {
        try (PreparedStatement query = sql.prepareStatement("SELECT COUNT(*)" + from)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void fillFacts(String table, Snapshot snapshot) throws SQLException {
        try (Database database = snapshot.open();
                PreparedStatement insert =
                        sql.prepareStatement("INSERT INTO " + table + " VALUES (?, ?, ?)")) {
            List<String> versions = database.query(SqlStatement.parse(
                    "SELECT version FROM schema_history")).rows().stream()
                    .map(row -> (String) row.get(0)).toList();
            for (Fact fact : scenario.facts()) {
                Optional<QueryResult> rows = rows(database, fact, versions);
                if (rows.isPresent()) {
                    fill(insert, fact, rows.get());
                }
            }
            insert.executeBatch();
        }
    }

    /** The last alternative whose version is installed; nothing if it cannot be read. */
    private static Optional<QueryResult> rows(Database database, Fact fact, List<String> versions) {
        Fact.Alternative inForce = fact.alternatives().getFirst();
        for (Fact.Alternative alternative : fact.alternatives()) {
            if (alternative.since().isEmpty() || versions.contains(alternative.since().get())) {
                inForce = alternative;
            }
        }
        try {
            return Optional.of(database.query(SqlStatement.parse(inForce.query().text())));
        } catch (SqlFailure unreadable) {
            return Optional.empty();
        }
    }

    private static void fill(PreparedStatement insert, Fact fact, QueryResult result)
            throws SQLException {
        List<String> names = result.columns().stream().sorted().toList();
        for (Row row : result.rows()) {
            add(insert, fact.name(), text(result.columns(), row, fact.key()),
                    text(result.columns(), row, names));
        }
    }

    private void fillMakers(Journal truth) throws SQLException {
        try (PreparedStatement made =
                sql.prepareStatement("MERGE INTO maker KEY (fact, k) VALUES (?, ?, ?, ?)")) {
            for (Answered by : truth.stream(Answered.class).toList()) {
                for (var change : by.commit().changes()) {
                    if (change instanceof RowInserted(var shape, var after)) {
                        for (Fact fact : scenario.facts()) {
                            if (fact.alternatives().stream()
                                    .anyMatch(a -> a.table().equals(shape.table()))) {
                                add(made, fact.name(), text(shape.columns(), after, fact.key()),
                                        by.actor(), by.n());
                            }
                        }
                    }
                }
            }
            made.executeBatch();
        }
    }

    private void fillSent(String table, Journal journal) throws SQLException {
        try (PreparedStatement insert =
                sql.prepareStatement("INSERT INTO " + table + " VALUES (?, ?, ?, ?, ?)")) {
            for (Answered by : journal.stream(Answered.class).toList()) {
                for (var sent : by.effects()) {
                    add(insert, sent.effect(), text(sent.key().values()), by.actor(), by.n(),
                            sent.amount().map(LedgerOracle::text).orElse("none"));
                }
            }
            insert.executeBatch();
        }
    }

    private static String text(List<String> columns, Row row, List<String> names) {
        return text(names.stream().map(name -> row.get(columns.indexOf(name))).toList());
    }

    private static String text(List<Object> values) {
        return values.stream().map(LedgerOracle::text).collect(Collectors.joining("|"));
    }

    /** Numbers by their value, whatever their type. */
    private static String text(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : value.toString();
    }

    private static void add(PreparedStatement insert, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    private void run(String statement) throws SQLException {
        try (var plain = sql.createStatement()) {
            plain.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        sql.close();
    }
}
