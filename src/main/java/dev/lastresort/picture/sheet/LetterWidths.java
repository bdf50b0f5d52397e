package dev.lastresort.picture.sheet;

import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.shape.TextStyle;

/**
 * How wide text is in the program's font, without a toolkit: the letters of ASCII as the font has
 * them, all others by their kind. A picture that is laid out by it is the same on every machine.
 */
public final class LetterWidths implements TextMeasure {

    private static final int FIRST = ' ';
    private static final int OTHER = 640;
    private static final int WIDE = 1000;
    private static final int FIRST_WIDE = 0x1100;
    private static final int IDEOGRAPHS = 0x2E80;
    private static final int SYMBOLS = 0x2000;
    private static final int SYMBOL = 880;
    private static final int DOT = 0xB7;

    /** In thousandths of the size, from the space to the tilde. */
    private static final int[] REGULAR = {
        281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631,
        407, 610, 618, 646, 593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690,
        654, 730, 722, 601, 590, 746, 743, 269, 571, 672, 565, 903, 753, 765, 639, 765, 644,
        642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471, 456, 323, 562, 612, 571,
        612, 583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 376, 528, 327,
        591, 562, 818, 546, 562, 552, 426, 333, 426, 662};

    private static final int[] BOLD = {
        252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660,
        423, 623, 636, 666, 612, 640, 576, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728,
        659, 737, 722, 605, 588, 749, 746, 277, 580, 703, 565, 922, 759, 769, 645, 773, 652,
        650, 660, 736, 728, 1020, 720, 713, 652, 373, 379, 373, 481, 469, 351, 574, 624, 583,
        624, 591, 389, 625, 612, 262, 262, 569, 262, 900, 612, 609, 624, 624, 397, 549, 353,
        612, 587, 839, 569, 588, 566, 455, 359, 455, 673};

    @Override
    public double width(String text, TextStyle style) {
        int[] letters = style.bold() ? BOLD : REGULAR;
        long thousandths = text.codePoints().mapToLong(letter -> width(letter, letters)).sum();
        return Math.ceil(thousandths * style.size() / 1000);
    }

    private static boolean isPartOfAnother(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }

    private static int width(int letter, int[] letters) {
        if (letter >= FIRST && letter < FIRST + letters.length) {
            return letters[letter - FIRST];
        }
        if (letter == DOT) {
            return letters['.' - FIRST];
        }
        if (isPartOfAnother(letter)) {
            return 0;
        }
        if (letter < FIRST_WIDE) {
            return OTHER;
        }
        return letter >= SYMBOLS && letter < IDEOGRAPHS ? SYMBOL : WIDE;
    }
}
