package dev.lastresort.picture.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.picture.ink.Contour.CurveTo;
import dev.lastresort.picture.ink.Contour.LineTo;
import dev.lastresort.picture.ink.Contour.MoveTo;
import dev.lastresort.picture.ink.Primitive.Boxes;
import dev.lastresort.picture.ink.Primitive.Dashes;
import dev.lastresort.picture.ink.Primitive.Filled;
import dev.lastresort.picture.ink.Primitive.Hatched;
import dev.lastresort.picture.ink.Primitive.Stroked;
import dev.lastresort.picture.ink.Primitive.Written;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Pattern;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.shape.Tone;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static final Box BOX = new Box(100, 50, 40, 20);

    @Test
    void aLoudBracketIsStripedAboveItsLine() {
        Tone ink = Tone.ink(Role.FORGOTTEN);
        Box strip = new Box(100, 53, 40, 5);
        assertEquals(List.of(new Boxes(List.of(strip), Tone.fill(Role.FORGOTTEN)),
                new Hatched(List.of(strip), Pattern.STRIPES, ink, 0, 53, 1),
                solid(Contour.line(100.5, 53.5, 100.5, 57.5, 139.5, 57.5, 139.5, 53.5), ink, 1)),
                Lowered.of(new Shape.Bracket(BOX, Role.FORGOTTEN, Optional.empty(),
                        Shown.NOTHING)));
    }

    @Test
    void aQuietBracketIsALineAndItsTextStandsOverIt() {
        Shape.Label label = new Shape.Label(new Box(110, 60, 20, 10), Role.TEXT_QUIET, "2",
                TextStyle.SMALL, Role.GROUP, Shown.NOTHING);
        List<Primitive> lowered = Lowered.of(
                new Shape.Bracket(BOX, Role.TOLD_NO, Optional.of(label), Shown.NOTHING));
        assertEquals(solid(Contour.line(100.5, 53.5, 100.5, 57.5, 139.5, 57.5, 139.5, 53.5),
                Tone.ink(Role.TEXT_QUIET), 1), lowered.getFirst());
        assertEquals(Lowered.of(label), lowered.subList(1, lowered.size()));
    }

    @Test
    void anArrowComesDownAtTheRightAndItsHeadIsFilledAtItsTarget() {
        Tone ink = Tone.ink(Role.DISCARDED);
        Primitive shaft = solid(Contour.line(139.5, 50, 139.5, 60.5, 104, 60.5), ink, 1.5);
        assertEquals(List.of(shaft,
                new Filled(Contour.polygon(107, 56.5, 100, 60.5, 107, 64.5), ink)),
                Lowered.of(new Shape.Arrow(BOX, Role.DISCARDED, true, Shown.NOTHING)));
        assertEquals(List.of(shaft,
                solid(Contour.line(107, 56.5, 100, 60.5, 107, 64.5), ink, 1.5)),
                Lowered.of(new Shape.Arrow(BOX, Role.DISCARDED, false, Shown.NOTHING)));
    }

    @Test
    void aRailLeavesAtTheLeftAndMergesAtTheRight() {
        Contour all = new Contour(List.of(new MoveTo(100, 50),
                new CurveTo(104, 50, 104, 70, 108, 70), new LineTo(132, 70),
                new CurveTo(136, 70, 136, 50, 140, 50)));
        assertEquals(List.of(solid(all, Tone.ink(Role.ASIDE), 2)),
                Lowered.of(new Shape.Rail(BOX, Role.ASIDE, true, true, Shown.NOTHING)));
    }

    @Test
    void aRailGoesStraightToWhereItsEndsAreOutOfSight() {
        assertEquals(List.of(solid(Contour.line(100, 70, 140, 70), Tone.ink(Role.ASIDE), 2)),
                Lowered.of(new Shape.Rail(BOX, Role.ASIDE, false, false, Shown.NOTHING)));
    }

    @Test
    void theTurnsOfAShortRailMeetInItsMiddle() {
        Contour all = new Contour(List.of(new MoveTo(100, 50),
                new CurveTo(101.5, 50, 101.5, 70, 103, 70), new LineTo(103, 70),
                new CurveTo(104.5, 70, 104.5, 50, 106, 50)));
        assertEquals(List.of(solid(all, Tone.ink(Role.ASIDE), 2)), Lowered.of(
                new Shape.Rail(new Box(100, 50, 6, 20), Role.ASIDE, true, true, Shown.NOTHING)));
    }

    @Test
    void aTurningPointIsDottedAndARoundInstantIsNot() {
        Box line = new Box(100, 50, 1, 200);
        assertEquals(List.of(new Stroked(Contour.line(100.5, 50, 100.5, 250),
                Tone.ink(Role.GUIDE), 1, Dashes.DOTTED)),
                Lowered.of(new Shape.Guide(line, Role.GUIDE, Shown.NOTHING)));
        assertEquals(List.of(new Boxes(List.of(line), Tone.ink(Role.PLAYHEAD))),
                Lowered.of(new Shape.Guide(line, Role.PLAYHEAD, Shown.NOTHING)));
    }

    @Test
    void aHandleIsADiamondThatIsFilledWithInkWhileItIsHeld() {
        Contour diamond = Contour.polygon(120, 51, 139, 60, 120, 69, 101, 60);
        Primitive edge = solid(diamond, Tone.ink(Role.TARGET), 2);
        assertEquals(List.of(new Filled(diamond, Tone.fill(Role.TARGET)), edge),
                Lowered.of(new Shape.Handle(BOX, Role.TARGET, false, Shown.NOTHING)));
        assertEquals(List.of(new Filled(diamond, Tone.ink(Role.TARGET)), edge),
                Lowered.of(new Shape.Handle(BOX, Role.TARGET, true, Shown.NOTHING)));
    }

    @Test
    void aTetherIsDottedAlongItsMiddleOnWholePixels() {
        assertEquals(List.of(new Stroked(Contour.line(100, 51, 140, 51),
                Tone.ink(Role.TARGET), 2, Dashes.DOTTED)), Lowered.of(
                        new Shape.Tether(
                                new Box(100, 50.5, 40, 2), Role.TARGET, Shown.NOTHING)));
    }

    @Test
    void anOutlineHasALineOfTheGroundWithinIt() {
        assertEquals(List.of(
                solid(Contour.polygon(101.5, 51.5, 138.5, 51.5, 138.5, 68.5, 101.5, 68.5),
                        Tone.GROUND, 1),
                solid(Contour.polygon(100, 50, 140, 50, 140, 70, 100, 70),
                        Tone.ink(Role.SELECTED), 2)),
                Lowered.of(new Shape.Outline(BOX, Role.SELECTED, Shown.NOTHING)));
    }

    @Test
    void aFoldPointsDownWhereItIsOpenAndElseToTheRight() {
        Box box = new Box(8, 50, 16, 24);
        assertEquals(List.of(solid(Contour.line(12, 60, 16, 64, 20, 60),
                Tone.ink(Role.TEXT_QUIET), 1.5)),
                Lowered.of(new Shape.Fold(box, Role.TEXT_QUIET, true, Shown.NOTHING)));
        assertEquals(List.of(solid(Contour.line(14, 54, 18, 58, 14, 62),
                Tone.ink(Role.TEXT_QUIET), 1.5)),
                Lowered.of(new Shape.Fold(box, Role.TEXT_QUIET, false, Shown.NOTHING)));
    }

    @Test
    void thePlayheadsPointerStaysUnderItsRoundedBox() {
        Tone fill = Tone.fill(Role.TEXT_PLAYHEAD);
        Primitive text = new Written("10:55", TextStyle.STRONG, Tone.ink(Role.TEXT_PLAYHEAD),
                106, 60, 28);
        assertEquals(List.of(new Filled(Contour.rounded(BOX, 3), fill),
                new Filled(Contour.polygon(116.5, 70, 124.5, 70, 120.5, 74), fill), text),
                Lowered.of(cursor(120)));
        assertEquals(new Filled(Contour.polygon(101, 70, 109, 70, 105, 74), fill),
                Lowered.of(cursor(90)).get(1));
        assertEquals(new Filled(Contour.polygon(131, 70, 139, 70, 135, 74), fill),
                Lowered.of(cursor(150)).get(1));
    }

    private static Shape cursor(double x) {
        return new Shape.Cursor(BOX, Role.TEXT_PLAYHEAD, x, "10:55", Shown.NOTHING);
    }

    private static Primitive solid(Contour contour, Tone tone, double width) {
        return new Stroked(contour, tone, width, Dashes.SOLID);
    }
}
