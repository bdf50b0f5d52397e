package dev.lastresort.ui.timeline;

import dev.lastresort.picture.View;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.picture.time.TimeText;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The sums of the marked stretch of time, a line for each branch or actor. */
final class RangePanel extends VBox {

    private static final double GAP = 4;
    private final TimelineContent content;
    private final Label title = new Label();
    private final GridPane table = new GridPane();
    private Optional<TimeRange> range = Optional.empty();
    private Optional<TimelineContent.Totals> totals = Optional.empty();

    RangePanel(TimelineContent content) {
        this.content = content;
        getStyleClass().add("range-panel");
        title.getStyleClass().add("range-title");
        table.getStyleClass().add("range-totals");
        setMouseTransparent(true);
        setManaged(false);
        getChildren().addAll(title, table);
    }

    /** Stands under the header, beside the marked stretch as far as there is room. */
    void place(View view, double y, double width) {
        setVisible(view.range().isPresent());
        view.range().ifPresent(marked -> {
            Optional<TimelineContent.Totals> next = content.totals();
            if (!next.equals(totals) || !view.range().equals(range)) {
                totals = next;
                range = view.range();
                fill(marked);
            }
            applyCss();
            double wide = Math.ceil(prefWidth(-1));
            double x = Math.clamp(view.scale().clampedX(marked.start()), 0,
                    Math.max(0, width - wide - GAP));
            resizeRelocate(Math.round(x), y + GAP, wide, Math.ceil(prefHeight(wide)));
        });
    }

    private void fill(TimeRange marked) {
        // As long as the two instants that stand beside it say.
        LocalDateTime from = marked.start().truncatedTo(ChronoUnit.SECONDS);
        LocalDateTime to = marked.end().truncatedTo(ChronoUnit.SECONDS);
        title.setText(TimeText.clockSeconds(from) + "–" + TimeText.clockSeconds(to) + ", "
                + TimeText.duration(from, to) + " (Esc closes)");
        table.getChildren().clear();
        totals.ifPresent(sums -> {
            addRow(0, sums.headings(), "quiet");
            for (int i = 0; i < sums.rows().size(); i++) {
                addRow(i + 1, sums.rows().get(i), "range-cell");
            }
        });
    }

    private void addRow(int row, List<String> cells, String style) {
        for (int column = 0; column < cells.size(); column++) {
            Label label = new Label(cells.get(column));
            label.getStyleClass().add(style);
            label.setMinWidth(USE_PREF_SIZE);
            GridPane.setHalignment(label, column == 0 ? HPos.LEFT : HPos.RIGHT);
            table.add(label, column, row);
        }
    }
}
