package dev.lastresort.replay.draw;

import dev.lastresort.database.QueryResult;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlContext;
import dev.lastresort.model.journal.SqlNull;
import dev.lastresort.model.scenario.Draw;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The parameters of one request, or the columns of one generated row: drawn when first asked for,
 * together with the draws that they refer to, and bound from the results of statements as these
 * run. {@link #values} shows all of them by name.
 */
public final class Parameters {

    /** The instant of the tick, where no draw goes by that name. */
    private static final String ASKED = "asked";

    private final ActorDraws draws;
    private final long n;
    private final LocalDateTime now;
    private final Map<String, Object> source;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, List<Row>> taken = new HashMap<>();
    private final Map<String, QueryResult> results = new HashMap<>();

    /**
     * @param now   when the request is done
     * @param asked when it fell due: earlier, of one that had to wait
     */
    public Parameters(ActorDraws draws, long n, LocalDateTime now, LocalDateTime asked) {
        this.draws = draws;
        this.n = n;
        this.now = now;
        this.source = Map.of();
        values.put("now", now);
        if (draws.of(ASKED) == null) {
            values.put(ASKED, asked);
        }
    }

    /** The parameters of a request that is done when it falls due. */
    public Parameters(ActorDraws draws, long n, LocalDateTime now) {
        this(draws, n, now, now);
    }

    private Parameters(ActorDraws draws, long n, Map<String, Object> source) {
        this.draws = draws;
        this.n = n;
        this.now = LocalDateTime.MIN;
        this.source = source;
    }

    /** @param source what {@link Draw.FromColumn} reads */
    public static Parameters ofRow(ActorDraws draws, long n, Map<String, Object> source) {
        return new Parameters(draws, n, source);
    }

    /** What the SQL of this request sees of time and chance. */
    public SqlContext context() {
        return new SqlContext(now, draws.chance(n));
    }

    /**
     * The values for these names, which may be dotted; an unknown name is left for the database to
     * refuse.
     */
    public Map<String, Object> values(List<String> names) {
        for (String name : names) {
            if (!values.containsKey(name)) {
                int dot = name.indexOf('.');
                draw(dot < 0 ? name : name.substring(0, dot));
            }
        }
        return values;
    }

    /** The value of that name, or empty for SQL's NULL and for a name that nothing defines. */
    public Optional<Object> value(String name) {
        Object value = values(List.of(name)).getOrDefault(name, SqlNull.NULL);
        return value == SqlNull.NULL ? Optional.empty() : Optional.of(value);
    }

    /** Binds the columns of the first row; of no row, to NULL. */
    public void bindResult(String name, QueryResult result) {
        results.put(name, result);
        bindRow(name, result.columns(), result.rows().isEmpty() ? Optional.empty()
                : Optional.of(result.rows().getFirst()));
    }

    /** How many rows {@code forEach name} walks. */
    public int walked(String name) {
        return rowsOf(name).size();
    }

    /**
     * Binds row {@code index} of what {@code forEach name} walks, and the draws that are made anew
     * for it.
     */
    public void bindWalked(String name, int index) {
        bindRow(name, columnsOf(name), Optional.of(rowsOf(name).get(index)));
        draws.perRow(name).forEach(
                (parameter, draw) -> values.put(parameter, perRow(parameter, draw, index)));
    }

    /** Ends a walk: the name means the whole list again. */
    public void unbindWalked(String name) {
        if (taken.containsKey(name)) {
            values.put(name, firstColumn(taken.get(name)));
        }
    }

    private List<Row> rowsOf(String name) {
        if (results.containsKey(name)) {
            return results.get(name).rows();
        }
        values(List.of(name));
        return taken.getOrDefault(name, List.of());
    }

    private List<String> columnsOf(String name) {
        return results.containsKey(name) ? results.get(name).columns() : draws.pool(name).columns();
    }

    private void draw(String name) {
        switch (draws.of(name)) {
            case null -> {}
            case Draw.PickedRows rows when rows.take().isPresent() -> {
                List<Row> picked = draws.take(name, rows, n, this::text);
                taken.put(name, picked);
                values.put(name, firstColumn(picked));
            }
            case Draw.PickedRows rows -> bindRow(name, draws.pool(name).columns(),
                    draws.pick(name, rows, n, this::text));
            case Draw.Belonging(String of, Draw.PickedRows rows) ->
                    bindRow(name, draws.pool(name).columns(),
                            draws.belonging(name, rows, referred(of), this::text));
            case Draw.Belonging(String of, Draw draw) ->
                    values.put(name, draws.belonging(name, draw, referred(of), n));
            case Draw.SameAs(String of) -> values.put(name, referred(of));
            case Draw.FromColumn from ->
                    values.put(name, Objects.requireNonNull(source.get(from.column())));
            case Draw.PerRow perRow -> {}
            case Draw draw -> values.put(name, draws.draw(name, draw, n, 0));
        }
    }

    private Object perRow(String name, Draw draw, int index) {
        return switch (draw) {
            case Draw.SameAs(String of) -> referred(of);
            case Draw.Belonging(String of, Draw each) ->
                    draws.belonging(name, each, referred(of), n);
            default -> draws.draw(name, draw, n, index);
        };
    }

    /** Validation has refused references that lead back to themselves. */
    private Object referred(String reference) {
        return values(List.of(reference)).getOrDefault(reference, SqlNull.NULL);
    }

    private String text(String reference) {
        return RowPool.text(referred(reference));
    }

    private static List<Object> firstColumn(List<Row> rows) {
        return rows.stream().map(row -> row.get(0)).toList();
    }

    private void bindRow(String name, List<String> columns, Optional<Row> row) {
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            Object value = row.map(r -> r.get(column)).orElse(SqlNull.NULL);
            values.put(name + "." + columns.get(i), value);
            if (i == 0) {
                values.put(name, value);
            }
        }
    }
}
