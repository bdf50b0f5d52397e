package dev.lastresort.model.outcome;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A limit that the business set, held against what a branch measured. */
public sealed interface Objective {

    /** Whether a limit was kept. */
    enum Standing {
        MET,
        /** The limit itself was kept, but service does not come back: that is no success. */
        KEPT_WITHOUT_SERVICE,
        MISSED
    }

    /** As the field writes it: RTO, RPO, or what is limited. */
    String label();

    /** The actor, fact or effect that it is about, as files name it; empty for all of them. */
    String subject();

    /** The same as people read it. */
    String title();

    Standing standing();

    /** What is allowed, in words. */
    String limit();

    /** What was measured, in words. */
    String measured();

    default boolean met() {
        return standing() == Standing.MET;
    }

    /** No tick where service does not come back. */
    default String mark() {
        return switch (standing()) {
            case MET -> "✓";
            case MISSED -> "✕";
            case KEPT_WITHOUT_SERVICE -> "–";
        };
    }

    /** The verdict in words: the same wherever it is shown. */
    default String verdict() {
        return switch (standing()) {
            case MET -> label() + of() + " met: " + measured() + ", " + limit() + " allowed";
            case MISSED -> label() + of() + " missed: " + measured() + ", " + limit() + " allowed";
            case KEPT_WITHOUT_SERVICE -> label() + " kept" + (title().isEmpty() ? "" : " by ")
                    + title() + ": " + measured();
        };
    }

    private String of() {
        return title().isEmpty() ? "" : " of " + title();
    }

    /**
     * RTO: the longest outage of an actor.
     *
     * @param longest of its outages; cut at the horizon, if that one is open
     * @param open    whether one is still going on at the horizon
     * @param notBack who keeps service from being back, for people; empty if it is back
     */
    record RecoveryTime(String subject, String title, Duration allowed, Duration longest,
            boolean open, List<String> notBack) implements Objective {

        public RecoveryTime {
            notBack = List.copyOf(notBack);
        }

        @Override
        public String label() {
            return "RTO";
        }

        @Override
        public Standing standing() {
            return open || longest.compareTo(allowed) > 0 ? Standing.MISSED
                    : notBack.isEmpty() ? Standing.MET : Standing.KEPT_WITHOUT_SERVICE;
        }

        @Override
        public String limit() {
            return Wording.duration(allowed);
        }

        @Override
        public String measured() {
            return switch (standing()) {
                case KEPT_WITHOUT_SERVICE ->
                        "service not back (" + String.join(", ", notBack) + ")";
                case MET, MISSED -> open ? "still down at the end of the day"
                        : Wording.duration(longest) + " of outage";
            };
        }
    }

    /**
     * RPO: the longest stretch of acknowledged work that was lost.
     *
     * @param lost empty where no limit of time could hold: rows were lost without a restore and may
     *             be of any age
     */
    record RecoveryPoint(Duration allowed, Optional<Duration> lost) implements Objective {

        @Override
        public String label() {
            return "RPO";
        }

        @Override
        public String subject() {
            return "";
        }

        @Override
        public String title() {
            return "";
        }

        @Override
        public Standing standing() {
            return lost.filter(one -> one.compareTo(allowed) <= 0).isPresent()
                    ? Standing.MET : Standing.MISSED;
        }

        @Override
        public String limit() {
            return Wording.duration(allowed);
        }

        @Override
        public String measured() {
            return lost.map(one -> Wording.duration(one) + " of work lost")
                    .orElse("cannot be bounded: rows were lost without a restore");
        }
    }

    /**
     * How much may be lost, wrong or owed.
     *
     * @param label such as {@code rows lost}
     * @param unit  such as {@code rows} or {@code cents, USD}
     */
    record Amount(String label, String subject, String title, String unit, BigDecimal allowed,
            BigDecimal found) implements Objective {

        @Override
        public Standing standing() {
            return found.compareTo(allowed) <= 0 ? Standing.MET : Standing.MISSED;
        }

        @Override
        public String limit() {
            return Wording.number(allowed) + " " + unit;
        }

        @Override
        public String measured() {
            return Wording.number(found) + " " + unit;
        }
    }
}
