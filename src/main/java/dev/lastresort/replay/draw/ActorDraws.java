package dev.lastresort.replay.draw;

import dev.lastresort.model.journal.Row;
import dev.lastresort.model.scenario.Draw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
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

    public Object draw(String name, Draw draw, long n, int index) {
        if (draw instanceof Draw.PickedRows) {
            List<Row> pool = pool(name).rows();
            return pool.get((int) dice(name, n, index).below(pool.size())).get(0);
        }
        return DrawnValue.of(draw, n, dice(name, n, index));
    }

    /** The rows that tick {@code n} takes, in the order in which they were drawn. */
    List<Row> take(String name, Draw.PickedRows draw, long n) {
        List<Row> pool = pool(name).rows();
        int take = draw.take().orElse(1);
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
