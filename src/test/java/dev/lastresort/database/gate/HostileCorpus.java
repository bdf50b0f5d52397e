package dev.lastresort.database.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The statements of {@code hostile.tsv}, and the ways in which an expression of it is planted in an
 * innocent statement.
 */
public final class HostileCorpus {

    public static final AtomicBoolean CLASS_WAS_TOUCHED = new AtomicBoolean();

    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final List<String> IN_QUERIES = List.of(
            "SELECT %",
            "VALUES (1, %)",
            "(((SELECT %)))",
            "SELECT /* /* */ ' */ % -- ' */",
            "SELECT 'a' 'b', $$ ' $$, \"'\" FROM orders WHERE % IS NOT NULL // '",
            "SELECT CASE WHEN 1 = 1 THEN % END FROM orders",
            "SELECT id FROM orders WHERE id IN (SELECT % FROM orders)",
            "SELECT (SELECT MAX(v) FROM (SELECT % AS v) AS t)",
            "SELECT 1 FROM orders o JOIN orders p ON % = p.note",
            "SELECT id FROM orders GROUP BY id, % HAVING COUNT(%) > 0",
            "SELECT id FROM orders ORDER BY %",
            "SELECT id FROM orders FETCH FIRST (SELECT %) ROWS ONLY",
            "SELECT SUM(id) OVER (PARTITION BY %) FROM orders",
            "SELECT COUNT(*) FILTER (WHERE % = 1) FROM orders",
            "WITH c AS (SELECT % AS v) SELECT v FROM c",
            "WITH RECURSIVE c (n, v) AS (SELECT 1, % UNION ALL SELECT n + 1, v FROM c WHERE n < 3)"
                    + " SELECT v FROM c",
            "SELECT 1 UNION SELECT %");
    private static final List<String> IN_CHANGES = List.of(
            "INSERT INTO orders (id, note) VALUES (7, %)",
            "INSERT INTO orders (note) SELECT % FROM orders",
            "UPDATE orders SET note = %",
            "UPDATE orders SET (id, note) = (SELECT 1, %)",
            "DELETE FROM orders WHERE note = %",
            "MERGE INTO orders USING (VALUES (1)) AS v (n) ON orders.id = v.n"
                    + " WHEN MATCHED THEN UPDATE SET note = %",
            "SELECT id FROM FINAL TABLE (UPDATE orders SET note = %)",
            "WITH c AS (SELECT % AS v) UPDATE orders SET note = (SELECT v FROM c)");
    private static final List<String> IN_DEFINITIONS = List.of(
            "CREATE VIEW x AS SELECT % AS v",
            "CREATE OR REPLACE VIEW x (v) AS WITH c AS (SELECT % AS v) SELECT v FROM c",
            "CREATE TABLE x (id INTEGER PRIMARY KEY, a VARCHAR(99) DEFAULT %)",
            "CREATE TABLE x (id INTEGER PRIMARY KEY, a VARCHAR(99) DEFAULT 'b' ON UPDATE %)",
            "CREATE TABLE x (id INTEGER PRIMARY KEY, a VARCHAR(99) GENERATED ALWAYS AS (%))",
            "CREATE TABLE x (id INTEGER PRIMARY KEY, a VARCHAR(99) CHECK (% = a))",
            "CREATE TABLE x (id INTEGER PRIMARY KEY, CONSTRAINT c CHECK (% IS NULL))",
            "CREATE TABLE x AS SELECT % AS id",
            "CREATE DOMAIN x AS VARCHAR(99) DEFAULT %",
            "CREATE DOMAIN x AS VARCHAR(99) CHECK (VALUE = %)",
            "CREATE INDEX x ON orders (%)",
            "CREATE SEQUENCE x START WITH %",
            "ALTER TABLE orders ADD COLUMN x VARCHAR(99) DEFAULT %",
            "ALTER TABLE orders ALTER COLUMN note SET DEFAULT %",
            "ALTER TABLE orders ALTER COLUMN note SET ON UPDATE %",
            "ALTER TABLE orders ADD CONSTRAINT x CHECK (% = note)",
            "ALTER TABLE orders ALTER COLUMN note SET DATA TYPE VARCHAR(9) USING %",
            "ALTER SEQUENCE order_number RESTART WITH %",
            "COMMENT ON TABLE orders IS %");

    /**
     * @param rule the rule that must refuse it
     * @param expression whether it is an expression, to be planted, and no statement
     */
    public record Line(String rule, String sql, boolean expression) {}

    private HostileCorpus() {}

    /** Its lines, with a file to read, a file to write and a port to call put in. */
    public static List<Line> lines(String canary, String written, int port) {
        return read("hostile.tsv")
                .map(line -> unescaped(line).replace("{canary}", canary)
                        .replace("{written}", written).replace("{port}", Integer.toString(port)))
                .map(line -> line.split("\t", 3))
                .map(parts -> new Line(parts[0], parts[1].replaceFirst("^=", ""),
                        parts[1].startsWith("=")))
                .toList();
    }

    /** Each statement as it stands; each expression in every statement that a door might pass. */
    public static Stream<Line> planted(List<Line> lines, boolean queriesOnly) {
        List<String> statements = queriesOnly ? IN_QUERIES : Stream.of(IN_QUERIES, IN_CHANGES,
                IN_DEFINITIONS).flatMap(List::stream).toList();
        return lines.stream().flatMap(line -> line.expression()
                ? statements.stream().map(s -> new Line(line.rule(), s.replace("%", line.sql()),
                        false))
                : Stream.of(line));
    }

    public static Stream<String> read(String resource) {
        try (InputStream in = HostileCorpus.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String unescaped(String line) {
        return ESCAPED.matcher(line).replaceAll(match -> {
            String character = String.valueOf((char) Integer.parseInt(match.group(1), 16));
            return java.util.regex.Matcher.quoteReplacement(character);
        });
    }
}
