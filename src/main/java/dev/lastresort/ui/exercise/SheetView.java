package dev.lastresort.ui.exercise;

import dev.lastresort.model.exercise.Exercise;
import dev.lastresort.model.exercise.InjectWords;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.scenario.exercise.InjectSheet;
import dev.lastresort.scenario.exercise.InjectSheet.TriedSheet;
import dev.lastresort.scenario.exercise.SheetField;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.WhenOver;
import dev.lastresort.ui.incident.parts.Pieces;
import dev.lastresort.ui.theme.StyleSheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A sheet of injects before it is taken: what each column is taken for, what would come of it, and
 * what is wrong with it, each with its place. Invariant: nothing is taken until somebody says so.
 */
public final class SheetView extends VBox {

    private static final String LEFT_OUT = "left out";
    private static final int MOST_LINES = 200;

    private final SheetTaking taking;
    private final Map<String, SheetField> named = new LinkedHashMap<>();
    private final Label standing = Pieces.wrapped("Reading the sheet …", "quiet");
    private final FlowPane columns = new FlowPane();
    private final VBox lines = new VBox();
    private final Button take;
    private Optional<Exercise> taken = Optional.empty();
    private int asked;

    /** What is read, and for which exercise. */
    public record SheetTaking(Exercise exercise, Path file, Background background) {}

    /** @param way takes the exercise with the injects of the sheet */
    public SheetView(SheetTaking taking, Consumer<Exercise> way, Runnable close) {
        this.taking = taking;
        this.take = Pieces.button("Take these injects", "sheet-take",
                "Put these injects in the place of those of the exercise; it can be undone",
                () -> taken.ifPresent(way));
        Pieces.accent(take, true);
        Pieces.dress(this);
        getStyleClass().add("plan-sheet");
        StyleSheet.add(this, SheetView.class, "exercise.css");
        columns.getStyleClass().add("plan-columns");
        lines.getStyleClass().add("plan-lines");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setId("sheet-lines");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText("What would be taken");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox ways = new HBox(standing, Pieces.space(),
                Pieces.button("Cancel", "sheet-cancel", "Take nothing (Esc)", close), take);
        ways.getStyleClass().add("plan-row");
        getChildren().addAll(Pieces.label("Injects from "
                + taking.file().getFileName(), "panel-title"),
                Pieces.wrapped("What is each column taken for? Nothing is taken yet.", "quiet"),
                columns, scroll, ways);
        read();
    }

    private void read() {
        take.setDisable(true);
        int now = ++asked;
        Map<String, SheetField> said = Map.copyOf(named);
        taking.background().run(
                () -> new InjectSheet(taking.exercise(), said).read(taking.file()),
                new WhenOver<TriedSheet>(tried -> {
                    if (now == asked) {
                        show(tried);
                    }
                }, standing::setText));
    }

    private void show(TriedSheet tried) {
        taken = tried.exercise();
        take.setDisable(taken.isEmpty());
        standing.setText(taken.isPresent() ? tried.injects() + " injects would be taken, in the"
                + " place of those that are there." : "It cannot be taken as it is.");
        if (columns.getChildren().isEmpty()) {
            tried.columns()
                    .forEach((heading, field) -> columns.getChildren().add(column(heading, field)));
        }
        List<Node> rows = new ArrayList<>();
        Stream<Problem> problems = tried.problems().stream().limit(MOST_LINES);
        problems.forEach(one -> rows.add(Pieces.wrapped(Harmless.text(one.text()),
                "plan-problem")));
        taken.ifPresent(exercise -> exercise.parts().stream()
                .flatMap(part -> part.injects().stream()).limit(MOST_LINES)
                .forEach(one -> rows.add(Pieces.wrapped(InjectWords.time(one.when()) + " · "
                        + InjectWords.sort(one.content()) + " · "
                        + InjectWords.said(one.content()), "card-words"))));
        lines.getChildren().setAll(rows);
        if (!take.isDisabled()) {
            take.requestFocus();
        }
    }

    private Node column(String heading, Optional<SheetField> field) {
        ComboBox<String> box = new ComboBox<>();
        box.setId("sheet-column-" + columns.getChildren().size());
        box.setAccessibleText("What " + heading + " is taken for");
        box.getItems().add(LEFT_OUT);
        box.getItems().addAll(SheetField.names());
        box.setValue(field.map(SheetField::word).orElse(LEFT_OUT));
        box.valueProperty().addListener((_, _, word) -> {
            SheetField.named(word).ifPresentOrElse(one -> named.put(heading, one),
                    () -> named.remove(heading));
            read();
        });
        VBox column = new VBox(Pieces.label(heading, "caption"), box);
        column.getStyleClass().add("plan-field");
        return column;
    }

    @Override
    public void requestFocus() {
        (columns.getChildren().isEmpty() ? take : columns).requestFocus();
    }
}
