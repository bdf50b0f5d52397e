package dev.lastresort.ui.ladder;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/** An arrow from one box of the flowchart to the next, with a line for each path along it. */
final class Edge extends Region {

    private static final double HEAD = 7;
    private static final double APART = 6;

    private final boolean down;
    private final Label label;
    private final List<Line> lines = new ArrayList<>();
    private final Polygon head = new Polygon();

    /** @param paths that go along it; without any it is drawn as what could be done */
    Edge(String words, boolean down, List<DrawnPath> paths) {
        this.down = down;
        this.label = new Label(words);
        label.getStyleClass().add("flow-word");
        getStyleClass().add("flow-edge");
        if (paths.isEmpty()) {
            lines.add(line("plain"));
        }
        paths.forEach(drawn -> lines.add(line(drawn.walker().style())));
        head.getStyleClass().add("flow-head");
        head.getPoints().setAll(down
                ? List.of(-HEAD + 2, -HEAD, HEAD - 2, -HEAD, 0.0, 0.0)
                : List.of(-HEAD, -HEAD + 2, -HEAD, HEAD - 2, 0.0, 0.0));
        getChildren().addAll(lines);
        getChildren().addAll(head, label);
        setMinSize(down ? 0 : 56, down ? 26 : 0);
    }

    private static Line line(String style) {
        Line line = new Line();
        line.getStyleClass().addAll("flow-line", style);
        return line;
    }

    @Override
    protected void layoutChildren() {
        double across = down ? Math.floor(Math.min(40, getWidth() / 2))
                : Math.floor(getHeight() / 2);
        double from = across - APART * (lines.size() - 1) / 2.0;
        for (int i = 0; i < lines.size(); i++) {
            double at = Math.round(from + APART * i) + 0.5;
            lines.get(i).setStartX(down ? at : 0);
            lines.get(i).setStartY(down ? 0 : at);
            lines.get(i).setEndX(down ? at : getWidth() - HEAD);
            lines.get(i).setEndY(down ? getHeight() - HEAD : at);
        }
        head.relocate(down ? across - HEAD + 2.5 : getWidth() - HEAD,
                down ? getHeight() - HEAD : across - HEAD + 2.5);
        label.autosize();
        label.relocate(down ? across + 10 : Math.floor((getWidth() - label.getWidth()) / 2) - 2,
                down ? Math.floor((getHeight() - label.getHeight()) / 2)
                        : across - label.getHeight() - (lines.size() > 1 ? 6 : 3));
    }

    @Override
    protected double computePrefWidth(double height) {
        return down ? 0 : Math.max(56, label.prefWidth(-1) + 24);
    }

    @Override
    protected double computePrefHeight(double width) {
        return down ? Math.max(26, label.prefHeight(-1) + 6) : 0;
    }
}
