package dev.lastresort.database.gate;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lastresort.database.engine.h2.H2Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is unbounded by its form is refused where it stands; what only looks alike is let in. */
class UnboundedFormsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            too-many-digits ; '1e99999999' ; SELECT FLOOR(CAST('1e99999999' AS DECFLOAT))
            too-many-digits ; ' 1.5E+0010001 ' ; SELECT ' 1.5E+0010001 ' + 1
            too-many-digits ; '1e-20000' ; UPDATE t SET n = '1e-20000'
            too-many-digits ; CAST ; SELECT CAST('1e9' || '9999999' AS NUMERIC(20, 2))
            too-many-digits ; CAST ; SELECT CAST(CONCAT('1e', n) AS DECFLOAT) FROM t
            window-frame ; PRECEDING ; SELECT SUM(x) OVER (ORDER BY x \
            RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t
            window-frame ; PRECEDING ; SELECT SUM(x) OVER (ORDER BY x GROUPS 5 PRECEDING) FROM t
            window-frame ; FOLLOWING ; SELECT MAX(x) OVER (ORDER BY x \
            ROWS BETWEEN CURRENT ROW AND 100000 FOLLOWING) FROM t
            window-frame ; PRECEDING ; SELECT MAX(x) OVER (ORDER BY x ROWS n PRECEDING) FROM t
            window-frame ; EXCLUDE ; SELECT MAX(x) OVER (ORDER BY x \
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE CURRENT ROW) FROM t
            recursion-grows ; s, n + 1 ; WITH RECURSIVE r(s, n) AS (SELECT 'x', 1 \
            UNION ALL SELECT s || s, n + 1 FROM r WHERE n < 60) SELECT n FROM r
            recursion-grows ; s AS s ; WITH RECURSIVE r AS (SELECT 'x' AS s \
            UNION ALL SELECT r.s || '-' || r.s AS s FROM r) SELECT s FROM r
            recursion-grows ; s, 1) ; WITH RECURSIVE r(s, n) AS (SELECT 'x', 1 \
            UNION ALL SELECT CONCAT(s, 'a', s, 1), n + 1 FROM r) SELECT n FROM r
            recursion-grows ; REPLACE ; WITH RECURSIVE r(s) AS (SELECT 'x' \
            UNION ALL SELECT REPLACE(s, 'x', 'xx') FROM r) SELECT 1 FROM r
            memory-function ; REPLACE ; SELECT REPLACE(REPLACE(n, 'a', 'aaaaaaaaaaaaaaaaaaaa'), \
            'a', 'aaaaaaaaaaaaaaaaaaaa') FROM t
            text-search ; REPEAT ; SELECT POSITION(REPEAT('a', 5000) IN n) FROM t
            text-search ; RPAD ; SELECT LOCATE('b', (RPAD(n, 9000, 'a'))) FROM t
            too-many-digits ; * 2 ; SELECT CAST(n AS NUMERIC(500, 9)) * 2 * 2 * 2 * 2 * 2 * 2 * 2 \
            * 2 * 2 * 2 * 2 * 2 * 2 * 2 * 2 * 2 * 2 * 2 * 2 * 2 * 2 FROM t
            """)
    void isRefusedAtItsPlace(String rule, String place, String sql) {
        GateFinding finding = assertThrows(
                RejectedSql.class, () -> H2Dialect.gate().check(sql, Door.CONSOLE)).finding();
        assertEquals(rule, finding.rule());
        assertEquals(place, sql.substring(finding.offset()).substring(0, place.length()));
        assertFalse(finding.fix().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT CAST('1e9999' AS NUMERIC(20, 2)), '12e45', 1.5e300",
        "SELECT CAST('12' AS INTEGER), CAST(n || '' AS VARCHAR), CAST(a || b AS INTEGER) FROM t",
        "SELECT AVG(x) OVER (ORDER BY d ROWS BETWEEN 6 PRECEDING AND CURRENT ROW) FROM t",
        "SELECT SUM(x) OVER (ORDER BY d RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM t",
        "SELECT SUM(x) OVER (ORDER BY d ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM t",
        "WITH RECURSIVE p(id, path) AS (SELECT id, name FROM c WHERE parent IS NULL UNION ALL"
                + " SELECT c.id, p.path || '/' || c.name FROM c JOIN p ON c.parent = p.id)"
                + " SELECT path FROM p",
        "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 10)"
                + " SELECT n || '-' || n FROM r",
        "SELECT REPLACE(REPLACE(REPLACE(n, '-', ''), ' ', ''), '(', '') FROM t",
        "SELECT POSITION('a' IN n), REPEAT('a', 10), REPLACE(n, 'a', 'bb') FROM t",
        "SELECT price * 1.1 / 3 FROM t"})
    void isLetIn(String sql) {
        assertDoesNotThrow(() -> H2Dialect.gate().check(sql, Door.CONSOLE));
    }
}
