package dev.lastresort.ui.ladder;

import dev.lastresort.model.attempt.LadderPath;
import dev.lastresort.model.attempt.Rung;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.ui.theme.StyleSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The decision flowchart: a question for each rung, and beside it what to do if the answer is yes.
 * Paths are drawn along it, each with a line, a sign and words of its own. Its words are labels,
 * and all of it is told in sentences to whoever cannot see it.
 */
public final class Flowchart extends VBox {

    private static final String SHEET = "ladder.css";
    private static final double QUESTION_WIDTH = 320;
    private static final double ANSWER_WIDTH = 460;

    private final List<DrawnPath> paths;

    private Flowchart(List<DrawnPath> paths) {
        this.paths = paths;
        getStyleClass().add("flowchart");
        StyleSheet.add(this, Flowchart.class, SHEET);
        setId("flowchart");
        setFocusTraversable(true);
        setAccessibleText(String.join(" ", sentences(paths)));
        getChildren().add(grid());
        if (!paths.isEmpty()) {
            FlowPane legend = new FlowPane();
            legend.getStyleClass().add("flow-legend");
            paths.forEach(drawn -> legend.getChildren().add(key(drawn)));
            getChildren().add(legend);
        }
    }

    /** As it stands before an incident. */
    public static Flowchart plain() {
        return new Flowchart(List.of());
    }

    /**
     * With the path that an attempt took, beside the one that the measured facts would have led.
     */
    public static Flowchart of(LadderPath yours, LadderPath measured) {
        return new Flowchart(List.of(DrawnPath.yours(yours), DrawnPath.measured(measured)));
    }

    /** The same in words, a sentence for each rung and each path. */
    static List<String> sentences(List<DrawnPath> paths) {
        List<String> all = new ArrayList<>();
        for (Rung rung : Rung.values()) {
            all.add(rung.question() + " If so: " + rung.title() + ". " + rung.when());
        }
        paths.forEach(drawn -> all.add(told(drawn) + "."));
        return all;
    }

    private static String told(DrawnPath drawn) {
        return switch (drawn.walker()) {
            case YOURS -> "Your path: ";
            case MEASURED -> "Where the measured facts lead: ";
        } + Harmless.text(drawn.path().words());
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("flow-grid");
        grid.getColumnConstraints().addAll(
                column(QUESTION_WIDTH), new ColumnConstraints(), column(ANSWER_WIDTH));
        Rung[] rungs = Rung.values();
        for (int i = 0; i < rungs.length; i++) {
            Rung rung = rungs[i];
            List<DrawnPath> here = paths.stream()
                    .filter(drawn -> drawn.path().note(rung).isPresent()).toList();
            grid.addRow(2 * i, question(i, rung), new Edge("yes", false, here),
                    answer(rung, here));
            if (i + 1 < rungs.length) {
                grid.add(new Edge(rung == Rung.CONTAIN ? "then, or if not" : "no", true,
                        paths.stream().filter(drawn -> drawn.path().passes(rung)).toList()),
                        0, 2 * i + 1);
            }
        }
        return grid;
    }

    private static ColumnConstraints column(double width) {
        ColumnConstraints column =
                new ColumnConstraints(width / 2, width, Double.MAX_VALUE);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static VBox question(int place, Rung rung) {
        return box("flow-question", Stream.of(
                text((place + 1) + ". " + rung.question(), "flow-ask")));
    }

    private static VBox answer(Rung rung, List<DrawnPath> here) {
        VBox box = box("flow-answer", Stream.concat(
                Stream.of(text(rung.title(), "flow-title"), text(rung.when(), "flow-when")),
                here.stream().map(drawn -> tag(drawn, drawn.path().note(rung).orElseThrow()))));
        here.forEach(drawn -> box.getStyleClass().add(drawn.walker().style()));
        box.setId("rung-" + rung.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return box;
    }

    private static VBox box(String style, Stream<Label> labels) {
        VBox box = new VBox();
        labels.forEach(box.getChildren()::add);
        box.getStyleClass().addAll("flow-box", style);
        box.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return box;
    }

    private static Label tag(DrawnPath drawn, String note) {
        Label label = text(drawn.walker().signed() + (note.isEmpty() ? "" : " · " + note),
                "flow-tag");
        label.getStyleClass().add(drawn.walker().style());
        return label;
    }

    private static Label key(DrawnPath drawn) {
        boolean nothing = drawn.path().stops().isEmpty();
        Label label = text(drawn.walker().signed() + ": " + switch (drawn.walker()) {
            case YOURS -> nothing ? "nothing was done" : "the path that you took";
            case MEASURED -> nothing ? "nothing had to be done"
                    : "where the measured facts lead";
        }, "flow-key");
        label.setGraphic(new Edge("", false, List.of(drawn)));
        return label;
    }

    private static Label text(String words, String style) {
        Label label = new Label(Harmless.text(words));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
