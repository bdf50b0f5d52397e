package dev.lastresort.picture.ink;

import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Tone;
import java.util.List;

/**
 * The sign of each kind of marker: a form of its own each, so that colour is not needed to tell
 * them apart.
 */
final class Signs {

    private static final double WIDTH = 1.5;

    private final Ink ink;

    Signs(Ink ink) {
        this.ink = ink;
    }

    void lower(Box box, MarkerKind kind) {
        Tone tone = Tone.ink(kind.role());
        switch (kind) {
            case DECISION -> polygon(box, tone, 0.5, 0, 1, 0.5, 0.5, 1, 0, 0.5);
            case SERVICE_BACK -> serviceBack(box, tone);
            case SERVICE_BACK_ROWS_WRONG -> serviceBackRowsWrong(box, tone);
            case WHOLE -> whole(box, tone);
            case FAILED -> failed(box, tone);
            case BAD_BACKUP -> badBackup(box, tone);
            case WORK_DONE -> polygon(box, tone, 0.12, 0.12, 0.88, 0.12, 0.88, 0.88, 0.12, 0.88);
            case RESTORE -> restore(box, tone);
            case MIGRATION -> polygon(box, tone, 0.08, 0.08, 0.92, 0.5, 0.08, 0.92);
            case CHANGE -> ink.filled(Contour.oval(new Box(box.x() + 1.5, box.y() + 1.5,
                    box.width() - 3, box.height() - 3)), tone);
            case ALERT -> alert(box, tone);
            case CLOCK_JUMP -> clock(box, tone);
            case DEPLOY -> polygon(box, tone, 0.5, 0.08, 0.95, 0.9, 0.05, 0.9);
            case CONTAINMENT -> polygon(box, tone, 0.3, 0.05, 0.7, 0.05, 0.95, 0.3, 0.95, 0.7,
                    0.7, 0.95, 0.3, 0.95, 0.05, 0.7, 0.05, 0.3);
            case REPLICA_PAUSED -> paused(box, tone);
            case CONSOLE -> console(box.x(), box.y(), tone);
            case BACKUP -> backup(box, tone);
        }
    }

    /** @param shares of the box's width and height in turn */
    private void polygon(Box box, Tone tone, double... shares) {
        double[] points = new double[shares.length];
        for (int i = 0; i < shares.length; i += 2) {
            points[i] = box.x() + shares[i] * box.width();
            points[i + 1] = box.y() + shares[i + 1] * box.height();
        }
        ink.filled(Contour.polygon(points), tone);
    }

    private void serviceBack(Box box, Tone tone) {
        double x = box.x();
        double y = box.y();
        ink.filled(Contour.oval(box), tone);
        ink.stroked(Contour.line(x + 3, y + 6.2, x + 5.2, y + 8.6, x + 9, y + 3.8),
                Tone.GROUND, WIDTH);
    }

    /** A ring around an exclamation mark: no tick where rows are wrong. */
    private void serviceBackRowsWrong(Box box, Tone tone) {
        double x = box.centerX() - 0.75;
        ink.stroked(Contour.oval(new Box(
                box.x() + 0.75, box.y() + 0.75, box.width() - 1.5, box.height() - 1.5)),
                tone, WIDTH);
        ink.box(x, box.y() + 3, 1.5, 3.5, tone);
        ink.box(x, box.y() + 7.5, 1.5, 1.5, tone);
    }

    /** Rows, none of which is missing. */
    private void whole(Box box, Tone tone) {
        for (int row = 0; row < 3; row++) {
            ink.box(box.x() + 1, box.y() + 1 + 4 * row, box.width() - 2, 2.5, tone);
        }
    }

    private void failed(Box box, Tone tone) {
        double left = box.x() + 1;
        double right = box.right() - 1;
        double top = box.y() + 1;
        double bottom = box.bottom() - 1;
        ink.stroked(Contour.of(List.of(Contour.line(left, top, right, bottom),
                Contour.line(left, bottom, right, top))), tone, 2);
    }

    private void restore(Box box, Tone tone) {
        double x = box.centerX();
        double top = box.y() + 1.5;
        Box round = new Box(box.x() + 1.5, top, box.width() - 3, box.height() - 3);
        ink.stroked(Contour.arc(round, 100, 290), tone, WIDTH);
        ink.filled(Contour.polygon(x - 4, top, x + 1, top - 3, x + 1, top + 3), tone);
    }

    private void alert(Box box, Tone tone) {
        double x = box.centerX() - 0.75;
        polygon(box, tone, 0.5, 0.02, 1, 0.95, 0, 0.95);
        ink.box(x, box.y() + 4, 1.5, 3.5, Tone.GROUND);
        ink.box(x, box.y() + 8.5, 1.5, 1.5, Tone.GROUND);
    }

    private void console(double x, double y, Tone tone) {
        ink.stroked(Contour.of(List.of(
                Contour.line(x + 1.5, y + 2.5, x + 5.5, y + 6, x + 1.5, y + 9.5),
                Contour.line(x + 6.5, y + 10, x + 11, y + 10))), tone, WIDTH);
    }

    private void backup(Box box, Tone tone) {
        double left = box.x() + 1.5;
        double right = box.right() - 1.5;
        double y = box.y();
        ink.stroked(Contour.of(List.of(
                Contour.oval(new Box(left, y + 1, right - left, 4)),
                Contour.line(left, y + 3, left, y + 9),
                Contour.line(right, y + 3, right, y + 9),
                Contour.arc(new Box(left, y + 7, right - left, 4), 180, 180))), tone, WIDTH);
    }

    /** A drum that is struck out. */
    private void badBackup(Box box, Tone tone) {
        backup(box, tone);
        ink.stroked(Contour.line(box.x() + 0.5, box.bottom() - 0.5, box.right() - 0.5,
                box.y() + 0.5), tone, 2);
    }

    /** A face with two hands. */
    private void clock(Box box, Tone tone) {
        double x = box.centerX();
        double y = box.y() + box.height() / 2;
        ink.stroked(Contour.of(List.of(
                Contour.oval(new Box(box.x() + 0.75, box.y() + 0.75, box.width() - 1.5,
                        box.height() - 1.5)),
                Contour.line(x, box.y() + 3, x, y),
                Contour.line(x, y, x + 3, y))), tone, WIDTH);
    }

    private void paused(Box box, Tone tone) {
        for (double left : new double[] {1.5, 7.5}) {
            ink.box(box.x() + left, box.y() + 1, 3, box.height() - 2, tone);
        }
    }
}
