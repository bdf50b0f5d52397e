package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.Database;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.SqlContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A seeded mixture of row changes, schema changes, failures and rollbacks on a small schema. */
final class RandomWorkload {

    private static final List<String> SETUP = List.of(
            "CREATE TABLE item(id INTEGER PRIMARY KEY, price INTEGER NOT NULL,"
                    + " name VARCHAR(30) UNIQUE)",
            "CREATE TABLE account(code VARCHAR(10) PRIMARY KEY, balance DECIMAL(12, 2),"
                    + " doubled DECIMAL(14, 2) GENERATED ALWAYS AS (balance * 2))",
            "CREATE TABLE line(id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, item INTEGER"
                    + " REFERENCES item(id) ON DELETE CASCADE ON UPDATE CASCADE,"
                    + " at TIMESTAMP, note VARCHAR(40))",
            "CREATE TABLE tree(id INTEGER PRIMARY KEY, parent INTEGER"
                    + " REFERENCES tree(id) ON DELETE CASCADE ON UPDATE CASCADE)",
            "CREATE TABLE pair(a VARCHAR(5), b INTEGER, v DOUBLE PRECISION, PRIMARY KEY (a, b))",
            "CREATE SEQUENCE few MAXVALUE 6",
            "CREATE DOMAIN mood AS ENUM('sad', 'ok', 'happy')",
            "CREATE TABLE typed(id UUID DEFAULT gen_random_uuid() PRIMARY KEY,"
                    + " made TIMESTAMP(6) WITH TIME ZONE DEFAULT now() NOT NULL,"
                    + " made_on DATE DEFAULT CURRENT_DATE, m mood DEFAULT 'ok',"
                    + " doc jsonb DEFAULT '{}',"
                    + " ttl \"interval\", tags VARCHAR ARRAY, counts INTEGER ARRAY, mail citext,"
                    + " n INTEGER DEFAULT NEXTVAL('few'))",
            "CREATE TABLE heap(a INTEGER, m mood, doc jsonb, u UUID, at TIMESTAMP WITH TIME ZONE)",
            "CREATE SEQUENCE counter START WITH 100 INCREMENT BY 5");

    private static final List<String> DML = List.of(
            "INSERT INTO item VALUES (%1$d, %2$d, 'n%3$d')",
            "INSERT INTO item VALUES (%1$d, %2$d, NULL), (%3$d, 1, 'n%2$d')",
            "INSERT INTO account(code, balance) VALUES ('a%1$d', %2$d.5)",
            "INSERT INTO account(code, balance) VALUES ('a%1$d', 0) ON CONFLICT DO NOTHING",
            "INSERT INTO line(item, at, note) SELECT id, TIMESTAMP '2026-03-29 02:30:00',"
                    + " 'bulk' FROM item",
            "INSERT INTO line(item, note) VALUES (%1$d, 'k%2$d')",
            "INSERT INTO item SELECT 1000 + NEXT VALUE FOR counter, 1, NULL FROM account"
                    + " ORDER BY code",
            "UPDATE item SET price = price + %1$d WHERE id < %2$d",
            "UPDATE item SET id = id + 1",
            "UPDATE item SET id = 40 - id WHERE id BETWEEN 1 AND 39",
            "UPDATE item SET name = CASE id WHEN %1$d THEN"
                    + " (SELECT name FROM item WHERE id = %2$d) ELSE name END",
            "UPDATE item SET name = 'm' || name",
            "UPDATE account SET balance = balance * 3 WHERE code > 'a%1$d'",
            "UPDATE account SET code = 'b' || SUBSTRING(code FROM 2) WHERE code = 'a%1$d'",
            "UPDATE line SET note = (SELECT name FROM item WHERE item.id = line.item)",
            "DELETE FROM item WHERE id = %1$d",
            "DELETE FROM line WHERE id = %1$d",
            "DELETE FROM account WHERE code = 'a%1$d'",
            "MERGE INTO account AS t USING (SELECT 'a%1$d' AS c, %2$d AS b) AS s ON t.code = s.c"
                    + " WHEN MATCHED THEN UPDATE SET balance = s.b"
                    + " WHEN NOT MATCHED THEN INSERT (code, balance) VALUES (s.c, s.b)",
            "INSERT INTO tree VALUES (%1$d, NULL)",
            "INSERT INTO tree SELECT 100 + id * 60 + %1$d, id FROM tree WHERE id < 60",
            "DELETE FROM tree WHERE id = %1$d",
            "UPDATE tree SET id = id + 1 WHERE id = %1$d",
            "UPDATE tree SET parent = id WHERE id = %1$d",
            "INSERT INTO pair SELECT 'p' || MOD(id, 3), id, price / 3.0 FROM item",
            "UPDATE pair SET a = 'q', b = b + 1 WHERE b > %1$d",
            "DELETE FROM pair WHERE b < %1$d",
            "INSERT INTO pair VALUES ('f', NEXT VALUE FOR few, 0)",
            "SELECT NEXT VALUE FOR few",
            "INSERT INTO extra VALUES (%1$d, 1)",
            "INSERT INTO typed(n) VALUES (%1$d), (%2$d)",
            "INSERT INTO typed(doc) VALUES ('{\"b\": %1$d, \"a\":[1,  2]}')",
            "INSERT INTO typed(doc) VALUES ('{broken')",
            "INSERT INTO typed(n, made, m, tags, counts, ttl) VALUES (%1$d,"
                    + " '2026-03-02 10:00:%2$02d+05:30', 'sad', ARRAY['x', 'a b', NULL],"
                    + " ARRAY[%2$d, %3$d], '%1$d minutes 1 day')",
            "UPDATE typed SET id = gen_random_uuid(), made = CURRENT_TIMESTAMP WHERE n < %1$d",
            "UPDATE typed SET m = 'happy', mail = 'A%1$d@x' WHERE n > %2$d",
            "UPDATE typed SET doc = jsonb_extract_path(doc, 'a') WHERE n > %1$d",
            "UPDATE typed SET tags = NULL, ttl = '1 mon' WHERE m = 'sad'",
            "DELETE FROM typed WHERE m > 'ok' AND n < %1$d",
            "INSERT INTO heap SELECT MOD(%1$d, 3), 'ok', '{\"a\": 1}', NULL, now()"
                    + " FROM item WHERE id < 4",
            "INSERT INTO heap SELECT MOD(n, 3), m, doc, id, made FROM typed",
            "INSERT INTO heap(a) VALUES (MOD(%1$d, 4)), (MOD(%1$d, 4)), (1)",
            "UPDATE heap SET a = a + 1 WHERE a < MOD(%1$d, 5)",
            "UPDATE heap SET u = gen_random_uuid() WHERE u IS NULL AND a = MOD(%1$d, 3)",
            "UPDATE heap SET doc = '{ \"n\" : %1$d }', at = at + INTERVAL '1' HOUR WHERE a > 1",
            "DELETE FROM heap WHERE a = MOD(%1$d, 3)",
            "DELETE FROM heap");

    private static final List<String> DDL = List.of(
            "ALTER TABLE item ALTER COLUMN price SET DATA TYPE DECIMAL(10, 2)",
            "ALTER TABLE item ALTER COLUMN price SET DATA TYPE INTEGER",
            "ALTER TABLE item ADD COLUMN c%1$d INTEGER DEFAULT %2$d",
            "ALTER TABLE item DROP COLUMN c%1$d",
            "ALTER TABLE line ALTER COLUMN note RENAME TO remark",
            "ALTER TABLE line ALTER COLUMN remark RENAME TO note",
            "ALTER TABLE account ADD CONSTRAINT positive CHECK (balance > %1$d)",
            "ALTER TABLE account DROP CONSTRAINT positive",
            "CREATE TABLE extra(id INTEGER PRIMARY KEY, n BIGINT GENERATED BY DEFAULT AS IDENTITY)",
            "CREATE TABLE extra(id PRIMARY KEY, x) AS SELECT id, price FROM item",
            "CREATE TABLE extra(id BIGINT PRIMARY KEY, c VARCHAR(10)) AS"
                    + " SELECT NEXT VALUE FOR counter, code FROM account",
            "DROP TABLE extra",
            "ALTER TABLE extra RENAME TO extra%1$d",
            "TRUNCATE TABLE line RESTART IDENTITY",
            "CREATE INDEX by_price_%1$d ON item(price)",
            "CREATE OR REPLACE VIEW cheap AS SELECT id FROM item WHERE price < %1$d",
            "DROP VIEW cheap",
            "ALTER SEQUENCE counter RESTART WITH %1$d",
            "ALTER SEQUENCE few RESTART WITH 1",
            "TRUNCATE TABLE pair",
            "ALTER TABLE account ADD COLUMN number BIGINT GENERATED BY DEFAULT AS IDENTITY",
            "ALTER TABLE account DROP COLUMN number",
            "ALTER TYPE mood ADD VALUE 'm%1$d' BEFORE 'ok'",
            "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'glad'",
            "ALTER TYPE mood RENAME VALUE 'glad' TO 'g%1$d'",
            "ALTER TABLE item ADD COLUMN c%1$d UUID DEFAULT gen_random_uuid()",
            "ALTER TABLE heap ADD COLUMN c%1$d TIMESTAMP WITH TIME ZONE DEFAULT now()",
            "ALTER TABLE heap ADD COLUMN c%1$d jsonb DEFAULT '{ \"x\":%2$d}'",
            "ALTER TABLE heap DROP COLUMN at",
            "ALTER TABLE typed ALTER COLUMN made SET DATA TYPE TIMESTAMP",
            "ALTER TABLE typed ALTER COLUMN made SET DATA TYPE TIMESTAMP WITH TIME ZONE",
            "CREATE TABLE copy%1$d AS SELECT * FROM heap",
            "CREATE TABLE copy%1$d AS SELECT * FROM typed",
            "DROP TABLE copy%1$d",
            "ALTER TABLE heap ADD COLUMN id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY",
            "TRUNCATE TABLE heap");

    private static final LocalDateTime DAY = LocalDateTime.of(2026, 3, 2, 8, 0);

    private final Random random;
    private final Database database;
    private final int cutEvery;

    RandomWorkload(long seed, Database database, int cutEvery) {
        random = new Random(seed);
        this.cutEvery = cutEvery;
        this.database = database;
    }

    void setUp() {
        SETUP.forEach(sql -> database.execute(SqlStatement.parse(sql)));
        for (int i = 1; i < 25; i++) {
            database.execute(SqlStatement.parse("INSERT INTO item VALUES (:i, :i, :n)"),
                    Map.of("i", (long) i, "n", "name" + i));
        }
        database.commit();
    }

    /** Runs that many transactions; each commit in turn is what a redo needs. */
    List<Commit> run(int transactions) {
        List<Commit> commits = new ArrayList<>();
        for (int i = 0; i < transactions; i++) {
            database.at(new SqlContext(DAY.plusSeconds(i), 31L * i));
            for (int n = random.nextInt(6); n >= 0; n--) {
                statement();
            }
            commits.add(random.nextInt(4) == 0 ? database.rollback() : database.commit());
            if (cutEvery > 0 && i % cutEvery == 0) {
                database.snapshot();
            }
        }
        return commits;
    }

    private void statement() {
        List<String> source = random.nextInt(8) == 0 ? DDL : DML;
        String sql = source.get(random.nextInt(source.size()))
                .formatted(random.nextInt(60), random.nextInt(60), random.nextInt(60));
        try {
            database.execute(SqlStatement.parse(sql));
        } catch (SqlFailure expected) {
            // many of these fail, and what a failure leaves behind is what this is about
        }
    }
}
