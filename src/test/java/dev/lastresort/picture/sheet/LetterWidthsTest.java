package dev.lastresort.picture.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.picture.shape.TextStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterWidthsTest {

    private final LetterWidths widths = new LetterWidths();

    /** A thousand of them are as many pixels wide as one is thousandths of the size, at size 1. */
    private double thousandths(int letter, TextStyle style) {
        return widths.width(Character.toString(letter).repeat(1000), style) / style.size();
    }

    /** Both ends of the font's table, and letters within it. */
    @ParameterizedTest
    @CsvSource({"0x20, 281, 252", "0x21, 288, 321", "0x30, 631, 660", "0x41, 690, 728",
        "0x69, 242, 262", "0x7D, 426, 455", "0x7E, 662, 673"})
    void lettersOfAsciiAreAsWideAsInTheFont(int letter, int regular, int bold) {
        assertEquals(regular, thousandths(letter, TextStyle.LABEL));
        assertEquals(regular, thousandths(letter, TextStyle.SMALL));
        assertEquals(bold, thousandths(letter, TextStyle.STRONG));
        assertEquals(bold, thousandths(letter, TextStyle.TITLE));
    }

    /** The dot in the middle is as wide as the full stop. */
    @Test
    void theDotBetweenWordsIsAsWideAsTheOneBehindThem() {
        assertEquals(288, thousandths('·', TextStyle.SMALL));
        assertEquals(319, thousandths('·', TextStyle.STRONG));
    }

    /**
     * A delete, letters up to the last before Hangul; Hangul, Greek with breathings, ideographs and
     * faces; spaces, arrows and what else stands from U+2000 to before U+2E80.
     */
    @ParameterizedTest
    @CsvSource({"0x7F, 640", "0xE9, 640", "0x10FF, 640", "0x1100, 1000", "0x1FFD, 1000",
        "0x2000, 880", "0x2190, 880", "0x2E52, 880", "0x2E80, 1000", "0x4E2D, 1000",
        "0x1F600, 1000"})
    void othersAreAsWideAsTheirKind(int letter, int width) {
        assertEquals(width, thousandths(letter, TextStyle.LABEL));
        assertEquals(width, thousandths(letter, TextStyle.TITLE));
    }

    /** An accent, a ring around, and a joiner. */
    @ParameterizedTest
    @CsvSource({"0x301", "0x20DD", "0x200D"})
    void whatIsPartOfAnotherLetterTakesNoRoom(int letter) {
        assertEquals(0, thousandths(letter, TextStyle.LABEL));
    }

    /** 562 + 612 + 571 thousandths of 12 are 20.94. */
    @Test
    void aTextIsTheSumOfItsLettersUpToAWholePixel() {
        assertEquals(21, widths.width("abc", TextStyle.LABEL));
        assertEquals(0, widths.width("", TextStyle.LABEL));
    }
}
