package dev.lastresort.model.outcome;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A limit that the business set, held against what a branch measured. */
public sealed interface Objective {

    /** Whether a limit was kept. */
    enum State {
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

    State state();

    /** What is allowed, in words. */
    String limit();

    /** What was measured, in words. */
    String measured();

    default boolean met() {
        return state() == State.MET;
    }

    /** No tick where service does not come back. */
    default String mark() {
        return switch (state()) {
            case MET -> "✓";
            case MISSED -> "✕";
            case KEPT_WITHOUT_SERVICE -> "–";
        };
    }

    /** What it is called inside a sentence: "RTO of checkout", "limit on rows lost of orders". */
    default String named() {
        return title().isEmpty() ? label() : label() + " of " + Noun.setOff(title());
    }

    /** The verdict in words: the same wherever it is shown. */
    default String verdict() {
        return switch (state()) {
            case MET -> named() + " met: " + measured() + ", " + limit() + " allowed";
            case MISSED -> named() + " missed: " + measured() + ", " + limit() + " allowed";
            case KEPT_WITHOUT_SERVICE -> label() + " kept" + (title().isEmpty() ? "" : " by ")
                    + Noun.setOff(title()) + ": " + measured();
        };
    }

    /**
     * RTO: the longest outage of an actor.
     *
     * @param longest of its outages; cut at the horizon, if that one is open
     * @param open    whether one is still going on at the horizon
     * @param notBack who keeps service from being back, for people; empty if it is back
     */
    record Rto(String subject, String title, Duration allowed, Duration longest,
            boolean open, List<String> notBack) implements Objective {

        public Rto {
            notBack = List.copyOf(notBack);
        }

        /** The longest outage; empty if one still goes on. */
        public Optional<Duration> closed() {
            return open ? Optional.empty() : Optional.of(longest);
        }

        @Override
        public String label() {
            return "RTO";
        }

        @Override
        public State state() {
            return open || longest.compareTo(allowed) > 0 ? State.MISSED
                    : notBack.isEmpty() ? State.MET : State.KEPT_WITHOUT_SERVICE;
        }

        @Override
        public String limit() {
            return Wording.exactDuration(allowed);
        }

        @Override
        public String measured() {
            return switch (state()) {
                case KEPT_WITHOUT_SERVICE ->
                        "service not back (" + String.join(", ", notBack) + ")";
                case MET, MISSED -> open ? "still down at the end of the day"
                        : Wording.duration(longest, allowed) + " of outage";
            };
        }
    }

    /**
     * RTO: the longest outage of each tenant of a group, told in one line.
     *
     * @param members one for each tenant, two at least; their subjects name the tenants' parts
     */
    record RtoOfGroup(String subject, String title, Duration allowed, List<Rto> members)
            implements Objective {

        private static final int MOST_NAMES = 5;

        public RtoOfGroup {
            members = List.copyOf(members);
        }

        @Override
        public String label() {
            return "RTO";
        }

        @Override
        public State state() {
            return members.stream().map(Rto::state).max(Comparator.naturalOrder()).orElseThrow();
        }

        @Override
        public String limit() {
            return Wording.exactDuration(allowed);
        }

        /** The member with the longest outage; one that goes on is longer than any other. */
        public Rto worst() {
            return members.stream().max(Comparator.comparing(Rto::open)
                    .thenComparing(Rto::longest)).orElseThrow();
        }

        /** The parts of the tenants that missed it. */
        public List<String> missedBy() {
            return members.stream().filter(one -> one.state() == State.MISSED).map(Rto::subject)
                    .toList();
        }

        @Override
        public String measured() {
            return switch (state()) {
                case MET -> "at most " + worst().measured();
                case KEPT_WITHOUT_SERVICE -> worst().measured();
                case MISSED -> "by " + missed() + ", at worst " + worst().measured();
            };
        }

        private String missed() {
            List<String> missed = missedBy();
            String names = missed.stream().limit(MOST_NAMES)
                    .map(name -> name.substring(subject.length() + 1))
                    .collect(Collectors.joining(", "));
            return missed.size() + " of " + members.size() + " tenants (" + names
                    + (missed.size() > MOST_NAMES
                            ? " and " + (missed.size() - MOST_NAMES) + " more" : "")
                    + ")";
        }
    }

    /**
     * RPO: the longest stretch of acknowledged work that was lost.
     *
     * @param lost empty where no limit of time could hold: rows were lost without a restore and may
     *             be of any age
     */
    record Rpo(Duration allowed, Optional<Duration> lost) implements Objective {

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
        public State state() {
            return lost.filter(one -> one.compareTo(allowed) <= 0).isPresent()
                    ? State.MET : State.MISSED;
        }

        @Override
        public String limit() {
            return Wording.exactDuration(allowed);
        }

        @Override
        public String measured() {
            return lost.map(one -> Wording.duration(one, allowed) + " of work lost")
                    .orElse("cannot be bounded: rows were lost without a restore");
        }
    }

    /**
     * How much may be lost, wrong or owed.
     *
     * @param label such as {@code rows lost}
     * @param unit     such as {@code rows} or {@code cents}
     * @param currency of money; empty for all else
     */
    record AtMost(String label, String subject, String title, String unit,
            Optional<String> currency, BigDecimal allowed, BigDecimal found)
            implements Objective {

        /** Rows lost are what is limited, and no limit by their name, as an RTO is. */
        @Override
        public String named() {
            return currency.isPresent()
                    ? "limit on what is " + label + " for " + Noun.setOff(title)
                    : "limit on " + label + " of " + Noun.setOff(title);
        }

        /** Of what is no money. */
        public AtMost(String label, String subject, String title, String unit,
                BigDecimal allowed, BigDecimal found) {
            this(label, subject, title, unit, Optional.empty(), allowed, found);
        }

        @Override
        public State state() {
            return found.compareTo(allowed) <= 0 ? State.MET : State.MISSED;
        }

        @Override
        public String limit() {
            return words(allowed);
        }

        @Override
        public String measured() {
            return words(found);
        }

        /** For programs: as the file counts it, money in the effect's unit. */
        public String limitInUnit() {
            return Noun.counted(allowed, unit)
                    + currency.map(one -> " (" + one + ")").orElse("");
        }

        private String words(BigDecimal amount) {
            return currency.map(one -> Wording.money(amount, unit, one))
                    .orElseGet(() -> Noun.counted(amount, unit));
        }
    }
}
