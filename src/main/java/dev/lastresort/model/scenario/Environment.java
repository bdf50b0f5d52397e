package dev.lastresort.model.scenario;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * The real system's declared size and rates, from which the duration of each restore is modelled. Rows in the
 * simulation are a sample; these are not.
 *
 * @param databaseGigabytes           decimal gigabytes, more than 0 (1 TB = 1,000 GB)
 * @param restoreGigabytesPerMinute   more than 0
 * @param provisioning                time to get an instance to restore to
 * @param redoPace                    how many times faster than it was written the log is re-applied, more than 0
 */
public record Environment(
        BigDecimal databaseGigabytes,
        BigDecimal restoreGigabytesPerMinute,
        Duration provisioning,
        BigDecimal redoPace) {}
