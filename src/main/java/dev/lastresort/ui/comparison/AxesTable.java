package dev.lastresort.ui.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;

/**
 * What each branch cost, a row each: the focusable twin of the timeline. A branch unfolds into its
 * facts, effects and actors, and what is told by tenant into its tenants.
 */
final class AxesTable extends TableView<AxisRow> {

    /** Of a row, to be seen at all: its name. */
    private static final double LEAST_SHOWN = 24;

    private final ComparisonModel model;
    private final Set<String> unfolded = new LinkedHashSet<>();

    AxesTable(ComparisonModel model) {
        this.model = model;
        getStyleClass().add("axes-table");
        setAccessibleText("What each branch cost. Right unfolds a branch, Left folds it");
        widthProperty().addListener(_ -> FigureColumn.fit(this));
        setRowFactory(_ -> new CostRow());
        setSortPolicy(_ -> {
            refill();
            return true;
        });
        getSelectionModel().selectedItemProperty()
                .addListener((_, _, row) -> Optional.ofNullable(row)
                        .ifPresent(chosen -> model.select(Optional.of(chosen.branch()))));
        model.selected().addListener((_, _, branch) -> show(branch));
        model.comparison().addListener((_, _, _) -> fill());
        addEventFilter(KeyEvent.KEY_PRESSED, this::fold);
        fill();
    }

    private void fill() {
        List<AxisRow> rows = model.rows();
        List<AxisHeading> headings = model.headings();
        List<TableColumn<AxisRow, ?>> columns = new ArrayList<>();
        columns.add(BranchCell.column(Optional.of(
                new BranchCell.Folding(unfolded::contains, this::toggle))));
        for (int i = 0; i < headings.size(); i++) {
            columns.add(FigureColumn.of(headings.get(i), i, rows));
        }
        getColumns().setAll(columns);
        FigureColumn.fit(this);
        refill();
    }

    /** Branches as they are sorted, each followed by its parts if it is unfolded. */
    private void refill() {
        List<AxisRow> rows = new ArrayList<>(model.rows());
        Optional.ofNullable(getComparator()).ifPresent(rows::sort);
        getItems().setAll(rows.stream().<AxisRow>mapMulti((row, into) -> {
            into.accept(row);
            if (unfolded.contains(row.branch())) {
                addParts(model.parts(row.branch()), into);
            }
        }).toList());
        show(model.selected().get());
    }

    private void addParts(List<AxisRow> parts, Consumer<AxisRow> into) {
        boolean open = false;
        for (AxisRow part : parts) {
            boolean isTenant = part.about() == AxisRow.About.TENANT;
            open = isTenant ? open : unfolded.contains(part.fold());
            if (!isTenant || open) {
                into.accept(part);
            }
        }
    }

    private void fold(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT -> unfold(true);
            case LEFT -> unfold(false);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void unfold(boolean open) {
        Optional.ofNullable(getSelectionModel().getSelectedItem())
                .filter(row -> open ? unfolded.add(folds(row, true))
                        : unfolded.remove(folds(row, false)))
                .ifPresent(row -> {
                    refill();
                    getSelectionModel().select(row);
                });
    }

    /** Its own tenants; where it has none, or they are folded already, its branch. */
    private String folds(AxisRow row, boolean open) {
        return row.unfolds() && (open || unfolded.contains(row.fold()))
                ? row.fold() : row.branch();
    }

    private void toggle(String fold) {
        if (!unfolded.remove(fold)) {
            unfolded.add(fold);
        }
        refill();
    }

    private void show(Optional<String> branch) {
        if (branch.equals(Optional.ofNullable(getSelectionModel().getSelectedItem())
                .map(AxisRow::branch))) {
            return;
        }
        Optional<AxisRow> row = branch.flatMap(
                name -> getItems().stream().filter(item -> item.branch().equals(name)).findFirst());
        row.ifPresentOrElse(getSelectionModel()::select, getSelectionModel()::clearSelection);
        row.map(getItems()::indexOf).ifPresent(this::bringIntoSight);
    }

    /** Scrolls no further than it has to. */
    private void bringIntoSight(int place) {
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null) {
            int first = flow.getFirstVisibleCell().getIndex();
            int last = flow.getLastVisibleCell().getIndex();
            if (place <= first) {
                scrollTo(place);
            } else if (place >= last && last > first) {
                scrollTo(place - (last - first) + 1);
            }
        }
    }

    /** Hears which branches stand below what is in sight, whenever that may be others. */
    void onBelow(Consumer<List<String>> listener) {
        Runnable tell = () -> Platform.runLater(() -> listener.accept(below()));
        heightProperty().subscribe(tell);
        getItems().addListener((ListChangeListener<AxisRow>) _ -> tell.run());
        skinProperty().subscribe(() -> {
            lookupAll(".scroll-bar").stream().filter(ScrollBar.class::isInstance)
                    .map(ScrollBar.class::cast)
                    .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                    .forEach(bar -> bar.valueProperty().subscribe(tell));
            tell.run();
        });
        needsLayoutProperty().subscribe(tell);
    }

    private List<String> below() {
        if (!(lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
                || flow.getLastVisibleCell() == null) {
            return List.of();
        }
        IndexedCell<?> last = flow.getLastVisibleCell();
        double shown = flow.getHeight() - last.getLayoutY();
        int first = shown < LEAST_SHOWN ? last.getIndex() : last.getIndex() + 1;
        return getItems().stream().skip(first)
                .filter(row -> row.about() == AxisRow.About.BRANCH)
                .map(AxisRow::title).toList();
    }
}
