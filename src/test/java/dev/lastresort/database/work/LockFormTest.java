package dev.lastresort.database.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.database.gate.SqlStatement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PostgreSQL's manual says of explicit locking, form by form. */
class LockFormTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT * FROM t                                         | NONE   | INSTANT |
            UPDATE t SET a = 1                                      | NONE   | INSTANT |
            DELETE FROM t                                           | NONE   | INSTANT |
            INSERT INTO t SELECT * FROM u                           | NONE   | INSTANT |
            CREATE TABLE t (id INT REFERENCES u (id))               | NONE   | INSTANT |
            CREATE VIEW v AS SELECT * FROM t                        | NONE   | INSTANT |
            DROP VIEW v                                             | NONE   | INSTANT |
            DROP TABLE IF EXISTS t, s.u CASCADE                     | ALL    | INSTANT | t,u
            TRUNCATE t, u                                           | ALL    | INSTANT | t,u
            TRUNCATE TABLE ONLY t                                   | ALL    | INSTANT | t
            ALTER TABLE t RENAME TO u                               | ALL    | INSTANT | t
            ALTER TABLE IF EXISTS s."T" ADD COLUMN a INT DEFAULT 0  | ALL    | INSTANT | T
            ALTER TABLE t DROP COLUMN a                             | ALL    | INSTANT | t
            ALTER TABLE t ALTER COLUMN a DROP NOT NULL              | ALL    | INSTANT | t
            ALTER TABLE t ALTER COLUMN a SET NOT NULL               | ALL    | SCAN    | t
            ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0)            | ALL    | SCAN    | t
            ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID  | ALL    | INSTANT | t
            ALTER TABLE t VALIDATE CONSTRAINT c                     | NONE   | INSTANT |
            ALTER TABLE t ADD PRIMARY KEY (a)                       | ALL    | SCAN    | t
            ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES u (id)     | WRITES | SCAN    | t,u
            ALTER TABLE t ALTER COLUMN a TYPE BIGINT                | ALL    | REWRITE | t
            ALTER TABLE t ADD COLUMN a UUID DEFAULT random()        | ALL    | REWRITE | t
            CREATE UNIQUE INDEX i ON t (a)                          | WRITES | SCAN    | t
            CREATE INDEX CONCURRENTLY i ON t (a)                    | NONE   | INSTANT |
            """)
    void aStatementLocksByItsForm(String sql, LockForm.Level level, LockForm.Length length,
            String tables) {
        LockForm form = LockForm.of(SqlStatement.speaking(sql));
        assertEquals(level, form.level());
        assertEquals(length, form.length());
        assertEquals(tables == null ? List.of() : List.of(tables.split(",")),
                List.copyOf(form.tables()));
    }
}
