package dev.lastresort.picture.ink;

import dev.lastresort.picture.ink.Contour.CurveTo;
import dev.lastresort.picture.ink.Contour.LineTo;
import dev.lastresort.picture.ink.Contour.MoveTo;
import dev.lastresort.picture.ink.Primitive.Dashes;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.shape.Tone;
import java.util.ArrayList;
import java.util.List;

/** What is made of lines: brackets, arrows, rails, guides, and what a hand takes hold of. */
final class Lines {

    private static final double CORNER = 3;
    private static final double PAD = 6;

    private final Ink ink;
    private final Patterns patterns;

    Lines(Ink ink, Patterns patterns) {
        this.ink = ink;
        this.patterns = patterns;
    }

    /** Loud where something was forgotten, quiet where it was only turned away. */
    void bracket(Shape.Bracket bracket) {
        Box box = bracket.bounds();
        boolean loud = bracket.role() == Role.FORGOTTEN;
        if (loud) {
            patterns.striped(new Box(box.x(), box.y() + 3, box.width(), 5), bracket.role());
        }
        double y = box.y() + 7.5;
        double left = box.x() + 0.5;
        double right = box.right() - 0.5;
        ink.stroked(Contour.line(left, y - 4, left, y, right, y, right, y - 4),
                Tone.ink(loud ? bracket.role() : Role.TEXT_QUIET), 1);
    }

    void arrow(Shape.Arrow arrow) {
        Box box = arrow.bounds();
        Tone tone = Tone.ink(arrow.role());
        double y = Math.floor(box.centerY()) + 0.5;
        double right = box.right() - 0.5;
        ink.stroked(Contour.line(right, box.y(), right, y, box.x() + 4, y), tone, 1.5);
        double[] head = {box.x() + 7, y - 4, box.x(), y, box.x() + 7, y + 4};
        if (arrow.targetShown()) {
            ink.filled(Contour.polygon(head), tone);
        } else {
            ink.stroked(Contour.line(head), tone, 1.5);
        }
    }

    void rail(Shape.Rail rail) {
        Box box = rail.bounds();
        double turn = Math.min(8, box.width() / 2);
        double left = box.x();
        double right = box.right();
        List<Contour.ContourPiece> runs = new ArrayList<>();
        if (rail.startShown()) {
            runs.add(new MoveTo(left, box.y()));
            runs.add(new CurveTo(left + turn / 2, box.y(), left + turn / 2, box.bottom(),
                    left + turn, box.bottom()));
        } else {
            runs.add(new MoveTo(left, box.bottom()));
        }
        if (rail.endShown()) {
            runs.add(new LineTo(right - turn, box.bottom()));
            runs.add(new CurveTo(right - turn / 2, box.bottom(), right - turn / 2, box.y(),
                    right, box.y()));
        } else {
            runs.add(new LineTo(right, box.bottom()));
        }
        ink.stroked(new Contour(runs), Tone.ink(rail.role()), 2);
    }

    void guide(Shape.Guide guide) {
        Box box = guide.bounds();
        Tone tone = Tone.ink(guide.role());
        if (guide.role() == Role.GUIDE) {
            double x = box.x() + 0.5;
            ink.stroked(Contour.line(x, box.y(), x, box.bottom()), tone, 1, Dashes.DOTTED);
        } else {
            ink.box(box.x(), box.y(), 1, box.height(), tone);
        }
    }

    void handle(Shape.Handle handle) {
        Box box = handle.bounds();
        Contour diamond = Contour.polygon(box.centerX(), box.y() + 1, box.right() - 1,
                box.centerY(), box.centerX(), box.bottom() - 1, box.x() + 1, box.centerY());
        ink.filled(diamond, new Tone(handle.role(), handle.held()));
        ink.stroked(diamond, Tone.ink(handle.role()), 2);
    }

    void tether(Box box, Role role) {
        double y = Math.floor(box.y()) + box.height() / 2;
        ink.stroked(Contour.line(box.x(), y, box.right(), y), Tone.ink(role), box.height(),
                Dashes.DOTTED);
    }

    /** With a line of the ground inside it, so that it stands out from what it surrounds. */
    void outline(Box box, Role role) {
        ink.stroked(Contour.frame(box, 1.5), Tone.GROUND, 1);
        ink.stroked(Contour.frame(box, 0), Tone.ink(role), 2);
    }

    void fold(Shape.Fold fold) {
        double x = Math.round(fold.bounds().centerX());
        double y = fold.bounds().y();
        ink.stroked(fold.unfolded()
                ? Contour.line(x - 4, y + 10, x, y + 14, x + 4, y + 10)
                : Contour.line(x - 2, y + 4, x + 2, y + 8, x - 2, y + 12),
                Tone.ink(fold.role()), 1.5);
    }

    void cursor(Shape.Cursor cursor) {
        Box box = cursor.bounds();
        Tone fill = Tone.fill(cursor.role());
        double x = Math.clamp(cursor.x() + 0.5, box.x() + 5, box.right() - 5);
        ink.filled(Contour.rounded(box, CORNER), fill);
        ink.filled(Contour.polygon(
                x - 4, box.bottom(), x + 4, box.bottom(), x, box.bottom() + 4), fill);
        ink.written(new Box(box.x() + PAD, box.y(), box.width() - 2 * PAD, box.height()),
                cursor.text(), TextStyle.STRONG, Tone.ink(cursor.role()));
    }
}
