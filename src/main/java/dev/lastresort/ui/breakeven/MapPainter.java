package dev.lastresort.ui.breakeven;

import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.report.sweep.SweepKey;
import dev.lastresort.ui.breakeven.DrawnMap.CellPlace;
import dev.lastresort.ui.theme.FontMeasure;
import dev.lastresort.ui.theme.Fonts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * Paints a map. Invariant: a cell is coloured only if it was measured, and a line between two only
 * where both were.
 */
final class MapPainter {

    private static final double LETTER_ROOM = 15;
    private static final double PLATE = 17;
    private static final double EDGE = 3;
    private static final double RING = 11;
    private static final double LANE = 24;
    private static final double BAR = 12;
    private static final double LEAST_GAP = 10;

    private final GraphicsContext graphics;
    private final MapInk ink;
    private final FontMeasure text;
    private final DrawnMap map;
    private final MapGeometry at;

    MapPainter(GraphicsContext graphics, MapInk ink, FontMeasure text, DrawnMap map,
            MapGeometry at) {
        this.graphics = graphics;
        this.ink = ink;
        this.text = text;
        this.map = map;
        this.at = at;
    }

    /** @param hovered the place under the mouse */
    void paint(Optional<CellPlace> hovered, List<StripLane> lanes, boolean focused) {
        graphics.setTextBaseline(VPos.CENTER);
        for (int row = 0; row < at.rows(); row++) {
            for (int column = 0; column < at.columns(); column++) {
                cell(column, row);
            }
        }
        lines();
        labels();
        lanes(lanes);
        map.own().ifPresent(this::own);
        hovered.ifPresent(place -> frame(place, 1.5, ink.text()));
        frame(map.focus(), focused ? EDGE : 2, ink.strong());
    }

    /** What a branch is under each value of a strip. */
    record StripLane(String title, List<Optional<Boolean>> wins) {
        StripLane {
            wins = List.copyOf(wins);
        }
    }

    private void cell(int column, int row) {
        double x = at.x(column);
        double y = at.y(row);
        switch (map.regions().at(column, row)) {
            case MapRegions.CellLook.InRegion(int index) -> {
                ink.paint(graphics, index, new MapInk.Area(x, y, at.width(), at.height()));
                letter(MapRegions.letter(index), x, y, Optional.of(ink.fill(index)));
            }
            case MapRegions.CellLook.NoFit _ -> {
                graphics.setFill(ink.line());
                graphics.fillRect(x, y, at.width(), at.height());
                empty(x, y);
                letter(SweepKey.REFUSED, x, y, Optional.empty());
            }
            case MapRegions.CellLook.NotMeasuredYet _ -> empty(x, y);
        }
    }

    private void empty(double x, double y) {
        graphics.setStroke(ink.line());
        graphics.setLineWidth(1);
        graphics.strokeRect(x + 0.5, y + 0.5, at.width(), at.height());
    }

    private void letter(String letter, double x, double y, Optional<Color> plate) {
        if (at.width() < LETTER_ROOM || at.height() < LETTER_ROOM) {
            return;
        }
        double middleX = x + at.width() / 2;
        double middleY = y + at.height() / 2;
        plate.ifPresent(colour -> {
            graphics.setFill(colour);
            graphics.fillOval(middleX - PLATE / 2, middleY - PLATE / 2, PLATE, PLATE);
        });
        graphics.setFill(plate.isPresent() ? ink.text() : ink.quiet());
        graphics.setFont(Fonts.of(TextStyle.STRONG));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.fillText(letter, middleX, middleY);
    }

    /** Where the answer changes. */
    private void lines() {
        graphics.setStroke(ink.text());
        graphics.setLineWidth(2.5);
        for (int row = 0; row < at.rows(); row++) {
            for (int column = 0; column < at.columns(); column++) {
                if (column > 0 && map.regions().differ(column, row, column - 1, row)) {
                    graphics.strokeLine(
                            at.x(column), at.y(row), at.x(column), at.y(row + 1));
                }
                if (row > 0 && map.regions().differ(column, row, column, row - 1)) {
                    graphics.strokeLine(
                            at.x(column), at.y(row), at.x(column + 1), at.y(row));
                }
            }
        }
    }

    private void labels() {
        List<String> across = map.regions().sweep().parameters().getFirst().values();
        graphics.setFont(Fonts.of(TextStyle.SMALL));
        graphics.setFill(ink.quiet());
        graphics.setTextAlign(TextAlignment.CENTER);
        double widest = across.stream().mapToDouble(this::small).max().orElse(0) + LEAST_GAP;
        int every = (int) Math.max(1, Math.ceil(widest / at.width()));
        for (int column = 0; column < at.columns(); column += every) {
            graphics.fillText(across.get(column), at.x(column) + at.width() / 2,
                    at.top() - LEAST_GAP);
        }
        if (!map.isStrip()) {
            graphics.setTextAlign(TextAlignment.RIGHT);
            List<String> down = map.regions().sweep().parameters().get(1).values();
            int step = (int) Math.max(1, Math.ceil(14 / at.height()));
            for (int row = 0; row < at.rows(); row += step) {
                graphics.fillText(down.get(row), at.left() - LEAST_GAP,
                        at.y(row) + at.height() / 2);
            }
        }
    }

    private double small(String label) {
        return text.width(label, TextStyle.SMALL);
    }

    /** Under a strip each branch has a line of its own, thick where it is told. */
    private void lanes(List<StripLane> lanes) {
        double y = at.bottom() + LANE;
        for (StripLane lane : lanes) {
            graphics.setTextAlign(TextAlignment.RIGHT);
            graphics.setFont(Fonts.of(TextStyle.SMALL));
            graphics.setFill(ink.text());
            graphics.fillText(lane.title(), at.left() - LEAST_GAP, y);
            for (int column = 0; column < lane.wins().size(); column++) {
                if (lane.wins().get(column).isPresent()) {
                    bar(at.x(column), y, lane.wins().get(column).get());
                }
            }
            y += LANE;
        }
    }

    private void bar(double x, double middle, boolean wins) {
        double thick = wins ? BAR : 2;
        graphics.setFill(wins ? ink.strong() : ink.line());
        graphics.fillRect(x, middle - thick / 2, at.width(), thick);
    }

    static double lanesHeight(int lanes) {
        return lanes * LANE + LANE;
    }

    /** Not on a cell but where the file's values are. */
    private void own(DrawnMap.OwnPoint point) {
        double x = at.left() + (point.column() + 0.5) * at.width();
        double y = at.top() + (point.row() + 0.5) * at.height();
        ring(graphics, ink, x, y, RING);
    }

    /** The sign of the file's own values. */
    static void ring(GraphicsContext graphics, MapInk ink, double x, double y, double radius) {
        graphics.setStroke(ink.ground());
        graphics.setLineWidth(5);
        graphics.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        graphics.setStroke(ink.text());
        graphics.setLineWidth(2);
        graphics.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private void frame(CellPlace place, double width, Color colour) {
        double x = at.x(place.column());
        double y = at.y(place.row());
        graphics.setStroke(ink.ground());
        graphics.setLineWidth(width + 2);
        graphics.strokeRect(x, y, at.width(), at.height());
        graphics.setStroke(colour);
        graphics.setLineWidth(width);
        graphics.strokeRect(x, y, at.width(), at.height());
    }
}
