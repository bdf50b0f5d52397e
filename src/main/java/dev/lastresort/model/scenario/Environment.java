package dev.lastresort.model.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The real system's declared size and rates, from which the duration of each restore is modelled.
 * Rows in the simulation are a sample; these are not.
 *
 * @param databaseGigabytes           decimal gigabytes, more than 0 (1 TB = 1,000 GB)
 * @param restoreGigabytesPerHour     more than 0; an hour, because every rate that people write is
 *                                    a finite decimal of it
 * @param provisioning                time to get an instance to restore to
 * @param redoPace                    how many times faster than it was written the log is
 *                                    re-applied, more than 0
 * @param tableGigabytes              the part of some tables; the others make up the rest
 */
public record Environment(
        BigDecimal databaseGigabytes,
        BigDecimal restoreGigabytesPerHour,
        Duration provisioning,
        BigDecimal redoPace,
        SortedMap<String, BigDecimal> tableGigabytes) {

    /** One of which no table's size is known. */
    public Environment(BigDecimal databaseGigabytes, BigDecimal restoreGigabytesPerHour,
            Duration provisioning, BigDecimal redoPace) {
        this(databaseGigabytes, restoreGigabytesPerHour, provisioning, redoPace, new TreeMap<>());
    }

    public Environment {
        tableGigabytes = Collections.unmodifiableSortedMap(new TreeMap<>(tableGigabytes));
    }

    private static final BigDecimal MINUTES = new BigDecimal(60);

    /**
     * The throughput of a restore in words: by the minute where that comes out short, else by the
     * hour.
     */
    public String restoreThroughput() {
        return throughput(restoreGigabytesPerHour);
    }

    /** Any throughput in the same words. */
    public static String throughput(BigDecimal gigabytesPerHour) {
        BigDecimal perMinute = gigabytesPerHour.divide(MINUTES, 3, RoundingMode.DOWN);
        boolean exact = perMinute.multiply(MINUTES).compareTo(gigabytesPerHour) == 0;
        return exact ? plain(perMinute) + " GB/min" : plain(gigabytesPerHour) + " GB/h";
    }

    /**
     * How much of the database these tables are. What no size is declared of counts as one: it is
     * all there or not at all.
     */
    public BigDecimal gigabytes(Backup.Portion portion) {
        BigDecimal declared = sum(portion.tables());
        boolean others = portion.tables().stream().anyMatch(t -> !tableGigabytes.containsKey(t));
        if (!portion.only()) {
            return databaseGigabytes.subtract(declared);
        }
        return others ? declared.add(databaseGigabytes.subtract(sum(tableGigabytes.keySet())))
                : declared;
    }

    private BigDecimal sum(Collection<String> tables) {
        return tables.stream().map(table -> tableGigabytes.getOrDefault(table, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
