package dev.lastresort.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.database.engine.Translation;
import dev.lastresort.database.engine.h2.H2Dialect;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.HostileCorpus;
import dev.lastresort.database.gate.HostileCorpus.Line;
import dev.lastresort.database.gate.RejectedSql;
import dev.lastresort.database.written.WrittenStatement;
import dev.lastresort.recovery.Shop;
import dev.lastresort.replay.program.NotAdmitted;
import dev.lastresort.replay.program.Programs;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The hostile corpus as scenario files, once for each place where a file can hold SQL: each is
 * refused at that place, before a database is opened.
 */
@Execution(ExecutionMode.CONCURRENT)
class EngineDoorsTest {

    /** Where the SQL stands, and what is set there; {@code %} is the SQL as a JSON text. */
    private static final Map<String, String> DOORS = new LinkedHashMap<>();

    static {
        DOORS.put("/database/setup/0", "%");
        DOORS.put("/database/setup/4/columns/cents", "{\"rows\": {\"query\": %}}");
        DOORS.put("/database/setup/5", "{\"table\": \"notes\", \"forEach\": {\"query\": %},"
                + " \"columns\": {\"id\": {\"sequence\": {\"start\": 1}},"
                + " \"body\": {\"pattern\": \"a\"}}}");
        DOORS.put("/actors/0/draws/product/rows/query", "%");
        DOORS.put("/actors/0/versions/0/statements/1/sql", "%");
        DOORS.put("/actors/0/versions/1/statements/2/sql", "%");
        DOORS.put("/incident/steps/0/statements/0", "%");
        DOORS.put("/incident/correct", "[{\"type\": \"runSql\", \"name\": \"Right\","
                + " \"run\": \"1 min\", \"statements\": [%]}]");
        DOORS.put("/strategies/1/steps", "[{\"type\": \"runSql\", \"name\": \"Mend\","
                + " \"run\": \"1 min\", \"statements\": [%]}]");
        DOORS.put("/facts/1/alternatives/0/query", "%");
        DOORS.put("/invariants/checks/0/alternatives/0/query", "%");
    }

    private static final String WHERE = "/strategies/2/steps/1/tables/0/where";

    private final ScenarioReader reader = new ScenarioReader();
    private final byte[] shop = shop();

    @Test
    void innocentSqlPassesEveryDoor() {
        assertEquals(Optional.empty(), verdict("/facts/1/alternatives/0/query", "%",
                "SELECT id, body FROM notes"));
        assertEquals(Optional.empty(), verdict(WHERE, "%", "id > 3 AND body LIKE 'note%'"));
    }

    @Test
    void everyStatementIsRefusedAtSomeDoorAndEveryRuleAtEveryDoor() {
        List<Map.Entry<String, String>> doors = List.copyOf(DOORS.entrySet());
        List<String> seen = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        int n = 0;
        for (Line line : lines()) {
            boolean first = !seen.contains(line.rule());
            seen.add(line.rule());
            List<Map.Entry<String, String>> asked = first ? doors
                    : List.of(doors.get(n++ % doors.size()));
            asked.forEach(door -> refused(door.getKey(), door.getValue(), line.sql(), passed));
        }
        assertEquals("", String.join("\n", passed));
    }

    @Test
    @Tag("slow")
    void everyStatementIsRefusedAtEveryDoor() {
        List<String> passed = new ArrayList<>();
        for (Line line : lines()) {
            DOORS.forEach((pointer, json) -> refused(pointer, json, line.sql(), passed));
        }
        assertEquals("", String.join("\n", passed));
    }

    @Test
    void everyExpressionIsRefusedInTheConditionOfCopyBack() {
        List<String> passed = new ArrayList<>();
        HostileCorpus.lines("/canary", "/written", 9).stream().filter(Line::expression)
                .forEach(line -> refused(WHERE, "%", line.sql() + " IS NULL", passed));
        refused(WHERE, "%", "TRUE) UNION ALL SELECT id, body FROM (SELECT * FROM notes", passed);
        assertEquals("", String.join("\n", passed));
    }

    /** An expression is asked for in a query, which every door would let in. */
    private static List<Line> lines() {
        return HostileCorpus.lines("/canary", "/written", 9).stream()
                .map(line -> line.expression()
                        ? new Line(line.rule(), "SELECT " + line.sql() + " AS v FROM orders", false)
                        : line)
                .toList();
    }

    private void refused(String pointer, String json, String sql, List<String> passed) {
        Optional<String> where = verdict(pointer, json, sql);
        boolean taken = where.isEmpty() && runsOnlyWhatTheGateLetsThrough(sql);
        if (!taken && where.filter(at -> at.startsWith(pointer)).isEmpty()) {
            passed.add(pointer + " " + where + ": " + sql);
        }
    }

    /** What is left out of it, or comes out as something else, never reaches the engine. */
    private static boolean runsOnlyWhatTheGateLetsThrough(String sql) {
        return WrittenStatement.of(sql).stream()
                .flatMap(one -> new H2Dialect().translate(one.text()).pieces().stream())
                .allMatch(EngineDoorsTest::passesTheGate);
    }

    private static boolean passesTheGate(Translation.Runs piece) {
        try {
            H2Dialect.gate().check(piece.text(), Door.STRATEGY);
            return true;
        } catch (RejectedSql rejected) {
            return false;
        }
    }

    /** The pointer of the place where it is refused; empty if it is not. */
    private Optional<String> verdict(String pointer, String json, String sql) {
        Setting setting = new Setting(pointer, json.replace("%", quoted(sql)));
        return switch (reader.read("shop.json", shop, List.of(setting), OptionalLong.empty())) {
            case Loaded.Invalid invalid -> Optional.of(invalid.problems().getFirst().pointer());
            case Loaded.Valid valid -> {
                try {
                    assertInstanceOf(Programs.class,
                            new Programs(valid.scenario(), Engines.EMBEDDED.dialect()));
                    yield Optional.empty();
                } catch (NotAdmitted refused) {
                    yield Optional.of(refused.faults().getFirst().pointer());
                }
            }
        };
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> json.append(c < ' ' || c == '"' || c == '\\'
                ? "\\u" + String.format("%04x", c) : String.valueOf((char) c)));
        return json.append('"').toString();
    }

    private static byte[] shop() {
        try (InputStream in = Shop.class.getResourceAsStream("shop.json")) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
