package dev.lastresort.picture.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.picture.ink.Primitive.Boxes;
import dev.lastresort.picture.ink.Primitive.Dashes;
import dev.lastresort.picture.ink.Primitive.Hatched;
import dev.lastresort.picture.ink.Primitive.Stroked;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Pattern;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;

class AreasTest {

    private static final Box LEFT = new Box(10, 20, 30, 12);
    private static final Box RIGHT = new Box(40, 20, 25, 12);
    private static final Box TICK = new Box(10, 20, 8, 12);

    @Test
    void neighboursThatLookAlikeBecomeOne() {
        assertEquals(List.of(boxes(Tone.fill(Role.UP), LEFT, RIGHT),
                boxes(Tone.ink(Role.UP), new Box(10, 31, 30, 1), new Box(40, 31, 25, 1))),
                Lowered.of(band(LEFT, Role.UP), band(RIGHT, Role.UP)));
    }

    @Test
    void theyDoSoAlsoWhereOthersStandBetweenThem() {
        Box last = new Box(65, 20, 10, 12);
        assertEquals(List.of(boxes(Tone.fill(Role.LIVE), LEFT, last),
                boxes(Tone.fill(Role.ANSWER_FAILED), RIGHT)),
                Lowered.of(band(LEFT, Role.LIVE), band(RIGHT, Role.ANSWER_FAILED),
                        band(last, Role.LIVE)));
    }

    @Test
    void whatLiesOverThemKeepsThemApart() {
        Shape guide = new Shape.Guide(new Box(12, 0, 1, 99), Role.GRID, Shown.NOTHING);
        assertEquals(List.of(boxes(Tone.fill(Role.LIVE), LEFT),
                boxes(Tone.ink(Role.GRID), new Box(12, 0, 1, 99)),
                boxes(Tone.fill(Role.LIVE), RIGHT)),
                Lowered.of(band(LEFT, Role.LIVE), guide, band(RIGHT, Role.LIVE)));
    }

    /** Each lane's pattern is counted from its own top. */
    @Test
    void twoLanesStayTwo() {
        Box below = new Box(10, 35, 30, 10);
        Tone ink = Tone.ink(Role.DOWN);
        assertEquals(List.of(boxes(Tone.fill(Role.DOWN), LEFT),
                new Hatched(List.of(LEFT), Pattern.STRIPES, ink, 0, 20, 1),
                boxes(Tone.fill(Role.DOWN), below),
                new Hatched(List.of(below), Pattern.STRIPES, ink, 0, 35, 1)),
                Lowered.of(band(LEFT, Role.DOWN), band(below, Role.DOWN)));
    }

    @Test
    void columnsHaveTheirEdgeAtTheTopAndStripesThatMeet() {
        Box high = new Box(10, 20, 5, 16);
        Box low = new Box(16, 30, 5, 6);
        assertEquals(List.of(boxes(Tone.fill(Role.ANSWER_OK), high, low),
                boxes(Tone.ink(Role.ANSWER_OK), new Box(10, 20, 5, 1), new Box(16, 30, 5, 1))),
                Lowered.of(column(high, Role.ANSWER_OK), column(low, Role.ANSWER_OK)));
        assertEquals(List.of(boxes(Tone.fill(Role.ANSWER_REFUSED), high, low),
                new Hatched(List.of(high, low), Pattern.STRIPES, Tone.ink(Role.ANSWER_REFUSED),
                        0, 0, 1)),
                Lowered.of(column(high, Role.ANSWER_REFUSED),
                        column(low, Role.ANSWER_REFUSED)));
    }

    @Test
    void aLaneAndColumnsOfTheSameRoleStayApart() {
        Box top = new Box(10, 0, 5, 12);
        assertEquals(4, Lowered.of(column(top, Role.ANSWER_OK), band(top, Role.ANSWER_OK))
                .size());
    }

    @Test
    void aRunOfTicksIsALane() {
        assertEquals(Lowered.of(band(LEFT, Role.TOLD_YES)),
                Lowered.of(new Shape.TickRun(LEFT, Role.TOLD_YES, false, Shown.NOTHING)));
    }

    @Test
    void whatWasAcceptedIsTicked() {
        assertEquals(List.of(new Stroked(Contour.of(List.of(
                Contour.line(11, 26, 13, 29, 17, 23), Contour.line(31, 26, 33, 29, 37, 23))),
                Tone.fill(Role.TOLD_YES), 1.5, Dashes.SOLID)),
                Lowered.of(tick(TICK, Role.TOLD_YES),
                        tick(new Box(30, 20, 8, 12), Role.TOLD_YES)));
    }

    @Test
    void whatWasRefusedIsCrossedOutInItsMiddle() {
        assertEquals(List.of(new Stroked(Contour.of(List.of(
                Contour.line(11.5, 23.5, 16.5, 28.5), Contour.line(11.5, 28.5, 16.5, 23.5))),
                Tone.ink(Role.TOLD_NO), 1.3, Dashes.SOLID)),
                Lowered.of(tick(TICK, Role.TOLD_NO)));
    }

    @Test
    void whatIsRememberedIsSolidAndWhatWasForgottenHollow() {
        assertEquals(List.of(boxes(Tone.fill(Role.REMEMBERED), new Box(11, 22, 6, 8))),
                Lowered.of(tick(TICK, Role.REMEMBERED)));
        assertEquals(List.of(boxes(Tone.ink(Role.FORGOTTEN), new Box(11, 22, 6, 1),
                new Box(11, 29, 6, 1), new Box(11, 23, 1, 6), new Box(16, 23, 1, 6))),
                Lowered.of(tick(TICK, Role.FORGOTTEN)));
    }

    @Test
    void whatNeverWasIsALine() {
        assertEquals(List.of(boxes(Tone.ink(Role.NO_ROW), new Box(12, 26, 4, 1))),
                Lowered.of(tick(TICK, Role.NO_ROW)));
    }

    private static Primitive boxes(Tone tone, Box... boxes) {
        return new Boxes(List.of(boxes), tone);
    }

    private static Shape band(Box box, Role role) {
        return new Shape.Band(box, role, Shown.NOTHING);
    }

    private static Shape column(Box box, Role role) {
        return new Shape.DensityColumn(box, role, Shown.NOTHING);
    }

    private static Shape tick(Box box, Role role) {
        return new Shape.TickRun(box, role, true, Shown.NOTHING);
    }
}
