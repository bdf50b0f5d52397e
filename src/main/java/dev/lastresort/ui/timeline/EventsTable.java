package dev.lastresort.ui.timeline;

import dev.lastresort.picture.Happening;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.time.TimeText;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * The timeline as a table, for those who read rather than look: all that its lanes show of the
 * selected branch, or of the unfolded ones, in the order of time. What is selected here is selected
 * there, and the other way round.
 */
public final class EventsTable extends TableView<Happening> {

    private static final double LEAST = 84;

    private final TimelineModel model;
    private boolean following;

    public EventsTable(TimelineModel model) {
        this.model = model;
        getStyleClass().add("events-table");
        setAccessibleText("Events of the timeline");
        setPlaceholder(new Label("Nothing happened on these branches."));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        add("instant", 110, line -> TimeText.clockSeconds(line.at()));
        add("branch", 200, Happening::title);
        add("what", 130, Happening::what);
        add("detail", 420, Happening::detail);
        InvalidationListener refill = _ -> fill();
        model.comparison().addListener(refill);
        model.selected().addListener(refill);
        // Which branches are unfolded is a part of the view.
        model.view().map(view -> view.unfolded()).addListener((_, before, now) -> {
            if (!now.equals(before)) {
                fill();
            }
        });
        model.selection().addListener((_, _, thing) -> follow(thing));
        getSelectionModel().selectedItemProperty().addListener((_, _, line) -> {
            if (line != null && !following) {
                lead(line);
            }
        });
        fill();
    }

    private void add(String heading, double width, Function<Happening, String> words) {
        TableColumn<Happening, String> column = new TableColumn<>(heading);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(LEAST);
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
    }

    private void fill() {
        if (following) {
            return;
        }
        following = true;
        getItems().setAll(FXCollections.observableArrayList(model.happenings()));
        following = false;
        follow(model.selection().get());
    }

    /** The timeline's selection, made here. */
    private void lead(Happening line) {
        following = true;
        model.choose(line.shown());
        following = false;
    }

    private void follow(Optional<Shown.OnBranch> thing) {
        if (following) {
            return;
        }
        following = true;
        int place = thing.map(this::placeOf).orElse(-1);
        if (place < 0) {
            getSelectionModel().clearSelection();
        } else {
            getSelectionModel().select(place);
            scrollTo(Math.max(0, place - 2));
        }
        following = false;
    }

    private int placeOf(Shown.OnBranch thing) {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).is(thing)) {
                return i;
            }
        }
        return -1;
    }
}
