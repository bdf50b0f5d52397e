package dev.lastresort.model.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A storage snapshot that is to be taken at an instant of the day. Whoever is on call believes that
 * it is there and whole; what it is worth is found out when somebody restores or verifies it.
 *
 * @param entry the place in the file's list of what declares it, from 0; a series declares many
 */
public record Backup(String name, LocalDateTime at, Soundness soundness, Cost cost, int entry) {

    /** A sound one that costs what the environment says. */
    public Backup(String name, LocalDateTime at) {
        this(name, at, Soundness.SOUND, Cost.USUAL, 0);
    }

    /**
     * What it is worth.
     *
     * @param taken      whether there is one at all, though its job reported it
     * @param usable     whether it can be read once it was loaded
     * @param failsAfter the share of its load after which loading breaks off, if it does
     * @param holds      the tables of which it has the rows
     */
    public record Soundness(
            boolean taken, boolean usable, Optional<BigDecimal> failsAfter, Portion holds) {
        public static final Soundness SOUND =
                new Soundness(true, true, Optional.empty(), Portion.ALL);
    }

    /**
     * What it costs to load it, where that is not as the environment says.
     *
     * @param approval on top of what the step itself asks for
     */
    public record Cost(
            Optional<BigDecimal> gigabytes,
            Optional<BigDecimal> gigabytesPerHour,
            Optional<Duration> provisioning,
            Duration approval) {
        public static final Cost USUAL =
                new Cost(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ZERO);
    }

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
}
