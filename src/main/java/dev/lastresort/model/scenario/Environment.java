package dev.lastresort.model.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

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
 */
public record Environment(
        BigDecimal databaseGigabytes,
        BigDecimal restoreGigabytesPerHour,
        Duration provisioning,
        BigDecimal redoPace) {

    private static final BigDecimal MINUTES = new BigDecimal(60);

    /**
     * The throughput of a restore in words: by the minute where that comes out short, else by the
     * hour.
     */
    public String restoreThroughput() {
        BigDecimal perMinute = restoreGigabytesPerHour.divide(MINUTES, 3, RoundingMode.DOWN);
        boolean exact = perMinute.multiply(MINUTES).compareTo(restoreGigabytesPerHour) == 0;
        return exact ? plain(perMinute) + " GB/min" : plain(restoreGigabytesPerHour) + " GB/h";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
