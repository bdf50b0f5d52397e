package dev.lastresort.model.scenario;

import dev.lastresort.model.engine.EngineName;
import java.math.BigDecimal;
import java.util.List;
import java.util.SequencedMap;

/**
 * How the database comes to be before the day starts: statements and generated rows, in order.
 *
 * @param version the schema version that the migration history starts with
 * @param outside the tables that stand outside the database: SQL names them like any other, but no
 *                backup holds them, no restore rewinds them, and nothing that closes the database
 *                closes them
 * @param engine  the database that runs all SQL
 */
public record Setup(String version, List<Item> items, List<String> outside, EngineName engine) {

    /** One whose tables are all the database's own. */
    public Setup(String version, List<Item> items) {
        this(version, items, List.of(), EngineName.EMBEDDED);
    }

    public Setup {
        items = List.copyOf(items);
        outside = List.copyOf(outside);
    }

    /** The JSON Pointer of an item; statements of the same place share it. */
    public String pointer(int item) {
        long places = items.subList(0, item + 1).stream()
                .filter(each -> !(each instanceof Statement(Sql sql) && sql.continues())).count();
        return "/database/setup/" + (places - 1);
    }

    public sealed interface Item {}

    public record Statement(Sql sql) implements Item {}

    /**
     * Rows generated for a table: column name to draw, in the order of the file. The row's number
     * is the n of its draws.
     */
    public record Seed(String table, Source source, SequencedMap<String, Draw> columns)
            implements Item {}

    public sealed interface Source {}

    /** That many rows, numbered from 0. */
    public record Count(long rows) implements Source {}

    /**
     * A row for each row of a query, kept with a chance between 0 and 1; {@link Draw.FromColumn}
     * reads its columns.
     */
    public record ForEach(Sql query, BigDecimal chance) implements Source {}
}
