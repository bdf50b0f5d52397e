package dev.lastresort.session.attempt.turn;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.session.attempt.Reply.FactChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the rows of a fact against those before. */
public final class FactChanges {

    private FactChanges() {}

    /** Empty if nothing differs. */
    public static Optional<FactChange> between(Fact fact, FactRows before, FactRows after) {
        List<String> columns =
                before.columns().isEmpty() ? after.columns() : before.columns();
        Map<Row, Row> left = keyed(fact, before, columns);
        Map<Row, Row> right = keyed(fact, after, columns);
        long removed = 0;
        long changed = 0;
        for (Map.Entry<Row, Row> entry : left.entrySet()) {
            Row now = right.remove(entry.getKey());
            if (now == null) {
                removed++;
            } else if (!now.equals(entry.getValue())) {
                changed++;
            }
        }
        return removed + changed + right.size() == 0 ? Optional.empty()
                : Optional.of(new FactChange(fact.title(), right.size(), removed, changed));
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
