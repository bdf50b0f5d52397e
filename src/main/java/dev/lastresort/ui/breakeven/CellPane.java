package dev.lastresort.ui.breakeven;

import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.model.sweep.SweptCell;
import dev.lastresort.model.sweep.SweptCell.SweptBranch;
import dev.lastresort.ui.breakeven.DrawnMap.CellPlace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The exact figures of one cell: each branch with all that it was measured to. */
final class CellPane extends VBox {

    private final MapModel model;
    private final MapWords words;

    CellPane(MapModel model, MapWords words) {
        this.model = model;
        this.words = words;
        setId("map-cell");
        getStyleClass().add("map-cell");
    }

    /** @param hovered the place under the mouse, which is told before the one in focus */
    void show(Optional<CellPlace> hovered) {
        getChildren().clear();
        model.drawn().get().ifPresent(map -> show(map, hovered.orElse(map.focus())));
    }

    private void show(DrawnMap map, CellPlace place) {
        List<String> values = map.values(place);
        for (int i = 0; i < values.size(); i++) {
            getChildren().add(words(map.titles().get(i) + ": " + values.get(i), "map-heading"));
        }
        Optional<SweptCell> cell = map.cell(place);
        if (cell.isEmpty()) {
            getChildren().add(words("Not measured yet.", "quiet"));
            return;
        }
        switch (cell.get()) {
            case SweptCell.Refused refused -> getChildren().add(words(
                    "These values do not fit: " + Harmless.text(refused.reason()),
                    "map-problem"));
            case SweptCell.MeasuredCell measured -> show(measured);
        }
    }

    private void show(SweptCell.MeasuredCell cell) {
        getChildren().add(words(cell.decisionAt()
                .map(at -> "Decided at " + Wording.clock(at, model.scenario().start()))
                .orElse("Nobody decides before the end of the day"), "quiet"));
        List<String> told = model.lens().get().of(cell);
        for (SweptBranch branch : cell.branches()) {
            getChildren().add(branch(branch, told.contains(branch.name())));
        }
    }

    private Node branch(SweptBranch branch, boolean told) {
        Label title = words((told ? "● " : "○ ") + words.title(branch.name()), "map-branch");
        Label standing = words(branch.dominatedBy().isEmpty() ? "not dominated"
                : "dominated by " + words.titles(branch.dominatedBy()), "quiet");
        Label figures = words(figures(branch), "map-figures");
        VBox box = new VBox(title, standing, figures);
        box.getStyleClass().add("map-branch-box");
        return box;
    }

    /** What costs nothing is told in one word each. */
    private static String figures(SweptBranch branch) {
        List<String> lines = new ArrayList<>();
        for (Axis axis : branch.axes()) {
            if (!isNothing(axis)) {
                lines.add(MapWords.axis(axis.name()) + ": " + axis.figure());
            }
        }
        String none = branch.axes().stream().filter(CellPane::isNothing)
                .map(axis -> MapWords.axis(axis.name())).collect(Collectors.joining("; "));
        if (!none.isEmpty()) {
            lines.add("0 of: " + none);
        }
        return String.join("\n", lines);
    }

    private static boolean isNothing(Axis axis) {
        return axis.value().filter(value -> value.compareTo(BigDecimal.ZERO) == 0).isPresent();
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMinWidth(0);
        return label;
    }
}
