package dev.lastresort.replay.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DrawnTextTest {

    @Test
    void classesAreDrawnFromAndTheRestStandsForItself() {
        for (long n = 0; n < 200; n++) {
            String text = draw("LEG-[A-Z]{2}[0-9]{8}", n);
            assertTrue(text.matches("LEG-[A-Z]{2}[0-9]{8}"), "tick " + n + ": " + text);
        }
    }

    @Test
    void everyMemberOfAClassCanComeUpAndNothingElse() {
        String all = "";
        for (long n = 0; n < 200; n++) {
            all += draw("[a-cXZ]", n);
        }
        assertEquals("XZabc", all.chars().sorted().distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    @Test
    void aBackslashTakesTheNextCharacterAsItIs() {
        assertEquals("[x]{2}", draw("\\[x\\]\\{2}", 0));
    }

    private static String draw(String pattern, long n) {
        return DrawnText.of(pattern, Dice.of(42, "owner", n, "name", 0));
    }
}
