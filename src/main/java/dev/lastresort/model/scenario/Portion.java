package dev.lastresort.model.scenario;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which tables have their rows: only those named, or all but those named. The others stand
 * there without rows.
 */
public record Portion(boolean only, SortedSet<String> tables) {

    public static final Portion ALL = new Portion(false, new TreeSet<>());
    public static final Portion NOTHING = new Portion(true, new TreeSet<>());

    public Portion {
        tables = Collections.unmodifiableSortedSet(new TreeSet<>(tables));
    }

    public boolean has(String table) {
        return only == tables.contains(table);
    }

    /** The tables that have their rows in both. */
    public Portion and(Portion other) {
        if (!only && !other.only) {
            SortedSet<String> without = new TreeSet<>(tables);
            without.addAll(other.tables);
            return new Portion(false, without);
        }
        Portion named = only ? this : other;
        SortedSet<String> left = new TreeSet<>(named.tables);
        left.removeIf(table -> !(named == this ? other : this).has(table));
        return new Portion(true, left);
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** Whether it surely has the rows of all tables of which the other one has them. */
    public boolean covers(Portion other) {
        return only ? other.only && tables.containsAll(other.tables)
                : tables.stream().noneMatch(other::has);
    }
}
