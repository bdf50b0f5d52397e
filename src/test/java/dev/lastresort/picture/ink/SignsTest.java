package dev.lastresort.picture.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.picture.ink.Primitive.Boxes;
import dev.lastresort.picture.ink.Primitive.Dashes;
import dev.lastresort.picture.ink.Primitive.Filled;
import dev.lastresort.picture.ink.Primitive.Stroked;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.Tone;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignsTest {

    private static final Box BOX = new Box(100, 200, 12, 12);
    /** A line is drawn to both sides of its contour, and the returning arrow's head beside it. */
    private static final double BESIDE = 1.5;

    @Test
    void everyKindHasAFormOfItsOwn() {
        assertEquals(MarkerKind.values().length, new HashSet<>(Arrays.stream(MarkerKind.values())
                .map(kind -> sign(kind).stream().map(SignsTest::form).toList()).toList()).size());
    }

    private static Object form(Primitive primitive) {
        return switch (primitive) {
            case Filled filled -> filled.contour();
            case Stroked stroked -> stroked.contour();
            default -> primitive;
        };
    }

    @ParameterizedTest
    @EnumSource(MarkerKind.class)
    void aSignFillsItsBoxAndStaysWithinIt(MarkerKind kind) {
        List<double[]> points = sign(kind).stream().flatMap(SignsTest::points).toList();
        assertTrue(points.stream().allMatch(at -> at[0] >= BOX.x() - BESIDE
                && at[0] <= BOX.right() + BESIDE && at[1] >= BOX.y() - BESIDE
                && at[1] <= BOX.bottom() + BESIDE));
        double width = points.stream().mapToDouble(at -> at[0]).max().orElse(0)
                - points.stream().mapToDouble(at -> at[0]).min().orElse(0);
        double height = points.stream().mapToDouble(at -> at[1]).max().orElse(0)
                - points.stream().mapToDouble(at -> at[1]).min().orElse(0);
        assertTrue(width >= 0.7 * BOX.width() && height >= 0.6 * BOX.height(),
                () -> kind + " is " + width + " × " + height);
    }

    @ParameterizedTest
    @EnumSource(MarkerKind.class)
    void aSignMovesWithItsBox(MarkerKind kind) {
        List<double[]> here = sign(kind).stream().flatMap(SignsTest::points).toList();
        List<double[]> there = sign(new Box(130, 240, 12, 12), kind).stream()
                .flatMap(SignsTest::points).toList();
        assertEquals(here.size(), there.size());
        for (int i = 0; i < here.size(); i++) {
            assertEquals(here.get(i)[0] + 30, there.get(i)[0], 1e-9);
            assertEquals(here.get(i)[1] + 40, there.get(i)[1], 1e-9);
        }
    }

    @Test
    void polygonsStandAtTheirSharesOfTheBox() {
        assertEquals(List.of(filled(MarkerKind.DECISION,
                106, 200, 112, 206, 106, 212, 100, 206)), sign(MarkerKind.DECISION));
        assertPoints(sign(MarkerKind.MIGRATION), 100.96, 200.96, 111.04, 206, 100.96, 211.04);
        assertPoints(sign(MarkerKind.DEPLOY), 106, 200.96, 111.4, 210.8, 100.6, 210.8);
        assertPoints(sign(MarkerKind.CONTAINMENT), 103.6, 200.6, 108.4, 200.6, 111.4, 203.6,
                111.4, 208.4, 108.4, 211.4, 103.6, 211.4, 100.6, 208.4, 100.6, 203.6);
    }

    @Test
    void serviceBackIsATickOnADisc() {
        assertEquals(List.of(
                new Filled(Contour.oval(BOX), Tone.ink(MarkerKind.SERVICE_BACK.role())),
                solid(Contour.line(103, 206.2, 105.2, 208.6, 109, 203.8), Tone.GROUND)),
                sign(MarkerKind.SERVICE_BACK));
    }

    @Test
    void serviceBackWithWrongRowsIsAnExclamationMarkInARing() {
        Tone tone = Tone.ink(MarkerKind.SERVICE_BACK_ROWS_WRONG.role());
        assertEquals(List.of(solid(Contour.oval(new Box(100.75, 200.75, 10.5, 10.5)), tone),
                boxes(tone, new Box(105.25, 203, 1.5, 3.5)),
                boxes(tone, new Box(105.25, 207.5, 1.5, 1.5))),
                sign(MarkerKind.SERVICE_BACK_ROWS_WRONG));
    }

    @Test
    void wholeIsThreeRowsFourApart() {
        Tone tone = Tone.ink(MarkerKind.WHOLE.role());
        assertEquals(Stream.of(201, 205, 209)
                .map(y -> boxes(tone, new Box(101, y, 10, 2.5))).toList(),
                sign(MarkerKind.WHOLE));
    }

    @Test
    void failedIsACrossAPixelFromTheEdges() {
        assertEquals(List.of(new Stroked(Contour.of(List.of(
                Contour.line(101, 201, 111, 211), Contour.line(101, 211, 111, 201))),
                Tone.ink(MarkerKind.FAILED.role()), 2, Dashes.SOLID)), sign(MarkerKind.FAILED));
    }

    @Test
    void aChangeIsADiscAndDoneWorkASquare() {
        assertEquals(List.of(new Filled(Contour.oval(new Box(101.5, 201.5, 9, 9)),
                Tone.ink(MarkerKind.CHANGE.role()))), sign(MarkerKind.CHANGE));
        assertPoints(sign(MarkerKind.WORK_DONE), 101.44, 201.44, 110.56, 201.44, 110.56, 210.56,
                101.44, 210.56);
    }

    @Test
    void aJumpOfTheClockIsAFaceWithTwoHandsOfThreePixels() {
        assertEquals(List.of(solid(Contour.of(List.of(
                Contour.oval(new Box(100.75, 200.75, 10.5, 10.5)),
                Contour.line(106, 203, 106, 206), Contour.line(106, 206, 109, 206))),
                Tone.ink(MarkerKind.CLOCK_JUMP.role()))), sign(MarkerKind.CLOCK_JUMP));
    }

    @Test
    void aPausedReplicaIsTwoBarsThatStandInTheMiddle() {
        Tone tone = Tone.ink(MarkerKind.REPLICA_PAUSED.role());
        assertEquals(List.of(boxes(tone, new Box(101.5, 201, 3, 10)),
                boxes(tone, new Box(107.5, 201, 3, 10))), sign(MarkerKind.REPLICA_PAUSED));
    }

    @Test
    void restoredGoesRoundAndPointsBack() {
        Tone tone = Tone.ink(MarkerKind.RESTORE.role());
        assertEquals(List.of(
                solid(Contour.arc(new Box(101.5, 201.5, 9, 9), 100, 290), tone),
                filled(MarkerKind.RESTORE, 102, 201.5, 107, 198.5, 107, 204.5)),
                sign(MarkerKind.RESTORE));
    }

    @Test
    void anAlertIsATriangleWithAnExclamationMarkInTheGround() {
        List<Primitive> sign = sign(MarkerKind.ALERT);
        assertPoints(sign.subList(0, 1), 106, 200.24, 112, 211.4, 100, 211.4);
        assertEquals(List.of(new Boxes(List.of(new Box(105.25, 204, 1.5, 3.5)), Tone.GROUND),
                new Boxes(List.of(new Box(105.25, 208.5, 1.5, 1.5)), Tone.GROUND)),
                sign.subList(1, 3));
    }

    @Test
    void theConsoleIsAPromptAndALineUnderIt() {
        assertEquals(List.of(solid(Contour.of(List.of(
                Contour.line(101.5, 202.5, 105.5, 206, 101.5, 209.5),
                Contour.line(106.5, 210, 111, 210))), Tone.ink(MarkerKind.CONSOLE.role()))),
                sign(MarkerKind.CONSOLE));
    }

    @Test
    void aBackupIsADrum() {
        assertEquals(List.of(solid(Contour.of(List.of(
                Contour.oval(new Box(101.5, 201, 9, 4)),
                Contour.line(101.5, 203, 101.5, 209), Contour.line(110.5, 203, 110.5, 209),
                Contour.arc(new Box(101.5, 207, 9, 4), 180, 180))),
                Tone.ink(MarkerKind.BACKUP.role()))), sign(MarkerKind.BACKUP));
    }

    @Test
    void aBadBackupIsADrumThatIsStruckOut() {
        Tone tone = Tone.ink(MarkerKind.BAD_BACKUP.role());
        assertEquals(List.of(new Stroked(((Stroked) sign(MarkerKind.BACKUP).getFirst()).contour(),
                tone, 1.5, Dashes.SOLID),
                new Stroked(
                        Contour.line(100.5, 211.5, 111.5, 200.5), tone, 2, Dashes.SOLID)),
                sign(MarkerKind.BAD_BACKUP));
    }

    private static void assertPoints(List<Primitive> sign, double... expected) {
        List<double[]> points = sign.stream().flatMap(SignsTest::points).toList();
        assertEquals(expected.length, 2 * points.size());
        for (int i = 0; i < points.size(); i++) {
            assertEquals(expected[2 * i], points.get(i)[0], 1e-9);
            assertEquals(expected[2 * i + 1], points.get(i)[1], 1e-9);
        }
    }

    private static Stream<double[]> points(Primitive primitive) {
        return switch (primitive) {
            case Filled filled -> ContourTest.points(filled.contour()).stream();
            case Stroked stroked -> ContourTest.points(stroked.contour()).stream();
            case Boxes boxes -> boxes.boxes().stream().flatMap(box -> Stream.of(
                    new double[] {box.x(), box.y()}, new double[] {box.right(), box.bottom()}));
            default -> Stream.empty();
        };
    }

    private static List<Primitive> sign(MarkerKind kind) {
        return sign(BOX, kind);
    }

    private static List<Primitive> sign(Box box, MarkerKind kind) {
        return Lowered.of(new Shape.Marker(box, kind, 1, Shown.NOTHING));
    }

    private static Primitive filled(MarkerKind kind, double... points) {
        return new Filled(Contour.polygon(points), Tone.ink(kind.role()));
    }

    private static Primitive boxes(Tone tone, Box box) {
        return new Boxes(List.of(box), tone);
    }

    private static Primitive solid(Contour contour, Tone tone) {
        return new Stroked(contour, tone, 1.5, Dashes.SOLID);
    }
}
