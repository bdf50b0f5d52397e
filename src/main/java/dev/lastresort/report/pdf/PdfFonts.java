package dev.lastresort.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of a PDF, which stand in it: DejaVu Sans Condensed, for Latin, Greek, Cyrillic,
 * Armenian, Georgian, Hebrew, Arabic and many signs. A letter that it does not have is shown by its
 * code, such as [U+4E2D].
 */
final class PdfFonts {

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final byte[] REGULAR = bytes("DejaVuSansCondensed.ttf");
    private static final byte[] BOLD = bytes("DejaVuSansCondensed-Bold.ttf");
    private static final CmapLookup LETTERS = letters(REGULAR);
    private static final CmapLookup BOLD_LETTERS = letters(BOLD);
    /** Which the font draws, and a text only where a line ends at it. */
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int FIRST_SELECTOR = 0xE0100;
    private static final int LAST_SELECTOR = 0xE01EF;

    private PdfFonts() {}

    static InputStream stream(boolean bold) {
        return new ByteArrayInputStream(bold ? BOLD : REGULAR);
    }

    /** The text with codes in the place of what cannot be shown. */
    static String shown(String text) {
        if (text.codePoints().allMatch(PdfFonts::has)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (has(letter)) {
                shown.appendCodePoint(letter);
            } else if (!isBlank(letter)) {
                shown.append(String.format("[U+%04X]", letter));
            }
        });
        return shown.toString();
    }

    /** In both weights: whoever writes does not know yet which of them it will be. */
    static boolean has(int letter) {
        return letter < ' ' || letter != SOFT_HYPHEN && LETTERS.getGlyphId(letter) != 0
                && BOLD_LETTERS.getGlyphId(letter) != 0;
    }

    /** What only says how its neighbours are shaped. */
    private static boolean isBlank(int letter) {
        return Character.getType(letter) == Character.FORMAT
                || letter >= FIRST_SELECTOR && letter <= LAST_SELECTOR;
    }

    private static CmapLookup letters(byte[] bytes) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = PdfFonts.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the font " + file + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
