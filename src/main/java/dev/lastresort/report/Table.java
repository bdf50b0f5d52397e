package dev.lastresort.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Cells in columns as wide as their widest line. A cell may hold several lines. */
public final class Table {

    private static final String GAP = "  ";

    private final List<List<List<String>>> rows = new ArrayList<>();
    private final boolean figures;

    private Table(boolean figures) {
        this.figures = figures;
    }

    /** The first column and the last stand to the left, the numbers between them to the right. */
    public static Table ofFigures() {
        return new Table(true);
    }

    /** All columns stand to the left. */
    public static Table ofWords() {
        return new Table(false);
    }

    /** Adds a row; each cell is a list of lines. All rows have as many cells. */
    public void add(List<List<String>> cells) {
        rows.add(List.copyOf(cells));
    }

    /** The lines of each row. */
    public List<List<String>> lines() {
        int columns = rows.getFirst().size();
        int[] widths = IntStream.range(0, columns).map(column -> rows.stream()
                .flatMap(row -> row.get(column).stream())
                .mapToInt(TerminalText::width).max().orElse(0)).toArray();
        return rows.stream().map(row -> lines(row, widths)).toList();
    }

    private List<String> lines(List<List<String>> row, int[] widths) {
        int height = row.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height).mapToObj(line -> line(row, line, widths)).toList();
    }

    private String line(List<List<String>> row, int line, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            List<String> cell = row.get(column);
            String content = line < cell.size() ? cell.get(line) : "";
            String space = " ".repeat(widths[column] - TerminalText.width(content));
            boolean left = !figures || column == 0 || column == row.size() - 1;
            text.append(column == 0 ? "" : GAP)
                    .append(left ? content + space : space + content);
        }
        return text.toString().stripTrailing();
    }
}
