package dev.lastresort.report.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.DisplayList.PictureBlock;
import dev.lastresort.picture.shape.PictureSheet;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.report.ReportSamples;
import dev.lastresort.report.document.Document;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing of any direction, and letters of any plane, in PDF and PNG. */
@Execution(ExecutionMode.CONCURRENT)
class WritingOrderTest {

    private static final String HELLO = "\u0645\u0631\u062D\u0628\u0627";

    /** By the tables of Unicode: meem initial, reh final, hah initial, beh medial, alef final. */
    @Test
    void arabicLettersAreJoinedAndSetFromTheRight() {
        assertEquals("a \uFE8E\uFE92\uFEA3\uFEAE\uFEE3 b", WritingOrder.line("a " + HELLO + " b"));
    }

    @ParameterizedTest
    @CsvSource({
        "\u0644\u0627, \uFEFB", // lam and alef are one sign
        "\u0628\u0644\u0627, \uFEFC\uFE91",
        "\u0628, \uFE8F", // alone
        "\u0628\u064E\u0628, \uFE90\uFE91\u064E", // a vowel sign stays behind its letter
        "\u0627\u0628, \uFE8F\uFE8D", // an alef joins nothing after it
        "\u0640\u0628\u0640, \u0640\uFE92\u0640"})
    void aLetterHasTheFormThatItsNeighboursGiveIt(String text, String set) {
        assertEquals(set, WritingOrder.line(text));
    }

    @ParameterizedTest
    @CsvSource({
        "a \u05D0\u05D1 b, a \u05D1\u05D0 b",
        "\u05D0(\u05D1), (\u05D1)\u05D0",
        "\u05D0 12, 12 \u05D0",
        "plain (text) 12, plain (text) 12"})
    void hebrewRunsFromTheRightAndNumbersDoNot(String text, String set) {
        assertEquals(set, WritingOrder.line(text));
    }

    @Test
    void whatIsSelectedInAPdfIsWhatWasWritten() throws IOException {
        Document page = new Document("\uD83D\uDE00 x " + HELLO + " y \u05D0\u05D1\u05D2",
                ReportSamples.DAY, List.of());
        try (PDDocument pdf = Loader.loadPDF(PdfReport.bytes(page))) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains(HELLO), text);
            assertTrue(text.contains("\u05D0\u05D1\u05D2"), text);
            assertTrue(text.contains("\uD83D\uDE00"), text);
        }
    }

    /** A font may draw several letters as one sign, and one letter by several. */
    @ParameterizedTest
    @ValueSource(strings = {"the fingerprint of a flow, off, office, afflicted",
        "\u0644\u0627 \u0633\u0644\u0627\u0645",
        "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"})
    void whatIsSelectedIsOfLettersAlone(String written) throws IOException {
        Document page = new Document(written, ReportSamples.DAY, List.of());
        StringBuilder told = new StringBuilder();
        PDFTextStripper reader = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition sign) {
                // before a reader makes letters of it
                told.append(sign.getUnicode());
                super.processTextPosition(sign);
            }
        };
        try (PDDocument pdf = Loader.loadPDF(PdfReport.bytes(page))) {
            String text = reader.getText(pdf);
            assertTrue(text.contains(written), text);
        }
        assertTrue(told.length() > 20, told::toString);
        assertTrue(told.codePoints().noneMatch(letter -> letter >= 0xFB00), told::toString);
    }

    /** What only shapes its neighbours is drawn as nothing, and not as the sign for a fault. */
    @ParameterizedTest
    @ValueSource(strings = {"\u200D", "\u200C", "\uFE0F", "\u00AD", "\u2066", "\uDB40\uDD00"})
    void whatOnlyShapesItsNeighboursLeavesNoInk(String letter) throws IOException {
        assertFalse(hasInk(letter, TextStyle.values()[0]));
    }

    /** Each leaves ink in a picture, in both weights, or its code is there instead. */
    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE00", "\u4E2D", "\uD83D\uDCA5", "\uD835\uDC9C", "\u0628",
        "\u05D0", "\u2713", "\u0416", "\u03B1", "\uD83C\uDDE9"})
    void noLetterIsBlankInAPicture(String letter) throws IOException {
        for (TextStyle style : TextStyle.values()) {
            assertTrue(hasInk(letter, style), () -> letter + " " + style);
        }
        assertFalse(hasInk(" ", TextStyle.values()[0]));
    }

    private static boolean hasInk(String text, TextStyle style) throws IOException {
        Shape label = new Shape.Label(new Box(20, 10, 60, 20), Role.TEXT, text, style,
                Role.GROUP, Shown.NOTHING);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngPictures.bytes(
                new PictureSheet(100, List.of(new PictureBlock(40, List.of(label)))))));
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if ((image.getRGB(x, y) & 0xFF) < 0x80) {
                    return true;
                }
            }
        }
        return false;
    }
}
