package dev.lastresort.session.importing.draft;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What trials of a draft have shown not to work, and is done without from then on. */
public final class Repairs {

    private final Map<String, SeedDraft.Care> seeds = new HashMap<>();
    private final Set<String> without = new TreeSet<>();
    private final Map<String, Integer> strategies = new HashMap<>();
    private Optional<String> failsWith = Optional.empty();

    SeedDraft.Care care(String table) {
        return seeds.getOrDefault(table, SeedDraft.Care.FULL);
    }

    /** The rows of that table do not fit: less is asked of them next time. */
    public boolean plainer(String table) {
        SeedDraft.Care now = care(table);
        if (now == SeedDraft.Care.NONE) {
            return false;
        }
        seeds.put(table, SeedDraft.Care.values()[now.ordinal() + 1]);
        return true;
    }

    public boolean isEmpty(String table) {
        return care(table) == SeedDraft.Care.NONE;
    }

    boolean has(String part) {
        return !without.contains(part);
    }

    /** @param part such as {@code actor:orders-reader} */
    public boolean leaveOut(String part) {
        return without.add(part);
    }

    int plainness(String strategy) {
        return strategies.getOrDefault(strategy, 0);
    }

    public void plainerStrategy(String strategy) {
        strategies.merge(strategy, 1, Integer::sum);
    }

    Optional<String> failsWith() {
        return failsWith;
    }

    /** The migration itself fails on the rows, with this SQLSTATE: that is the incident then. */
    public void failsWith(String sqlState) {
        failsWith = Optional.of(sqlState);
    }
}
