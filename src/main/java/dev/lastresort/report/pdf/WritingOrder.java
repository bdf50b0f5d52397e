package dev.lastresort.report.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Puts what is written from right to left into the order in which a pen sets it, by Unicode's rules
 * for both directions. What stands around it runs from left to right.
 */
final class WritingOrder implements BidiSplitter, BidiReorderer {

    private static final String PAIRS = "()[]{}<>\u00AB\u00BB\u2039\u203A\u2264\u2265";

    private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
    private Integer[] order = {};

    /** A line as a pen sets it: letters joined, and from the left to the right. */
    static String line(String text) {
        WritingOrder line = new WritingOrder();
        String joined = line.shapeText(text);
        line.setParagraph(joined, LTR);
        StringBuilder set = new StringBuilder();
        for (int i = 0; i < line.countTextRuns(); i++) {
            BidiTextRun run = line.getVisualRun(i);
            String part = joined.substring(run.getStart(), run.getStart() + run.getLength());
            set.append(run.getDirection() == RTL ? line.reorderRTLTextToLTR(part) : part);
        }
        return set.toString();
    }

    @Override
    public void setParagraph(String text, byte direction) {
        bidi = new Bidi(text, direction == RTL
                ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        int count = text.isEmpty() ? 0 : bidi.getRunCount();
        byte[] levels = new byte[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
        }
        order = IntStream.range(0, count).boxed().toArray(Integer[]::new);
        if (count > 0) {
            Bidi.reorderVisually(levels, 0, order, 0, count);
        }
    }

    @Override
    public int countTextRuns() {
        return order.length;
    }

    @Override
    public BidiTextRun getVisualRun(int place) {
        int run = order[place];
        return new BidiTextRun(bidi.getRunStart(run),
                bidi.getRunLimit(run) - bidi.getRunStart(run),
                bidi.getRunLevel(run) % 2 == 0 ? LTR : RTL);
    }

    @Override
    public byte getBaseDirection(String text) {
        return LTR;
    }

    /** Marks stay behind the letters that they belong to, and brackets open the other way. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        StringBuilder reversed = new StringBuilder(text.length());
        int[] letters = text.codePoints().toArray();
        int end = letters.length;
        for (int i = letters.length - 1; i >= 0; i--) {
            if (i == 0 || Character.getType(letters[i]) != Character.NON_SPACING_MARK) {
                Arrays.stream(letters, i, end).map(WritingOrder::mirrored)
                        .forEach(reversed::appendCodePoint);
                end = i;
            }
        }
        return reversed.toString();
    }

    private static int mirrored(int letter) {
        int at = PAIRS.indexOf(letter);
        return at < 0 ? letter : PAIRS.charAt(at ^ 1);
    }

    @Override
    public String shapeText(String text) {
        return ArabicForms.joined(text, PdfFonts::has);
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
