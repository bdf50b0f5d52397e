package dev.lastresort.picture.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.picture.shape.Pattern;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MotifTest {

    private static final double STEP = 0.17;
    private static final Set<Pattern> REPEATING = EnumSet.of(Pattern.STRIPES,
            Pattern.BACK_STRIPES, Pattern.LATTICE, Pattern.DOTS, Pattern.BARS, Pattern.RUNGS,
            Pattern.CROSSES);

    @ParameterizedTest
    @EnumSource(Pattern.class)
    void onlyWhatIsNoEdgeAndNoLineRepeats(Pattern pattern) {
        assertEquals(REPEATING.contains(pattern), Motif.repeats(pattern));
    }

    /** The lines of each pattern as distances from their middles, wherever the square begins. */
    @ParameterizedTest
    @EnumSource(value = Pattern.class, names = {"STRIPES", "BACK_STRIPES", "LATTICE", "DOTS",
        "BARS", "RUNGS"})
    void isTheSameThroughoutThePlane(Pattern pattern) {
        for (double x = 0.01; x < Motif.PERIOD; x += STEP) {
            for (double y = 0.02; y < Motif.PERIOD; y += STEP) {
                double px = x;
                double py = y;
                assertEquals(expected(pattern, x, y), Motif.of(pattern).inked(x, y),
                        () -> pattern + " at " + px + ", " + py);
            }
        }
    }

    private static boolean expected(Pattern pattern, double x, double y) {
        double rising = near(x + y, 6) / Math.sqrt(2);
        double falling = near(x - y, 6) / Math.sqrt(2);
        return switch (pattern) {
            case STRIPES -> rising < 0.65;
            case BACK_STRIPES -> falling < 0.65;
            case LATTICE -> rising < 1.3 / 3 || falling < 1.3 / 3;
            case DOTS -> near(x, 6) < 1 && near(y, 6) < 1;
            case BARS -> near(x, 4) < 0.65;
            case RUNGS -> near(y, 4) < 0.65;
            default -> false;
        };
    }

    /** How far the value is from the middle of its period. */
    private static double near(double value, double period) {
        return Math.abs(value - Math.floor(value / period) * period - period / 2);
    }

    @Test
    void aCrossStandsInTheMiddleAndIsAsWideAsHigh() {
        Motif cross = Motif.of(Pattern.CROSSES);
        for (double arm = 0; arm < 2.9; arm += 0.1) {
            assertTrue(cross.inked(6 + arm, 6 + arm) && cross.inked(6 - arm, 6 + arm)
                    && cross.inked(6 + arm, 6 - arm) && cross.inked(6 - arm, 6 - arm));
        }
        assertFalse(cross.inked(9.1, 9.1) || cross.inked(2.9, 9.1) || cross.inked(2.9, 2.9)
                || cross.inked(9.1, 2.9));
        assertFalse(cross.inked(6, 8) || cross.inked(4, 6));
    }
}
