package dev.lastresort.replay.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiceTest {

    private static final long WIDE = 1L << 60;

    @Test
    void theSameSeedOwnerTickAndNameGiveTheSameNumbers() {
        Dice one = Dice.of(42, "checkout", 7, "product", 0);
        Dice other = Dice.of(42, "checkout", 7, "product", 0);
        for (int i = 0; i < 20; i++) {
            assertEquals(one.below(WIDE), other.below(WIDE));
        }
    }

    @Test
    void eachPartOfTheKeyTellsDrawsApart() {
        long drawn = Dice.of(42, "checkout", 7, "product", 0).below(WIDE);
        assertNotEquals(drawn, Dice.of(43, "checkout", 7, "product", 0).below(WIDE));
        assertNotEquals(drawn, Dice.of(42, "checkin", 7, "product", 0).below(WIDE));
        assertNotEquals(drawn, Dice.of(42, "checkout", 8, "product", 0).below(WIDE));
        assertNotEquals(drawn, Dice.of(42, "checkout", 7, "quantity", 0).below(WIDE));
        assertNotEquals(drawn, Dice.of(42, "checkout", 7, "product", 1).below(WIDE));
    }

    @Test
    void everyFaceComesUpAboutAsOftenAsTheOthers() {
        int faces = 10;
        int throwsPerFace = 2_000;
        int[] counts = new int[faces];
        for (long n = 0; n < (long) faces * throwsPerFace; n++) {
            counts[(int) Dice.of(1, "actor", n, "draw", 0).below(faces)]++;
        }
        // the standard deviation of a count is sqrt(n p q) = 42; five of them are as good as never
        for (int count : counts) {
            assertTrue(Math.abs(count - throwsPerFace) < 5 * 43, "a face came up " + count
                    + " times");
        }
    }

    @Test
    void neighbouringTicksDoNotRepeatOneAnother() {
        Set<Long> seen = new HashSet<>();
        for (long n = 0; n < 10_000; n++) {
            assertTrue(seen.add(Dice.of(42, "actor", n, "draw", 0).below(WIDE)), "tick " + n);
        }
    }
}
