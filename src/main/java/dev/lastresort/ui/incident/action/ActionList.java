package dev.lastresort.ui.incident.action;

import dev.lastresort.ui.incident.parts.Pieces;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The ladder: all actions in the order to try them, each with when to choose it. */
final class ActionList extends ListView<ActionForm> {

    ActionList(List<ActionForm> forms) {
        getItems().setAll(forms);
        setId("action-list");
        setAccessibleText("Actions, in the order to try them");
        getStyleClass().add("action-list");
        setCellFactory(_ -> new Cell());
    }

    private static boolean opensGroup(List<ActionForm> all, int index) {
        return index == 0
                || all.get(index).place().group() != all.get(index - 1).place().group();
    }

    private static final class Cell extends ListCell<ActionForm> {

        Cell() {
            // Its words never make the list scroll sideways.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ActionForm form, boolean empty) {
            super.updateItem(form, empty);
            boolean there = !empty && form != null;
            setText(null);
            setGraphic(there ? entry(form.place()) : null);
            setTooltip(there ? new Tooltip(form.place().when()) : null);
            setAccessibleText(there ? words(form.place()) : "");
        }

        private VBox entry(ActionPlace place) {
            VBox action = new VBox(Pieces.label(place.title(), "action-title"),
                    Pieces.label(place.when(), "action-when"));
            action.getStyleClass().add("action");
            VBox entry = new VBox();
            group(place).ifPresent(entry.getChildren()::add);
            entry.getChildren().add(action);
            return entry;
        }

        private Optional<Label> group(ActionPlace place) {
            return opensGroup(getListView().getItems(), getIndex())
                    ? Optional.of(Pieces.label(place.group().title(), "action-group"))
                    : Optional.empty();
        }

        private static String words(ActionPlace place) {
            return place.group().title() + ": " + place.title() + ". " + place.when();
        }
    }
}
