package dev.lastresort.database.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.database.gate.SqlStatement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a table stands, and where a name only reads like one. */
class TableNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT ledger FROM orders                                              | orders
            SELECT id AS ledger FROM orders                                        | orders
            SELECT ledger.id FROM orders AS ledger                                 | orders
            SELECT o.id FROM orders o, items i WHERE o.id = i.ledger               | items,orders
            SELECT a FROM orders JOIN items ON x = y, notes         | items,notes,orders
            SELECT a FROM (orders JOIN items USING (ledger)) WHERE b               | items,orders
            SELECT a FROM ONLY public.orders ORDER BY ledger, notes                | orders
            SELECT a FROM "Order" JOIN "public"."Item" ON 1 = 1                    | Item,Order
            SELECT EXTRACT(DAY FROM ledger), a FROM orders                         | orders
            SELECT TRIM(BOTH ' ' FROM ledger) FROM orders                          | orders
            SELECT SUBSTRING((SELECT n FROM notes) FROM 2 FOR 3)                   | notes
            SELECT a IS DISTINCT FROM ledger, b IS NOT DISTINCT FROM x FROM orders | orders
            SELECT (SELECT MAX(id) FROM notes), ledger FROM orders FOR UPDATE      | notes,orders
            SELECT 1 WHERE EXISTS (SELECT 1 FROM orders) OR a IN (ledger)          | orders
            SELECT a FROM orders UNION SELECT b FROM items                         | items,orders
            WITH w AS (SELECT ledger FROM orders) SELECT * FROM w                  | orders,w
            INSERT INTO orders (id, ledger) VALUES (1, 2), (3, 4)                  | orders
            INSERT INTO orders SELECT id, ledger FROM items                        | items,orders
            UPDATE orders SET ledger = 1, notes = (SELECT 1 FROM items)            | items,orders
            DELETE FROM orders WHERE ledger = 1                                    | orders
            MERGE INTO orders USING items ON a WHEN MATCHED THEN UPDATE SET b = 1 | items,orders
            MERGE INTO orders USING (VALUES (1)) AS s (ledger) ON 1 = 1            | orders
            SELECT * FROM FINAL TABLE (UPDATE orders SET ledger = 1)               | orders
            ALTER TABLE orders ADD COLUMN ledger INT, DROP COLUMN notes            | orders
            ALTER TABLE IF EXISTS orders RENAME COLUMN ledger TO notes             | orders
            CREATE TABLE orders (ledger INT REFERENCES items (b) ON UPDATE CASCADE) | items,orders
            CREATE TABLE orders AS SELECT ledger FROM items                        | items,orders
            CREATE UNIQUE INDEX ledger ON orders (notes)                           | orders
            CREATE VIEW recent AS SELECT ledger FROM orders                        | orders,recent
            DROP TABLE IF EXISTS orders, items CASCADE                             | items,orders
            TRUNCATE TABLE orders, items                                           | items,orders
            """)
    void namesStandWhereTablesDo(String sql, String tables) {
        assertEquals(tables, String.join(",", TableNames.of(SqlStatement.parse(sql))), sql);
    }
}
