package dev.lastresort.ui.breakeven;

import dev.lastresort.ui.breakeven.DrawnMap.CellPlace;
import java.util.Optional;

/**
 * Where the cells of a map stand in a rectangle. Invariant: all cells are of one size, none is
 * larger than can be looked over, and all of the map is inside.
 *
 * @param left   where the first column begins, right of the labels of the rows
 * @param top    where the first row begins
 * @param width  of a cell
 * @param height of a cell
 */
record MapGeometry(int columns, int rows, double left, double top, double width, double height) {

    private static final double LARGEST_WIDTH = 108;
    private static final double LARGEST_HEIGHT = 60;
    private static final double SMALLEST = 4;

    static MapGeometry of(int columns, int rows, DrawingRoom room) {
        double width = Math.clamp(
                Math.floor((room.width() - room.left() - room.right()) / columns),
                SMALLEST, LARGEST_WIDTH);
        double height = Math.clamp(
                Math.floor((room.height() - room.top() - room.below()) / rows),
                SMALLEST, LARGEST_HEIGHT);
        return new MapGeometry(columns, rows, room.left(), room.top(), width, height);
    }

    /** What there is to draw on, and what of it is kept free on each side. */
    record DrawingRoom(double width, double height, double left, double top, double right,
            double below) {}

    double x(int column) {
        return left + column * width;
    }

    double y(int row) {
        return top + row * height;
    }

    double right() {
        return x(columns);
    }

    double bottom() {
        return y(rows);
    }

    /** The cell there; empty beside the map. */
    Optional<CellPlace> at(double x, double y) {
        int column = (int) Math.floor((x - left) / width);
        int row = (int) Math.floor((y - top) / height);
        return column < 0 || row < 0 || column >= columns || row >= rows
                ? Optional.empty() : Optional.of(new CellPlace(column, row));
    }
}
