package dev.lastresort.replay.draw;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.scenario.Draw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The draws of one owner (an actor, or a seeded table). Draws belong to the tick: each value is a
 * pure function of (seed, owner, n, parameter name) and of the pools, which are those of the start
 * of the day.
 */
public final class ActorDraws {

    private final long seed;
    private final String owner;
    private final SequencedMap<String, Draw> draws;
    private final Map<String, RowPool> pools;
    /** Rows by the values that they must match: each the same whoever asks first. */
    private final Map<String, Map<List<String>, List<Row>>> matching = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Draw>> perRow = new HashMap<>();

    public ActorDraws(
            long seed, String owner, SequencedMap<String, Draw> draws, Map<String, RowPool> pools) {
        this.seed = seed;
        this.owner = owner;
        this.draws = draws;
        this.pools = Map.copyOf(pools);
        draws.forEach((name, draw) -> {
            if (draw instanceof Draw.PerRow each) {
                perRow.computeIfAbsent(each.rows(), rows -> new LinkedHashMap<>())
                        .put(name, each.draw());
            }
        });
    }

    /** The draw of that name, or null if there is none: for a {@code switch} that handles it. */
    @Nullable
    Draw of(String name) {
        return draws.get(name);
    }

    /** Where the random values begin that the SQL of tick {@code n} draws by itself. */
    long chance(long n) {
        return Chance.bits(seed, owner, n);
    }

    /** The draws that are made anew for each row of that one. */
    Map<String, Draw> perRow(String rows) {
        return perRow.getOrDefault(rows, Map.of());
    }

    RowPool pool(String name) {
        return Objects.requireNonNull(pools.get(name));
    }

    /** A value that depends on no other. */
    Object draw(String name, Draw draw, long n, int index) {
        return DrawnValue.of(draw, n, dice(name, n, index));
    }

    /** A value that is the same whenever {@code value} comes up. */
    Object belonging(String name, Draw draw, Object value, long n) {
        if (draw instanceof Draw.MadeUp(Draw.Made what) && what == Draw.Made.EMAIL
                && value instanceof String text) {
            return MadeUpText.email(text, n, dice(name, n, 0));
        }
        return DrawnValue.of(draw, key(value), dice(name, key(value), 0));
    }

    /** The row that belongs to {@code value}; none where none matches. */
    Optional<Row> belonging(
            String name, Draw.PickedRows draw, Object value, UnaryOperator<String> others) {
        return one(draw, candidates(name, draw, others), dice(name, key(value), 0));
    }

    /** The row that tick {@code n} picks; none where none matches. */
    Optional<Row> pick(
            String name, Draw.PickedRows draw, long n, UnaryOperator<String> others) {
        return one(draw, candidates(name, draw, others), dice(name, n, 0));
    }

    private static Optional<Row> one(Draw.PickedRows draw, List<Row> rows, Dice dice) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        long place = draw.exponent()
                .map(s -> Ranks.drawn(rows.size(), s.doubleValue(), dice) - 1)
                .orElseGet(() -> dice.below(rows.size()));
        return Optional.of(rows.get((int) place));
    }

    /** The whole pool, or what of it matches the values of other draws. */
    private List<Row> candidates(
            String name, Draw.PickedRows draw, UnaryOperator<String> others) {
        RowPool pool = pool(name);
        if (draw.matching().isEmpty()) {
            return pool.rows();
        }
        List<String> wanted = draw.matching().values().stream().map(others).toList();
        return matching.computeIfAbsent(name, _ -> pool.by(draw.matching().sequencedKeySet()))
                .getOrDefault(wanted, List.of());
    }

    private static long key(Object value) {
        return value instanceof Long || value instanceof Integer
                ? ((Number) value).longValue() : Dice.hash(RowPool.text(value));
    }

    /** The rows that tick {@code n} takes, in the order in which they were drawn. */
    List<Row> take(String name, Draw.PickedRows draw, long n, UnaryOperator<String> others) {
        List<Row> pool = candidates(name, draw, others);
        int wanted = draw.take().orElse(1);
        int take = draw.distinct() || pool.isEmpty() ? Math.min(wanted, pool.size()) : wanted;
        Dice dice = dice(name, n, 0);
        List<Row> taken = new ArrayList<>(take);
        Map<Integer, Integer> swapped = new HashMap<>();
        for (int i = 0; i < take; i++) {
            if (draw.distinct()) {
                // Fisher and Yates, on a table of exchanges in place of a copy of the pool
                int pick = i + (int) dice.below(pool.size() - i);
                taken.add(pool.get(swapped.getOrDefault(pick, pick)));
                swapped.put(pick, swapped.getOrDefault(i, i));
            } else {
                taken.add(pool.get((int) dice.below(pool.size())));
            }
        }
        return taken;
    }

    private Dice dice(String name, long n, int index) {
        return Dice.of(seed, owner, n, name, index);
    }
}
