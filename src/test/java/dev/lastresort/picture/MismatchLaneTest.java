package dev.lastresort.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.story.Mismatch;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.picture.time.TimeScale;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two hours on 720 pixels from 100 on: six pixels a minute. Every letter is five wide. */
class MismatchLaneTest {

    private static final double Y = 50;
    private static final LocalDateTime TEN = LocalDateTime.parse("2026-03-02T10:00");

    /** Between those pixels; ten seconds are one. */
    private static Mismatch between(int x, int right, long count, Role role) {
        return new Mismatch(TEN.plusSeconds(10L * (x - 100)), TEN.plusSeconds(10L * (right - 100)),
                count, role);
    }

    private static List<Shape.Bracket> brackets(Mismatch... mismatches) {
        Sketch sketch = new Sketch(new TimeScale(new TimeRange(TEN, TEN.plusHours(2)), 100, 720),
                (text, _) -> 5.0 * text.length());
        new MismatchLane("b", "shop", sketch).layOut(Y, List.of(mismatches));
        return sketch.shapes().stream().map(Shape.Bracket.class::cast).toList();
    }

    private static List<String> texts(Mismatch... mismatches) {
        return brackets(mismatches).stream().map(bracket -> bracket.text()
                .map(label -> label.text() + " @" + Math.round(label.bounds().x())).orElse("-"))
                .toList();
    }

    @Test
    void aBracketReachesOverItsStretchWithItsWordsInTheMiddleBelow() {
        Shape.Bracket bracket = brackets(between(200, 400, 165, Role.FORGOTTEN)).getFirst();
        assertEquals(new Box(200, Y, 200, 22), bracket.bounds());
        Shape.Label text = bracket.text().orElseThrow();
        assertEquals("165 told yes, then forgotten", text.text());
        assertEquals(new Box(230, Y + 8, 140, 14), text.bounds());
    }

    /** Its 28 letters would reach 40 pixels beyond the stretch at both sides. */
    @Test
    void wordsAtTheEdgeStayWithinTheLane() {
        assertEquals(List.of("165 told yes, then forgotten @100"),
                texts(between(110, 170, 165, Role.FORGOTTEN)));
        assertEquals(List.of("165 told yes, then forgotten @680"),
                texts(between(750, 810, 165, Role.FORGOTTEN)));
    }

    /** The words of the first end at 237; those of the other are 65 wide. */
    @Test
    void wordsKeepSixPixelsOffThoseThatStandAtTheirLeft() {
        Mismatch first = between(160, 184, 7, Role.FORGOTTEN);
        assertEquals(List.of("7 told yes, then forgotten @107", "9 turned away @243"),
                texts(first, between(264, 287, 9, Role.TOLD_NO)));
        assertEquals(List.of("7 told yes, then forgotten @107", "9 @272"),
                texts(first, between(263, 286, 9, Role.TOLD_NO)));
    }

    /** The words of the forgotten, which matter more, begin at 287. */
    @Test
    void wordsKeepSixPixelsOffThoseThatStandAtTheirRight() {
        Mismatch last = between(340, 364, 7, Role.FORGOTTEN);
        assertEquals(List.of("9 turned away @216", "7 told yes, then forgotten @287"),
                texts(between(237, 260, 9, Role.TOLD_NO), last));
        assertEquals(List.of("9 @247", "7 told yes, then forgotten @287"),
                texts(between(238, 261, 9, Role.TOLD_NO), last));
    }

    @Test
    void aStretchThatIsTooShortToBeSeenHasNoBracket() {
        assertEquals(1, brackets(between(200, 202, 1, Role.TOLD_NO)).size());
        assertEquals(0, brackets(between(200, 201, 1, Role.TOLD_NO)).size());
    }

    @Test
    void aStretchThatIsPartlyOutOfSightEndsAtTheEdge() {
        assertEquals(List.of(new Box(100, Y, 60, 22), new Box(760, Y, 60, 22)), brackets(
                between(-50, 60, 3, Role.TOLD_NO), between(70, 160, 3, Role.TOLD_NO),
                between(760, 900, 3, Role.TOLD_NO), between(820, 900, 3, Role.TOLD_NO)).stream()
                .map(Shape::bounds).toList());
    }
}
