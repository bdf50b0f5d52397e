package dev.lastresort.model.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/**
 * What SQL sees of time and chance: the virtual instant at which it runs, and where its random
 * values come from. Both belong to the request or the step, never to the database or the machine,
 * so that they are the same on every branch and wherever it was cut.
 *
 * @param now    what CURRENT_TIMESTAMP and its kin answer with, in UTC
 * @param chance where the random values of this request or step begin
 * @param drawn  how many of them have been taken before
 */
public record SqlContext(LocalDateTime now, long chance, long drawn) {

    /** Of SQL that depends on neither. */
    public static final SqlContext TIMELESS =
            new SqlContext(LocalDateTime.of(1970, 1, 1, 0, 0), 0, 0);

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final long VERSION_4 = 0x4000L;
    private static final long SECONDS_PER_DAY = 86_400;

    /** The context of a request or step that has taken no random value yet. */
    public SqlContext(LocalDateTime now, long chance) {
        this(now, chance, 0);
    }

    /** The date and time of an instant in UTC, the one zone that there is here. */
    public static LocalDateTime utc(Instant instant) {
        long seconds = instant.getEpochSecond();
        return LocalDate.ofEpochDay(Math.floorDiv(seconds, SECONDS_PER_DAY)).atTime(
                LocalTime.ofSecondOfDay(Math.floorMod(seconds, SECONDS_PER_DAY))
                        .withNano(instant.getNano()));
    }

    /** The random UUID that comes next. */
    public UUID uuid() {
        long high = mix(chance + (2 * drawn + 1) * GOLDEN_GAMMA);
        long low = mix(chance + (2 * drawn + 2) * GOLDEN_GAMMA);
        return new UUID(high & ~0xF000L | VERSION_4, low & ~(3L << 62) | 1L << 63);
    }

    /** After one more random value has been taken. */
    public SqlContext afterDraw() {
        return new SqlContext(now, chance, drawn + 1);
    }

    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
