package dev.lastresort.model.outcome;

import java.util.OptionalLong;

/**
 * A limit that the business set, held against what a branch measured.
 *
 * @param limitSeconds    0 or more
 * @param measuredSeconds 0 or more; empty where no limit of time could hold: work was lost that is
 *                        older than the day
 */
public record Objective(Kind kind, long limitSeconds, OptionalLong measuredSeconds) {

    public enum Kind {
        /** RTO: the longest outage of the main actor. */
        RECOVERY_TIME("RTO"),
        /** RPO: the longest stretch of acknowledged work that was lost. */
        RECOVERY_POINT("RPO");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** As the field writes it. */
        public String label() {
            return label;
        }
    }

    public boolean met() {
        return measuredSeconds.isPresent() && measuredSeconds.getAsLong() <= limitSeconds;
    }
}
