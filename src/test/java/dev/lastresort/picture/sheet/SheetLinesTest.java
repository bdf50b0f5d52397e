package dev.lastresort.picture.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.TextStyle;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every letter is five wide; a line is 18 high, and eight pixels stay free all around. */
class SheetLinesTest {

    /** Ten letters fit. */
    private final SheetLines lines = new SheetLines(66, (text, _) -> 5.0 * text.length());

    private void paragraph(String words) {
        lines.paragraph(words, Role.TEXT, TextStyle.LABEL);
    }

    private List<Shape.Label> labels() {
        return lines.block().shapes().stream().map(Shape.Label.class::cast).toList();
    }

    private List<String> texts() {
        return labels().stream().map(Shape.Label::text).toList();
    }

    private List<Box> boxes() {
        return labels().stream().map(Shape::bounds).toList();
    }

    @Test
    void paragraphsStandOneBelowTheOther() {
        paragraph("abc");
        paragraph("defg");
        assertEquals(List.of(new Box(8, 8, 15, 18), new Box(8, 26, 20, 18)), boxes());
        assertEquals(52, lines.block().height());
    }

    @Test
    void aLineIsBrokenBetweenWordsAndOnlyInAWordThatIsLongerThanALine() {
        paragraph("abcd efghi jk");
        assertEquals(List.of("abcd efghi", "jk"), texts());
        paragraph("abcde fghij kl");
        assertEquals(List.of("abcde", "fghij kl"), texts().subList(2, 4));
        paragraph("abcdefghijkl");
        assertEquals(List.of("abcdefghij", "kl"), texts().subList(4, 6));
    }

    /** Two letters end at 18, and eight further on there is room for six up to 58. */
    @Test
    void whatGoesWithAParagraphStandsOnItsLineWhereThereIsRoom() {
        paragraph("ab");
        lines.behind("cdefgh");
        paragraph("i");
        assertEquals(List.of(new Box(8, 8, 10, 18), new Box(26, 8, 30, 18),
                new Box(8, 26, 5, 18)), boxes());
    }

    @Test
    void itMayEndAtTheVeryEdgeAndElseHasALineOfItsOwn() {
        SheetLines exact = new SheetLines(64, (text, _) -> 5.0 * text.length());
        exact.paragraph("ab", Role.TEXT, TextStyle.LABEL);
        exact.behind("cdefgh");
        assertEquals(new Box(26, 8, 30, 18), exact.block().shapes().getLast().bounds());
        paragraph("ab");
        lines.behind("cdefghi");
        paragraph("j");
        assertEquals(List.of(new Box(8, 8, 10, 18), new Box(8, 26, 35, 18),
                new Box(8, 44, 5, 18)), boxes());
    }

    @Test
    void aGapIsHalfAsWideAsTheEdge() {
        paragraph("a");
        lines.gap();
        paragraph("b");
        assertEquals(List.of(8.0, 30.0), boxes().stream().map(Box::y).toList());
        assertEquals(56, lines.block().height());
    }

    @Test
    void aParagraphOfMoreThanTwelveLinesIsCutOff() {
        paragraph("a".repeat(120));
        assertEquals("a".repeat(120), String.join("", texts()));
        assertEquals(12, texts().size());
        paragraph("a".repeat(121));
        assertEquals(24, texts().size());
        assertTrue(texts().getLast().endsWith("…"));
    }

    @Test
    void aSheetWithRoomForNoLetterHasOneOnEachLine() {
        SheetLines narrow = new SheetLines(10, (text, _) -> 5.0 * text.length());
        narrow.paragraph("abc", Role.TEXT, TextStyle.LABEL);
        assertEquals(List.of("a", "b", "c"), narrow.block().shapes().stream()
                .map(shape -> ((Shape.Label) shape).text()).toList());
    }
}
