package dev.lastresort.session.attempt.turn;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.session.attempt.Trial;
import dev.lastresort.session.attempt.Trial.Changed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the rows of a fact against those before. */
public final class FactChanges {

    private static final int SOME = 200;

    private FactChanges() {}

    /** Empty if nothing differs. */
    public static Optional<Trial.FactChange> between(Fact fact, FactRows before, FactRows after) {
        List<String> columns =
                before.columns().isEmpty() ? after.columns() : before.columns();
        Map<Row, Row> left = keyed(fact, before, columns);
        Map<Row, Row> right = keyed(fact, after, columns);
        List<Changed> some = new ArrayList<>();
        long removed = 0;
        long changed = 0;
        for (Map.Entry<Row, Row> entry : left.entrySet()) {
            Row now = right.remove(entry.getKey());
            if (now == null) {
                removed++;
            } else if (!now.equals(entry.getValue())) {
                changed++;
            }
            if ((now == null || !now.equals(entry.getValue())) && some.size() < SOME) {
                some.add(new Changed(Optional.of(entry.getValue()), Optional.ofNullable(now)));
            }
        }
        right.values().stream().limit(SOME - some.size())
                .forEach(row -> some.add(new Changed(Optional.empty(), Optional.of(row))));
        return removed + changed + right.size() == 0 ? Optional.empty()
                : Optional.of(new Trial.FactChange(
                        right.size(), removed, changed, columns, some));
    }

    private static Map<Row, Row> keyed(Fact fact, FactRows rows, List<String> columns) {
        Map<Row, Row> keyed = new LinkedHashMap<>();
        int[] key = fact.key().stream().mapToInt(rows.columns()::indexOf)
                .filter(index -> index >= 0).toArray();
        int[] all = columns.stream().mapToInt(rows.columns()::indexOf)
                .filter(index -> index >= 0).toArray();
        rows.rows().forEach(row -> keyed.put(row.pick(key), row.pick(all)));
        return keyed;
    }
}
