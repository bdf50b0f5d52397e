package dev.lastresort.picture.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.DisplayList.PictureBlock;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every letter is five wide: with 28 pixels for the sign and six behind it, an entry of six letters
 * takes 64, and the next column begins 16 further on.
 */
class SheetLegendTest {

    private static final Box ANYWHERE = new Box(0, 0, 12, 12);

    private static PictureBlock legend(double width, MarkerKind... kinds) {
        List<Shape> markers = Stream.of(kinds)
                .<Shape>map(kind -> new Shape.Marker(ANYWHERE, kind, 1, Shown.NOTHING)).toList();
        return SheetLegend.of(new DisplayList(width, new PictureBlock(50, markers),
                new PictureBlock(50, List.of())), (text, _) -> 5.0 * text.length());
    }

    private static List<String> words(PictureBlock legend) {
        return legend.shapes().stream().filter(Shape.Label.class::isInstance)
                .map(shape -> ((Shape.Label) shape).text()).toList();
    }

    private static List<Box> signs(PictureBlock legend) {
        return legend.shapes().stream().filter(Shape.Marker.class::isInstance)
                .map(Shape::bounds).toList();
    }

    @Test
    void entriesFillTheirRowsWithTheSignInTheMiddleOfItsPlace() {
        PictureBlock legend = legend(160, MarkerKind.BACKUP, MarkerKind.ALERT, MarkerKind.DEPLOY);
        assertEquals(List.of("Alert", "Deploy", "Backup"), words(legend));
        assertEquals(List.of(new Box(16, 12, 12, 12), new Box(96, 12, 12, 12),
                new Box(16, 32, 12, 12)), signs(legend));
        assertEquals(List.of(new Box(42, 8, 25, 20), new Box(122, 8, 30, 20),
                new Box(42, 28, 30, 20)),
                legend.shapes().stream()
                        .filter(Shape.Label.class::isInstance).map(Shape::bounds).toList());
    }

    @Test
    void thereAreAsManyColumnsAsFit() {
        MarkerKind[] three = {MarkerKind.ALERT, MarkerKind.DEPLOY, MarkerKind.BACKUP};
        assertEquals(List.of(16.0, 16.0, 16.0), columns(159, three));
        assertEquals(List.of(16.0, 96.0, 16.0), columns(160, three));
        assertEquals(List.of(16.0, 96.0, 16.0), columns(239, three));
        assertEquals(List.of(16.0, 96.0, 176.0), columns(240, three));
    }

    private static List<Double> columns(double width, MarkerKind... kinds) {
        return signs(legend(width, kinds)).stream().map(Box::x).toList();
    }

    @Test
    void itIsAsHighAsItsRows() {
        assertEquals(16, legend(160).height());
        assertEquals(36, legend(160, MarkerKind.ALERT).height());
        assertEquals(36, legend(160, MarkerKind.ALERT, MarkerKind.DEPLOY).height());
        assertEquals(56, legend(160, MarkerKind.ALERT, MarkerKind.DEPLOY, MarkerKind.BACKUP)
                .height());
    }

    @Test
    void serviceThatIsBackOverWrongRowsSaysSo() {
        assertEquals(List.of("Service back", "Service back, rows still wrong"), words(legend(300,
                MarkerKind.SERVICE_BACK_ROWS_WRONG, MarkerKind.SERVICE_BACK)));
    }

    /** From 42 on there is room for eleven letters up to 97. */
    @Test
    void wordsThatTheSheetIsTooNarrowForAreCutOff() {
        assertEquals(List.of("Containment"), words(legend(105, MarkerKind.CONTAINMENT)));
        assertEquals(List.of("Containme…"), words(legend(104, MarkerKind.CONTAINMENT)));
    }
}
