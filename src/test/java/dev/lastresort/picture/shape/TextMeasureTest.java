package dev.lastresort.picture.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TextMeasureTest {

    private static final TextMeasure LETTERS = (text, _) -> text.codePointCount(0, text.length());

    private static String fitted(String title, int room) {
        return LETTERS.fittedAtBothEnds(title, TextStyle.TITLE, room);
    }

    @Test
    void titlesThatDifferAtTheirEndsStayApart() {
        String orders = "Restore aside, copy back, for orders";
        String lines = "Restore aside, copy back, for lines";
        assertNotEquals(fitted(orders, 20), fitted(lines, 20));
        assertTrue(fitted(orders, 20).startsWith("Restore a"), fitted(orders, 20));
        assertTrue(fitted(orders, 20).endsWith("r orders"), fitted(orders, 20));
        assertEquals(orders, fitted(orders, orders.length()));
    }

    @Test
    void whatIsLeftFitsAndNoLetterIsCutInTwo() {
        String faces = "😀😁😂😃😄😅😆😇";
        for (int room = 1; room <= 9; room++) {
            String left = fitted(faces, room);
            assertTrue(LETTERS.width(left, TextStyle.TITLE) <= room, left);
            assertTrue(left.codePoints().noneMatch(one -> one >= 0xD800 && one <= 0xDFFF), left);
        }
    }
}
