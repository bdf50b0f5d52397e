package dev.lastresort.ui.breakeven;

import dev.lastresort.report.sweep.SweepKey;
import dev.lastresort.ui.theme.Theme;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * What regions look like in one theme: a colour, and a pattern that says the same without it. The
 * letter on a cell says it once more.
 */
record MapInk(List<Color> fills, Color pattern, Color text, Color quiet, Color ground, Color line,
        Color strong) {

    private static final MapInk LIGHT = new MapInk(colours(SweepKey.FILLS),
            Color.web("#1f2328", 0.34), Color.web("#1f2328"), Color.web("#59636e"),
            Color.web("#ffffff"), Color.web("#d8dee4"), Color.web("#0b4f94"));
    private static final MapInk DARK = new MapInk(colours(List.of("#1f5f82", "#7d5f00", "#45691a",
            "#8a3f3a", "#5d4591", "#8a5216", "#1d6b5a", "#545b64", "#853f65", "#63652f")),
            Color.web("#e6edf3", 0.34), Color.web("#f0f6fc"), Color.web("#9198a1"),
            Color.web("#0d1117"), Color.web("#30363d"), Color.web("#79c0ff"));

    private static final double GAP = 7;
    private static final int PATTERNS = 7;
    private static final double DOT = 2.2;

    MapInk {
        fills = List.copyOf(fills);
    }

    static MapInk of(Theme theme) {
        return switch (theme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        };
    }

    private static List<Color> colours(List<String> names) {
        return names.stream().map(Color::web).toList();
    }

    Color fill(int region) {
        return fills.get(region % fills.size());
    }

    /** Fills a rectangle the way that region looks. */
    void paint(GraphicsContext graphics, int region, Area area) {
        graphics.setFill(fill(region));
        graphics.fillRect(area.x(), area.y(), area.width(), area.height());
        graphics.save();
        graphics.beginPath();
        graphics.rect(area.x(), area.y(), area.width(), area.height());
        graphics.clip();
        graphics.setStroke(pattern);
        graphics.setFill(pattern);
        graphics.setLineWidth(1);
        switch (region % PATTERNS) {
            case 0 -> {
                // the first and most frequent one stays plain
            }
            case 1 -> slanted(graphics, area, 1);
            case 2 -> dots(graphics, area);
            case 3 -> level(graphics, area);
            case 4 -> slanted(graphics, area, -1);
            case 5 -> upright(graphics, area);
            default -> {
                slanted(graphics, area, 1);
                slanted(graphics, area, -1);
            }
        }
        graphics.restore();
    }

    /** Patterns of neighbours meet: they are counted from the map's corner, not the cell's. */
    record Area(double x, double y, double width, double height) {

        private double firstX() {
            return Math.floor(x / GAP) * GAP;
        }

        private double firstY() {
            return Math.floor(y / GAP) * GAP;
        }
    }

    private static void slanted(GraphicsContext graphics, Area area, int way) {
        double low = way > 0 ? area.x() + area.y() : area.x() - area.y() - area.height();
        double high = way > 0 ? area.x() + area.width() + area.y() + area.height()
                : area.x() + area.width() - area.y();
        for (double at = Math.floor(low / GAP) * GAP; at <= high; at += GAP) {
            graphics.strokeLine(at - way * area.y(), area.y(),
                    at - way * (area.y() + area.height()), area.y() + area.height());
        }
    }

    private static void level(GraphicsContext graphics, Area area) {
        for (double y = area.firstY(); y < area.y() + area.height(); y += GAP) {
            graphics.strokeLine(area.x(), y + 0.5, area.x() + area.width(), y + 0.5);
        }
    }

    private static void upright(GraphicsContext graphics, Area area) {
        for (double x = area.firstX(); x < area.x() + area.width(); x += GAP) {
            graphics.strokeLine(x + 0.5, area.y(), x + 0.5, area.y() + area.height());
        }
    }

    private static void dots(GraphicsContext graphics, Area area) {
        for (double y = area.firstY(); y < area.y() + area.height(); y += GAP) {
            for (double x = area.firstX(); x < area.x() + area.width(); x += GAP) {
                graphics.fillOval(x + GAP / 2, y + GAP / 2, DOT, DOT);
            }
        }
    }
}
