package dev.lastresort.replay.draw;

import java.nio.charset.StandardCharsets;

/**
 * A stream of random numbers that is a pure function of (seed, owner, n, name, index): the same on
 * every branch, in every version and on every machine. SplitMix64 (Steele, Lea and Flood, OOPSLA
 * 2014) over FNV-1a hashes of the names.
 */
public final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** The dice of one draw; {@code index} tells apart the draws made anew for each row. */
    public static Dice of(long seed, String owner, long n, String name, int index) {
        long state = mix(seed + GOLDEN_GAMMA);
        state = mix(state ^ hash(owner));
        state = mix(state ^ n * GOLDEN_GAMMA);
        state = mix(state ^ hash(name));
        return new Dice(mix(state + index * FNV_PRIME));
    }

    /** All 64 bits of the next number: where a stream of its own begins. */
    long bits() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** A whole number from 0 to {@code bound} − 1; {@code bound} is 1 or more. */
    public long below(long bound) {
        state += GOLDEN_GAMMA;
        return Math.unsignedMultiplyHigh(mix(state), bound);
    }

    /** A number from [0, 1), of 53 bits. */
    double unit() {
        return (bits() >>> 11) * 0x1p-53;
    }

    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    static long hash(String text) {
        long hash = FNV_OFFSET;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b & 0xFF) * FNV_PRIME;
        }
        return hash;
    }
}
