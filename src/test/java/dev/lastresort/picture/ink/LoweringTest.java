package dev.lastresort.picture.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.picture.Opening;
import dev.lastresort.picture.TimelineLayout;
import dev.lastresort.picture.ink.Primitive.Boxes;
import dev.lastresort.picture.ink.Primitive.Written;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.shape.Tone;
import dev.lastresort.sample.SampleComparison;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoweringTest {

    private static final TextMeasure TEXT = (text, style) -> text.length() * style.size() * 0.55;

    @Test
    void aGroupEndsWithALineAndTheSelectedOneBeginsWithAnEdge() {
        Box box = new Box(0, 50, 400, 44);
        Primitive line = new Boxes(List.of(new Box(0, 93, 400, 1)), Tone.ink(Role.GRID));
        assertEquals(List.of(new Boxes(List.of(box), Tone.fill(Role.GROUP)), line),
                Lowered.of(group(box, Role.GROUP)));
        assertEquals(List.of(new Boxes(List.of(box), Tone.fill(Role.GROUP_SELECTED)), line,
                new Boxes(List.of(new Box(0, 50, 3, 43)), Tone.ink(Role.GROUP_SELECTED))),
                Lowered.of(group(box, Role.GROUP_SELECTED)));
    }

    @Test
    void aTextClearsItsPlaceInTheColourOfTheGroupUnderIt() {
        Shape label = label(new Box(100, 60, 50, 24), Role.GROUP);
        Primitive text = new Written("words", TextStyle.SMALL, Tone.ink(Role.TEXT), 100, 72, 50);
        Box clear = new Box(98, 66, 54, 13);
        assertEquals(List.of(new Boxes(List.of(clear), Tone.fill(Role.GROUP)), text),
                Lowered.of(label));
        List<Primitive> selected = Lowered.of(group(new Box(0, 0, 400, 50), Role.GROUP),
                group(new Box(0, 50, 400, 50), Role.GROUP_SELECTED), label);
        assertEquals(List.of(new Boxes(List.of(clear), Tone.fill(Role.GROUP_SELECTED)), text),
                selected.subList(selected.size() - 2, selected.size()));
    }

    @Test
    void aTextOnAPhaseClearsItsPlaceInThePhasesColour() {
        assertEquals(new Boxes(List.of(new Box(98, 61, 54, 10)), Tone.fill(Role.REDO)),
                Lowered.of(label(new Box(100, 61, 50, 10), Role.REDO)).getFirst());
    }

    @Test
    void aMarkedRangeTintsWhatATextClearedOfIt() {
        Shape range = new Shape.Wash(new Box(0, 0, 120, 500), Role.RANGE, Shown.NOTHING);
        Shape far = new Shape.Wash(new Box(300, 0, 20, 500), Role.RANGE, Shown.NOTHING);
        Shape veil = new Shape.Wash(new Box(0, 0, 400, 500), Role.VEIL, Shown.NOTHING);
        List<Primitive> lowered = Lowered.of(range, far, veil,
                label(new Box(100, 60, 50, 24), Role.GROUP));
        assertEquals(List.of(new Boxes(List.of(range.bounds()), Tone.fill(Role.RANGE)),
                new Boxes(List.of(far.bounds()), Tone.fill(Role.RANGE)),
                new Boxes(List.of(veil.bounds()), Tone.fill(Role.VEIL)),
                new Boxes(List.of(new Box(98, 66, 54, 13)), Tone.fill(Role.GROUP)),
                new Boxes(List.of(new Box(98, 66, 22, 13)), Tone.fill(Role.RANGE))),
                lowered.subList(0, 5));
        assertEquals(6, lowered.size());
        assertEquals(3, Lowered.of(range, label(new Box(100, 60, 50, 24), Role.REDO)).size());
    }

    @Test
    void anInstantOnTheRulerIsWrittenOnAWholePixel() {
        assertEquals(List.of(new Written("10:30", TextStyle.SMALL, Tone.ink(Role.TEXT_QUIET),
                96.5, 13, 30)), Lowered.of(
                        new Shape.AxisTick(new Box(96.5, 0, 30, 25),
                                Role.TEXT_QUIET, "10:30", Shown.NOTHING)));
    }

    @Test
    void onlyWhatShowsThroughTheWindowIsLowered() {
        Shape above = new Shape.Guide(new Box(1, 0, 1, 10), Role.GRID, Shown.NOTHING);
        Shape within = new Shape.Guide(new Box(2, 5, 1, 10), Role.GRID, Shown.NOTHING);
        Shape below = new Shape.Guide(new Box(3, 20, 1, 10), Role.GRID, Shown.NOTHING);
        DisplayList.PictureBlock part =
                new DisplayList.PictureBlock(30, List.of(above, within, below));
        assertEquals(Lowered.of(within), Lowering.of(part, 10, 20));
        assertEquals(Lowered.of(above, within, below), Lowering.of(part));
    }

    @Test
    void everyTextOfAPictureIsWrittenOnceAndWhereItStands() {
        TimelineLayout layout = new TimelineLayout(SampleComparison.create(), TEXT);
        DisplayList.PictureBlock body = layout.layout(
                Opening.of(layout.comparison(), 1600, TEXT)).body();
        List<String> texts = body.shapes().stream().flatMap(shape -> switch (shape) {
            case Shape.Label label -> List.of(label.text()).stream();
            case Shape.Bracket bracket -> bracket.text().map(Shape.Label::text).stream();
            default -> List.<String>of().stream();
        }).toList();
        assertFalse(texts.isEmpty());
        assertEquals(texts, Lowering.of(body).stream().filter(Written.class::isInstance)
                .map(written -> ((Written) written).text()).toList());
    }

    @Test
    void whatIsPrintedHasNoSwitches() {
        TimelineLayout layout = new TimelineLayout(SampleComparison.create(), TEXT);
        DisplayList picture = layout.layout(Opening.of(layout.comparison(), 1600, TEXT));
        List<Shape> kept = picture.body().shapes().stream()
                .filter(shape -> !(shape instanceof Shape.Fold)).toList();
        assertTrue(kept.size() < picture.body().shapes().size());
        assertEquals(kept, picture.printed().blocks().get(1).shapes());
        assertEquals(picture.header(), picture.printed().blocks().getFirst());
        assertEquals(picture.header().height() + picture.body().height(),
                picture.printed().height());
    }

    private static Shape group(Box box, Role role) {
        return new Shape.Group(box, role, new Shown.WholeBranch("b"));
    }

    private static Shape label(Box box, Role on) {
        return new Shape.Label(box, Role.TEXT, "words", TextStyle.SMALL, on, Shown.NOTHING);
    }
}
