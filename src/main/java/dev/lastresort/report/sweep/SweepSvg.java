package dev.lastresort.report.sweep;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.model.sweep.Sweep;
import dev.lastresort.model.sweep.SweptCell;
import dev.lastresort.model.sweep.SweptParameter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A sweep as a map in SVG: a cell for each combination, coloured and lettered by what no other
 * dominates there. The letter says it without the colour.
 */
public final class SweepSvg {

    private static final int CELL_WIDTH = 44;
    private static final int CELL_HEIGHT = 28;
    private static final int LEFT = 170;
    private static final int TOP = 120;
    private static final int LINE = 22;
    private static final int EDGE = 24;
    private static final int LETTER_WIDTH = 8;
    private static final int MOST_LETTERS = 160;
    private static final double BASELINE = 0.66;

    private static final String NOT_MEASURED = "#ffffff";

    private SweepSvg() {}

    public static String of(Sweep sweep) {
        SweepKey key = SweepKey.of(sweep);
        List<String> legend = legend(sweep, key);
        String heading = sweep.scenario() + ", seed " + sweep.seed() + sweep.engine().beside()
                + ": which recoveries no other dominates";
        int letters = Stream.concat(Stream.of(heading), legend.stream())
                .mapToInt(String::length).max().orElse(0);
        int width = Math.max(LEFT + sweep.columns() * CELL_WIDTH, 2 * EDGE + LETTER_WIDTH * letters)
                + EDGE;
        int under = TOP + sweep.rows() * CELL_HEIGHT + EDGE;
        int height = under + legend.size() * LINE + EDGE;
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                        + " viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\""
                        + " font-size=\"13\" fill=\"#1b1f24\">\n",
                width, height, width, height));
        svg.append("<title>").append(escaped(sweep.scenario()
                + ": which recoveries no other dominates")).append("</title>\n");
        svg.append(String.format(Locale.ROOT,
                "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n", width, height));
        text(svg, EDGE, EDGE + 4, "start", heading);
        axes(svg, sweep);
        for (int row = 0; row < sweep.rows(); row++) {
            for (int column = 0; column < sweep.columns(); column++) {
                cell(svg, sweep, key, column, row);
            }
        }
        for (int i = 0; i < legend.size(); i++) {
            text(svg, EDGE, under + (i + 1) * LINE, "start", legend.get(i));
        }
        return svg.append("</svg>\n").toString();
    }

    private static void axes(StringBuilder svg, Sweep sweep) {
        SweptParameter across = sweep.parameters().getFirst();
        text(svg, EDGE, EDGE + LINE + 4, "start", "across: " + across.pointer());
        for (int column = 0; column < sweep.columns(); column++) {
            int x = LEFT + column * CELL_WIDTH + CELL_WIDTH / 2;
            svg.append(String.format(Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\" font-size=\"11\" transform=\"rotate(-40"
                            + " %d %d)\">%s</text>\n",
                    x, TOP - 6, x, TOP - 6,
                    escaped(across.values().get(column))));
        }
        if (sweep.parameters().size() == 2) {
            SweptParameter down = sweep.parameters().get(1);
            text(svg, EDGE, EDGE + 2 * LINE + 4, "start", "down: " + down.pointer());
            for (int row = 0; row < sweep.rows(); row++) {
                text(svg, LEFT - 8, TOP + row * CELL_HEIGHT + (int) (CELL_HEIGHT * BASELINE),
                        "end", down.values().get(row));
            }
        }
    }

    private static void cell(
            StringBuilder svg, Sweep sweep, SweepKey key, int column, int row) {
        String fill = sweep.cell(column, row).map(cell -> switch (cell) {
            case SweptCell.Refused _ -> NOT_MEASURED;
            case SweptCell.MeasuredCell measured -> SweepKey.FILLS.get(
                    key.sets().indexOf(measured.undominated()) % SweepKey.FILLS.size());
        }).orElse(NOT_MEASURED);
        int x = LEFT + column * CELL_WIDTH;
        int y = TOP + row * CELL_HEIGHT;
        svg.append(String.format(Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\""
                        + " stroke=\"#ffffff\"/>\n",
                x, y, CELL_WIDTH, CELL_HEIGHT, fill));
        text(svg, x + CELL_WIDTH / 2, y + (int) (CELL_HEIGHT * BASELINE), "middle",
                key.letter(sweep, column, row));
    }

    private static List<String> legend(Sweep sweep, SweepKey key) {
        return SweepText.legend(sweep, key).stream()
                .map(line -> line.length() > MOST_LETTERS
                        ? line.substring(0, MOST_LETTERS - 1) + "…" : line)
                .toList();
    }

    private static void text(StringBuilder svg, int x, int y, String anchor, String words) {
        svg.append(String.format(Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n", x, y, anchor,
                escaped(words)));
    }

    private static String escaped(String text) {
        return Harmless.text(text).replace("&", "&amp;")
                .replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
