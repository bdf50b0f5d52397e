package dev.lastresort.ui.whatif;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.scenario.text.ValueText;
import dev.lastresort.session.desk.WhatIf.Knob;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where on a slider, from 0 to 1, a value stands, and which value stands at a place. A text field
 * beside it takes values that the slider does not reach; these stand at its ends.
 */
sealed interface Dial {

    /** Empty if the text is none of its values. */
    OptionalDouble position(String text);

    String text(double position);

    /** How far an arrow key goes. */
    double step();

    static Dial of(Knob knob, Comparison first) {
        LocalDateTime start = first.scenario().start();
        return switch (knob.kind()) {
            case RESTORE_TARGET -> targets(knob, first);
            case DECISION_DELAY -> new Minutes(start, 0, delayMinutes(knob, first), false);
            case DATABASE_SIZE, RESTORE_THROUGHPUT, REDO_RATE -> new Ratio(knob);
        };
    }

    /** From the first backup to the decision. */
    private static Dial targets(Knob knob, Comparison first) {
        LocalDateTime start = first.scenario().start();
        LocalDateTime low = first.scenario().backups().stream().map(Backup::at)
                .min(Comparator.naturalOrder()).orElse(start);
        LocalDateTime high = first.decisionAt().orElse(first.scenario().horizon());
        Optional<LocalDateTime> value = ValueText.instant(knob.value(), start.toLocalDate());
        LocalDateTime lowest = value.filter(low::isAfter).orElse(low);
        LocalDateTime highest = value.filter(high::isBefore).orElse(high);
        long minutes = Math.max(1, Duration.between(lowest, highest).toMinutes());
        return new Minutes(start, Duration.between(start, lowest).toMinutes(), minutes, true);
    }

    /** Four hours, or twice the file's delay, as far as the day goes. */
    private static long delayMinutes(Knob knob, Comparison first) {
        long usual = ValueText.duration(knob.value()).map(Duration::toMinutes).orElse(0L);
        long left = first.alertAt()
                .map(alert -> Duration.between(alert, first.scenario().horizon()).toMinutes())
                .orElse(1L);
        return Math.max(1, Math.min(left, Math.max(4 * 60, 2 * usual)));
    }

    /**
     * Whole minutes, evenly.
     *
     * @param first    the lowest, counted from the start of the day
     * @param span     how many more there are, 1 or more
     * @param instants whether they are instants of the day, else durations
     */
    record Minutes(LocalDateTime start, long first, long span, boolean instants) implements Dial {

        private static final double SECONDS = 60;

        @Override
        public OptionalDouble position(String text) {
            Optional<Duration> since = instants
                    ? ValueText.instant(text, day()).map(at -> Duration.between(start, at))
                    : ValueText.duration(text);
            return since.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Math.clamp(
                    (since.get().toSeconds() / SECONDS - first) / span, 0.0, 1.0));
        }

        @Override
        public String text(double position) {
            long minutes = first + Math.round(position * span);
            return instants ? ValueText.of(start.plusMinutes(minutes), day())
                    : ValueText.of(Duration.ofMinutes(minutes));
        }

        @Override
        public double step() {
            return 1.0 / span;
        }

        private LocalDate day() {
            return start.toLocalDate();
        }
    }

    /** From a tenth to ten times the file's value, which stands in the middle, in even ratios. */
    record Ratio(Knob knob) implements Dial {

        private static final double DECADES = 2;
        private static final double MIDDLE = 0.5;
        /** Near enough to the middle to mean it. */
        private static final double CATCH = 0.012;
        private static final MathContext TWO_DIGITS = new MathContext(2);

        @Override
        public OptionalDouble position(String text) {
            Optional<BigDecimal> value = value(text);
            return value.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Math.clamp(
                    MIDDLE + Math.log10(value.get().doubleValue() / usual()) / DECADES, 0.0, 1.0));
        }

        @Override
        public String text(double position) {
            if (Math.abs(position - MIDDLE) < CATCH) {
                return knob.value();
            }
            double wanted = Math.pow(10, (position - MIDDLE) * DECADES);
            return switch (knob.kind()) {
                case DATABASE_SIZE -> ValueText.size(rounded(usual() * wanted));
                case REDO_RATE -> ValueText.plain(rounded(usual() * wanted));
                default -> inTheFilesUnit(wanted);
            };
        }

        @Override
        public double step() {
            return 1.0 / 40;
        }

        /** Such as GB/min: a rate that changes its unit on the way is hard to follow. */
        private String inTheFilesUnit(double times) {
            String[] parts = knob.value().strip().split("(?<=\\d)\\s*(?=[A-Z])", 2);
            return ValueText.plain(rounded(Double.parseDouble(parts[0]) * times)) + " " + parts[1];
        }

        private double usual() {
            return value(knob.value()).orElse(BigDecimal.ONE).doubleValue();
        }

        private Optional<BigDecimal> value(String text) {
            return switch (knob.kind()) {
                case DATABASE_SIZE -> ValueText.gigabytes(text);
                case RESTORE_THROUGHPUT -> ValueText.gigabytesPerHour(text);
                default -> number(text);
            };
        }

        private static Optional<BigDecimal> number(String text) {
            return text.strip().matches("\\d{1,9}(\\.\\d{1,6})?")
                    ? Optional.of(new BigDecimal(text.strip())).filter(n -> n.signum() > 0)
                    : Optional.empty();
        }

        private static BigDecimal rounded(double value) {
            return new BigDecimal(value, TWO_DIGITS);
        }
    }
}
