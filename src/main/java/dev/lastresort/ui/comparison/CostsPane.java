package dev.lastresort.ui.comparison;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;

/** The table of costs, and below it a hint of what stands below the fold. */
final class CostsPane extends BorderPane {

    private static final int NAMED = 3;

    private final AxesTable table;
    private final Label hint = new Label();

    CostsPane(ComparisonModel model) {
        table = new AxesTable(model);
        getStyleClass().add("costs-pane");
        hint.setId("costs-below");
        hint.getStyleClass().add("costs-below");
        hint.setMaxWidth(Double.MAX_VALUE);
        setCenter(table);
        setBottom(hint);
        tell(List.of());
        table.onBelow(this::tell);
    }

    /** The table is where one begins. */
    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    /** Once shown it keeps its place, else it would change what it tells. */
    private void tell(List<String> below) {
        hint.setVisible(!below.isEmpty());
        hint.setText(below.isEmpty() ? "" : "↓ " + below.size()
                + (below.size() == 1 ? " more branch below: " : " more branches below: ")
                + below.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (below.size() > NAMED ? ", …" : ""));
    }
}
