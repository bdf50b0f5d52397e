package dev.lastresort.picture.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PatternsTest {

    private static final Box BOX = new Box(10, 20, 30, 16);
    private static final Contour SIDES = Contour.of(List.of(
            Contour.line(10, 20.5, 40, 20.5), Contour.line(10, 35.5, 40, 35.5),
            Contour.line(10.5, 20, 10.5, 36), Contour.line(39.5, 20, 39.5, 36)));

    @Test
    void whatIsTooLowForADashedFrameIsADashedLine() {
        Tone ink = Tone.ink(Role.OFFLINE);
        assertEquals(List.of(dashed(Contour.line(10, 22.5, 40, 22.5), ink)),
                Lowered.of(band(new Box(10, 20, 30, 4), Role.OFFLINE)).subList(1, 2));
        assertEquals(List.of(dashed(Contour.line(10, 23.5, 40, 23.5), ink)),
                Lowered.of(band(new Box(10, 20, 30, 7.9), Role.OFFLINE)).subList(1, 2));
        assertEquals(4, ((Stroked) Lowered.of(band(new Box(10, 20, 30, 8), Role.OFFLINE))
                .getLast()).contour().runs().stream()
                .filter(Contour.MoveTo.class::isInstance).count());
    }

    @Test
    void aLineRunsAlongTheMiddleOnWholePixels() {
        assertEquals(new Boxes(List.of(new Box(10, 26, 30, 1)), Tone.ink(Role.NO_ROW)),
                Lowered.of(band(new Box(10, 20, 30, 13), Role.NO_ROW)).getLast());
    }

    @Test
    void crossesStandInTheMiddleOfTheirRow() {
        assertEquals(new Hatched(List.of(BOX), Pattern.CROSSES, Tone.ink(Role.TOLD_NO), 0, 22, 1),
                Lowered.of(band(BOX, Role.TOLD_NO)).getLast());
    }

    @Test
    void whatHasNoRoomForTwoCrossesHasOneInItsMiddle() {
        Box narrow = new Box(50, 20, 10, 16);
        List<Primitive> lowered = Lowered.of(band(narrow, Role.TOLD_NO),
                band(new Box(70, 20, 12, 16), Role.TOLD_NO));
        Tone ink = Tone.ink(Role.TOLD_NO);
        assertEquals(List.of(new Hatched(List.of(narrow), Pattern.CROSSES, ink, 49, 22, 1),
                new Hatched(List.of(new Box(70, 20, 12, 16)), Pattern.CROSSES, ink, 0, 22, 1)),
                lowered.subList(1, lowered.size()));
        assertEquals(2, Lowered.of(band(narrow, Role.TOLD_NO)).size());
    }

    @Test
    void aPhasesPatternIsFaintAndItsLeftEdgeIsNot() {
        Tone ink = Tone.ink(Role.REDO);
        assertEquals(List.of(new Boxes(List.of(BOX), Tone.fill(Role.REDO)),
                new Hatched(List.of(BOX), Pattern.STRIPES, ink, 0, 20, 0.3),
                new Boxes(List.of(new Box(10, 20, 2, 16)), ink)), span(BOX, Role.REDO, false));
    }

    @Test
    void aShortPhaseIsAllEdge() {
        Box thin = new Box(10, 20, 1, 16);
        assertEquals(new Boxes(List.of(thin), Tone.ink(Role.RESTORE)),
                span(thin, Role.RESTORE, false).getLast());
    }

    @Test
    void whatAModelSaysHasADashedFrameAndNoEdge() {
        assertEquals(List.of(new Boxes(List.of(BOX), Tone.fill(Role.RESTORE)),
                dashed(SIDES, Tone.ink(Role.RESTORE))), span(BOX, Role.RESTORE, true));
    }

    @Test
    void anApprovalIsDashedAlsoAsItWas() {
        assertEquals(List.of(new Boxes(List.of(BOX), Tone.fill(Role.APPROVAL)),
                dashed(SIDES, Tone.ink(Role.APPROVAL))), span(BOX, Role.APPROVAL, false));
    }

    @Test
    void aHollowPhaseHasAFrameAndAnEdge() {
        Tone ink = Tone.ink(Role.RUN);
        assertEquals(List.of(new Boxes(List.of(BOX), Tone.fill(Role.RUN)),
                new Boxes(List.of(new Box(10, 20, 30, 1), new Box(10, 35, 30, 1),
                        new Box(10, 21, 1, 14), new Box(39, 21, 1, 14)), ink),
                new Boxes(List.of(new Box(10, 20, 2, 16)), ink)), span(BOX, Role.RUN, false));
    }

    /** Nothing that a pen draws for an area leaves it: neighbours are not painted over. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void aSwatchStaysWithinItsBox(Role role) {
        Box box = new Box(0, 0, 28, 12);
        List<Primitive> swatch = Lowering.swatch(box, role);
        assertEquals(new Boxes(List.of(box), Tone.fill(role)), swatch.getFirst());
        assertEquals(role.pattern() == Pattern.SOLID ? 1 : 2, swatch.size());
        for (Primitive primitive : swatch) {
            switch (primitive) {
                case Boxes boxes -> boxes.boxes().forEach(part -> assertWithin(box, part));
                case Hatched hatched -> hatched.boxes().forEach(part -> assertWithin(box, part));
                case Stroked stroked -> ContourTest.points(stroked.contour()).forEach(at -> {
                    assertTrue(at[0] >= 0 && at[0] <= 28);
                    assertTrue(at[1] >= 0 && at[1] <= 12);
                });
                default -> throw new AssertionError(primitive);
            }
        }
    }

    private static void assertWithin(Box box, Box part) {
        assertTrue(part.x() >= box.x() && part.right() <= box.right() && part.y() >= box.y()
                && part.bottom() <= box.bottom(), part::toString);
    }

    private static List<Primitive> span(Box box, Role role, boolean modelled) {
        return Lowered.of(new Shape.Span(box, role, modelled, Shown.NOTHING));
    }

    private static Shape band(Box box, Role role) {
        return new Shape.Band(box, role, Shown.NOTHING);
    }

    private static Primitive dashed(Contour contour, Tone tone) {
        return new Stroked(contour, tone, 1, Dashes.DASHED);
    }
}
