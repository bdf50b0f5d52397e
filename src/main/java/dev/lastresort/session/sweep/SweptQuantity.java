package dev.lastresort.session.sweep;

import dev.lastresort.scenario.text.ValueText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/**
 * A kind of value that has others between any two of it. Values between are exact as far as the
 * kind can write them: numbers to the decimals of the range's ends, sizes to a megabyte, times to a
 * second, or to a millisecond where an end has some.
 */
enum SweptQuantity {

    NUMBER {
        @Override
        Optional<BigDecimal> read(String text, LocalDate day) {
            return text.matches("-?\\d{1,18}(\\.\\d{1,9})?")
                    ? Optional.of(new BigDecimal(text)) : Optional.empty();
        }

        @Override
        String written(BigDecimal value, LocalDate day) {
            return ValueText.plain(value);
        }

        @Override
        int decimals(BigDecimal from, BigDecimal to) {
            return Math.max(from.scale(), to.scale());
        }
    },
    DURATION {
        @Override
        Optional<BigDecimal> read(String text, LocalDate day) {
            return ValueText.duration(text).map(SweptQuantity::seconds);
        }

        @Override
        String written(BigDecimal value, LocalDate day) {
            return ValueText.of(duration(value));
        }

        @Override
        int decimals(BigDecimal from, BigDecimal to) {
            return secondsOrMillis(from, to);
        }
    },
    SIZE {
        @Override
        Optional<BigDecimal> read(String text, LocalDate day) {
            return ValueText.gigabytes(text);
        }

        @Override
        String written(BigDecimal value, LocalDate day) {
            return ValueText.size(value);
        }

        @Override
        int decimals(BigDecimal from, BigDecimal to) {
            return MEGABYTES;
        }
    },
    RATE {
        @Override
        Optional<BigDecimal> read(String text, LocalDate day) {
            return ValueText.gigabytesPerHour(text);
        }

        @Override
        String written(BigDecimal value, LocalDate day) {
            return ValueText.rate(value);
        }

        @Override
        int decimals(BigDecimal from, BigDecimal to) {
            return MEGABYTES;
        }
    },
    INSTANT {
        @Override
        Optional<BigDecimal> read(String text, LocalDate day) {
            return ValueText.instant(text, day)
                    .map(at -> seconds(Duration.between(day.atStartOfDay(), at)));
        }

        @Override
        String written(BigDecimal value, LocalDate day) {
            return ValueText.of(day.atStartOfDay().plus(duration(value)), day);
        }

        @Override
        int decimals(BigDecimal from, BigDecimal to) {
            return secondsOrMillis(from, to);
        }
    };

    private static final int MEGABYTES = 3;
    private static final int MILLIS = 3;
    private static final int MORE_THAN_WRITTEN = 12;

    /** What both texts are values of; empty if they are not two of one kind. */
    static Optional<SweptQuantity> ofBoth(String one, String other, LocalDate day) {
        return Arrays.stream(values())
                .filter(kind -> kind.read(one, day).isPresent()
                        && kind.read(other, day).isPresent())
                .findFirst();
    }

    /** Whether the text is a value of any kind. */
    static boolean isOne(String text, LocalDate day) {
        return ofBoth(text, text, day).isPresent();
    }

    /** The i-th of the values from one end to the other, of which the last is the n-th. */
    String between(String from, String to, LocalDate day, int i, int n) {
        BigDecimal first = read(from, day).orElseThrow();
        BigDecimal last = read(to, day).orElseThrow();
        BigDecimal way = last.subtract(first).multiply(BigDecimal.valueOf(i))
                .divide(BigDecimal.valueOf(n), MORE_THAN_WRITTEN, RoundingMode.HALF_EVEN);
        return written(first.add(way).setScale(
                Math.max(0, decimals(first, last)), RoundingMode.HALF_EVEN), day);
    }

    abstract Optional<BigDecimal> read(String text, LocalDate day);

    abstract String written(BigDecimal value, LocalDate day);

    /** To how many decimals the values between two are written. */
    abstract int decimals(BigDecimal from, BigDecimal to);

    private static int secondsOrMillis(BigDecimal from, BigDecimal to) {
        return from.stripTrailingZeros().scale() <= 0 && to.stripTrailingZeros().scale() <= 0
                ? 0 : MILLIS;
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), MILLIS);
    }

    private static Duration duration(BigDecimal seconds) {
        return Duration.of(seconds.movePointRight(MILLIS).longValue(), ChronoUnit.MILLIS);
    }
}
