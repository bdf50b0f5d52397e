package dev.lastresort.comparison.ledger;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.TableShape;
import dev.lastresort.model.scenario.Fact;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Tells which rows of facts a table's row makes: those of each fact that names the table in an
 * alternative, under the fact's own key columns. Remembers what it found out about a shape, so one
 * walk uses one of its own.
 */
public final class FactTables {

    // Never compared, and read for each row of the journal.
    @SuppressWarnings("ArrayRecordComponent")
    private record Locator(String fact, int[] key) {}

    private final List<Fact> facts;
    private final IdentityHashMap<TableShape, List<Locator>> known = new IdentityHashMap<>();

    public FactTables(List<Fact> facts) {
        this.facts = facts;
    }

    /** The facts' rows that this row of a table makes; empty if its table serves no fact. */
    public List<RowId> idsOf(TableShape shape, Row row) {
        List<Locator> locators = known.computeIfAbsent(shape, this::locate);
        if (locators.isEmpty()) {
            return List.of();
        }
        List<RowId> ids = new ArrayList<>(locators.size());
        for (Locator locator : locators) {
            ids.add(RowId.ofFact(locator.fact, row.pick(locator.key)));
        }
        return ids;
    }

    /** The tables of a fact, in lower case. */
    public static List<String> tablesOf(Fact fact) {
        return fact.alternatives().stream()
                .map(alternative -> SchemaTouch.plain(alternative.table())).distinct().toList();
    }

    /** How a table's name is looked up: without its schema and quotes, in lower case. */
    public static String plain(String table) {
        return SchemaTouch.plain(table);
    }

    private List<Locator> locate(TableShape shape) {
        return facts.stream()
                .filter(fact -> tablesOf(fact).contains(SchemaTouch.plain(shape.table())))
                // A version of the table without the fact's key cannot be tied to its rows.
                .filter(fact -> shape.columns().containsAll(fact.key()))
                .map(fact -> new Locator(fact.name(),
                        fact.key().stream().mapToInt(shape.columns()::indexOf).toArray()))
                .toList();
    }
}
