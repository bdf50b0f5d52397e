package dev.lastresort.model.outcome;

import java.util.OptionalLong;

/**
 * A limit that the business set, held against what a branch measured.
 *
 * @param limitSeconds    0 or more
 * @param measuredSeconds 0 or more; empty where no limit of time could hold: the outage outlasts
 *                        the day, or rows were lost without a restore and may be of any age
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

    /** What was measured, in words. */
    public String measured() {
        if (measuredSeconds.isEmpty()) {
            return switch (kind) {
                case RECOVERY_TIME -> "still down at the end of the day";
                case RECOVERY_POINT -> "cannot be bounded: rows were lost without a restore";
            };
        }
        return Wording.duration(measuredSeconds.getAsLong()) + switch (kind) {
            case RECOVERY_TIME -> " of outage";
            case RECOVERY_POINT -> " of work lost";
        };
    }

    public boolean met() {
        return measuredSeconds.isPresent() && measuredSeconds.getAsLong() <= limitSeconds;
    }
}
