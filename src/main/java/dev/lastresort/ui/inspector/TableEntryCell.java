package dev.lastresort.ui.inspector;

import dev.lastresort.inspection.TableThen;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.picture.time.TimeText;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A table with how many rows it has; one that is not there says so. */
final class TableEntryCell extends ListCell<TableThen> {

    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");

    private final Supplier<LocalDateTime> day;
    private final Label name = Controls.label("", "table-name");
    private final Label size = Controls.label("", "table-size");
    private final HBox line = new HBox(name, new Region(), size);

    /** @param day the one whose date is left out */
    TableEntryCell(Supplier<LocalDateTime> day) {
        this.day = day;
        HBox.setHgrow(line.getChildren().get(1), Priority.ALWAYS);
        line.setMinWidth(0);
        // The cell is as wide as the list, whatever its texts would like.
        line.setPrefWidth(0);
        size.setMinWidth(Region.USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(TableThen then, boolean empty) {
        super.updateItem(then, empty);
        boolean there = !empty && then != null;
        setGraphic(there ? line : null);
        pseudoClassStateChanged(ABSENT, there && !(then instanceof TableThen.Existing));
        if (there) {
            name.setText(Safe.text(then.table()));
            size.setText(words(then));
            setAccessibleText(name.getText() + ", " + size.getText());
        }
    }

    private String words(TableThen then) {
        return switch (then) {
            case TableThen.Existing present ->
                    (present.partial() ? "≥ " : "") + Wording.number(present.size());
            case TableThen.NotYet not -> "from " + TimeText.clock(not.comes().at(), day.get());
            case TableThen.Dropped dropped ->
                    "dropped " + TimeText.clock(dropped.by().at(), day.get());
        };
    }
}
