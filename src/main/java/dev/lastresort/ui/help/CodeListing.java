package dev.lastresort.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * Code in letters that are all as wide. Invariant: a line that is too long goes on further to the
 * right than it began, or below its remark, so that the code's own indentation can still be read.
 */
final class CodeListing extends Region {

    private static final String REMARK = "  # ";
    private static final int DEEPER = 4;
    private static final int LEAST_ROOM = 20;
    private static final String RULER = "0123456789";

    private final List<String> lines;
    private final Text text = new Text();
    private int shown = -1;

    CodeListing(String code) {
        this.lines = code.lines().toList();
        getStyleClass().add("page-listing");
        setAccessibleText(code);
        setMinSize(0, USE_PREF_SIZE);
        getChildren().add(text);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        fit(width < 0 ? getWidth() : width);
        return snappedTopInset() + snapSizeY(text.getLayoutBounds().getHeight())
                + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        fit(getWidth());
        text.relocate(snappedLeftInset(), snappedTopInset());
    }

    private void fit(double width) {
        Text ruler = new Text(RULER);
        ruler.setFont(text.getFont());
        double letter = ruler.getLayoutBounds().getWidth() / RULER.length();
        int columns = (int) ((width - snappedLeftInset() - snappedRightInset()) / letter);
        if (columns != shown) {
            shown = columns;
            text.setText(lines.stream().flatMap(line -> wrapped(line, columns).stream())
                    .collect(Collectors.joining("\n")));
        }
    }

    /** The line itself, or what it is cut into. */
    static List<String> wrapped(String line, int columns) {
        List<String> cut = new ArrayList<>();
        int room = Math.max(LEAST_ROOM, columns);
        String indent = " ".repeat(indent(line, room));
        String rest = line;
        while (rest.length() > room) {
            int from = cut.isEmpty() ? line.length() - line.stripLeading().length()
                    : indent.length();
            int space = rest.lastIndexOf(' ', room);
            int comma = rest.lastIndexOf(", ", room - 1) + 1;
            int end = comma > Math.max(from, room / 2) ? comma : space > from ? space : room;
            cut.add(rest.substring(0, end).stripTrailing());
            rest = indent + rest.substring(end).stripLeading();
        }
        cut.add(rest);
        return cut;
    }

    /** Where what does not fit goes on. */
    private static int indent(String line, int room) {
        int remark = line.indexOf(REMARK);
        int begins = line.length() - line.stripLeading().length();
        int after = remark > 0 ? remark + REMARK.length() : begins + DEEPER;
        return room - after >= LEAST_ROOM ? after : Math.min(begins, room - LEAST_ROOM);
    }
}
