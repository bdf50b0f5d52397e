package dev.lastresort.session;

import dev.lastresort.database.LimitExceeded;
import dev.lastresort.database.Limits;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Setup;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import java.util.List;

/**
 * Whether the rows that seeds count out fit under the limit on changes, which holds for all seeds
 * of a day together. What a seed makes of a query only a run can count.
 */
public final class SeedRoom {

    private final Loaded.Valid loaded;
    private final FaultPlaces places;
    private final long most;

    public SeedRoom(Loaded.Valid loaded) {
        this(loaded, Limits.DEFAULT.maxChanges());
    }

    /** @param most how many rows all seeds may make */
    public SeedRoom(Loaded.Valid loaded, long most) {
        this.loaded = loaded;
        this.places = FaultPlaces.of(loaded);
        this.most = most;
    }

    /** The seed that goes too far, at its number of rows; those after it could only repeat it. */
    public List<Problem> problems() {
        List<Setup.Item> items = loaded.scenario().setup().items();
        long total = 0;
        for (int i = 0; i < items.size(); i++) {
            total += rows(items.get(i));
            if (total > most) {
                return List.of(tooMany(loaded.scenario().setup().pointer(i) + "/rows", total));
            }
        }
        return List.of();
    }

    private static long rows(Setup.Item item) {
        return item instanceof Setup.Seed seed && seed.source() instanceof Setup.Count count
                ? count.rows() : 0;
    }

    private Problem tooMany(String pointer, long total) {
        String property = LimitExceeded.Cap.CHANGES.property();
        return places.problem(Severity.ERROR, Rule.TOO_MANY_ROWS, pointer,
                "up to here seeds make " + Wording.number(total)
                        + " rows, and the limit set by -D" + property + " is "
                        + Wording.number(most),
                "make fewer, or start the program with another limit: LASTRESORT_JAVA_OPTS=-D"
                        + property + "=" + total);
    }
}
