package dev.lastresort.database.engine.h2.running;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.h2.schema.Sequence;
import org.h2.table.Column;
import org.h2.table.Table;

/**
 * Watches the next values of all sequences. One that belongs to an identity column is called {@code
 * table.column}, for its own name is drawn at random when the table is made. Rolling back does not
 * move a sequence back.
 */
final class Sequences {

    /** Stands for the next value of a sequence that has none left. */
    static final long EXHAUSTED = Long.MIN_VALUE;

    private final H2Session h2;
    private final Catalog catalog;
    private SortedMap<String, Sequence> named;
    private SortedMap<String, Long> known;

    Sequences(H2Session h2, Catalog catalog) {
        this.h2 = h2;
        this.catalog = catalog;
        named = byName();
        known = values();
    }

    /** Looks for the sequences anew, since DDL may have made, dropped or replaced some. */
    void schemaChanged() {
        named = byName();
        named.values().forEach(this::keepWithinBounds);
    }

    /** The next value of each sequence. */
    SortedMap<String, Long> values() {
        SortedMap<String, Long> values = new TreeMap<>();
        named.forEach((name, sequence) -> values.put(name, nextValue(sequence)));
        return values;
    }

    /** The next values of the sequences that moved since they were last taken. */
    SortedMap<String, Long> moved() {
        SortedMap<String, Long> moved = values();
        known.forEach((name, value) -> moved.remove(name, value));
        return moved;
    }

    SortedMap<String, Long> takeMoved() {
        SortedMap<String, Long> moved = moved();
        settle();
        return moved;
    }

    /** What is true now is where the next moves are counted from. */
    void settle() {
        known = values();
    }

    /** Sets the next values; a sequence that is not there (any more) is passed over. */
    void set(Map<String, Long> values) {
        values.forEach((name, value) -> {
            Sequence sequence = named.get(name);
            if (sequence != null && nextValue(sequence) != value) {
                boolean exhausted = value == EXHAUSTED;
                sequence.modify(exhausted ? null : value, null, null, null, null,
                        exhausted ? Sequence.Cycle.EXHAUSTED : null, null);
                sequence.flush(h2.session());
                keepWithinBounds(sequence);
            }
        });
    }

    /** The statement that sets a sequence, for the place before a DDL that may read it. */
    String restartSql(String name, long value) {
        int dot = name.indexOf('.');
        String options = value == EXHAUSTED ? "EXHAUSTED" : "RESTART WITH " + value;
        return dot < 0 ? "ALTER SEQUENCE " + quoted(name) + " " + options
                : "ALTER TABLE " + quoted(name.substring(0, dot)) + " ALTER COLUMN "
                        + quoted(name.substring(dot + 1)) + (value == EXHAUSTED ? " SET " : " ")
                        + options;
    }

    /**
     * H2 does not write down a bound that its next value stands at, and then finds the first value
     * out of bounds when a copy is opened, which would leave the sequence out. So the bound moves
     * by one, or, where counting comes back to it, the first value does.
     */
    private void keepWithinBounds(Sequence sequence) {
        long next = sequence.getBaseValue();
        boolean up = sequence.getIncrement() > 0;
        boolean atBound = up ? next < 1 && next == sequence.getMinValue()
                : next > -1 && next == sequence.getMaxValue();
        if (atBound && sequence.getStartValue() != next) {
            boolean cycles = sequence.getCycle() == Sequence.Cycle.CYCLE;
            long beyond = up ? next - 1 : next + 1;
            boolean moves = !cycles && up == beyond < next;
            sequence.modify(next, moves ? null : next, moves && up ? beyond : null,
                    moves && !up ? beyond : null, null, null, null);
            sequence.flush(h2.session());
        }
    }

    private SortedMap<String, Sequence> byName() {
        IdentityHashMap<Sequence, String> owners = new IdentityHashMap<>();
        for (Table table : catalog.baseTables()) {
            for (Column column : table.getColumns()) {
                if (column.getSequence() != null) {
                    owners.put(column.getSequence(), table.getName() + "." + column.getName());
                }
            }
        }
        SortedMap<String, Sequence> found = new TreeMap<>();
        for (Sequence sequence : h2.schema().getAllSequences()) {
            if (!sequence.getBelongsToTable()) {
                found.put(sequence.getName(), sequence);
            } else if (owners.containsKey(sequence)) {
                found.put(owners.get(sequence), sequence);
            }
        }
        return found;
    }

    private static long nextValue(Sequence sequence) {
        return sequence.getCycle() == Sequence.Cycle.EXHAUSTED ? EXHAUSTED
                : sequence.getBaseValue();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
