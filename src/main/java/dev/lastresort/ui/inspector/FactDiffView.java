package dev.lastresort.ui.inspector;

import dev.lastresort.inspection.BranchDiff;
import dev.lastresort.inspection.CauseKind;
import dev.lastresort.inspection.DiffFilter;
import dev.lastresort.inspection.DiffKind;
import dev.lastresort.inspection.DiffRow;
import dev.lastresort.inspection.DiffSelection;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.sheet.Sheet;
import dev.lastresort.model.sheet.SheetText;
import dev.lastresort.ui.part.OncePerPulse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

/** The fact diff: two branches to choose, filters with counts, and the rows that differ. */
public final class FactDiffView extends BorderPane {

    private static final double CHOICE = 190;
    private static final double MOST_CHOICE = 320;
    private static final double CHOICE_SHARE = 0.19;
    /** What stands beside the facts: two choices, and the buttons. */
    private static final double BESIDE_CHOICES = 260;
    private static final double COUNT = 150;

    private final InspectorModel inspector;
    private final FactDiffModel model;
    private final ComboBox<BranchChoice> left = new ComboBox<>();
    private final ComboBox<BranchChoice> right = new ComboBox<>();
    private final FlowPane facts = Controls.chips();
    private final FlowPane filters = Controls.chips();
    private final Label count = Controls.label("", "count");
    private final Label nothing = Controls.label("", "nothing");
    private final DiffTable table;
    private final StackPane body = new StackPane();
    private boolean filling;

    public FactDiffView(InspectorModel inspector) {
        this.inspector = inspector;
        this.model = inspector.facts();
        this.table = new DiffTable(model);
        Controls.dress(this, "Fact diff");
        getStyleClass().add("fact-diff");
        name(left, "Left branch", model::chooseLeft);
        name(right, "Right branch", model::chooseRight);
        setTop(Controls.bars(
                Controls.bar(
                        List.of(left, Controls.whole(Controls.label("against", "quiet")), right,
                                facts),
                        actions()),
                Controls.bar(List.of(filters), List.of(count))));
        facts.prefWrapLengthProperty().bind(widthProperty().map(width -> Math.max(
                0, width.doubleValue() - BESIDE_CHOICES - 2 * choice(width))));
        Controls.wrapIn(this, filters, COUNT);
        body.getChildren().addAll(table, nothing);
        setCenter(body);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.getSelectionModel().selectedIndexProperty().addListener((_, _, place) -> {
            if (place.intValue() >= 0) {
                model.stand(place.intValue());
            }
        });
        model.current().addListener((_, _, place) -> stand(place.intValue()));
        // Told that something is another, not what: comparing long lists would take its time.
        OncePerPulse refreshing = new OncePerPulse(this::refresh);
        InvalidationListener stale = _ -> refreshing.ask();
        model.selection().addListener(stale);
        model.diff().addListener(stale);
        model.trouble().addListener(stale);
        refresh();
    }

    /** The rows are what one came for. */
    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    private List<Button> actions() {
        List<Button> actions = new ArrayList<>();
        actions.add(Controls.button("↑", "Previous difference (Shift+F7)", model::previous));
        actions.add(Controls.button("↓", "Next difference (F7)", model::next));
        actions.add(Controls.button("Copy", "Copy the selected rows, or all (Ctrl+C)", this::copy));
        inspector.export().ifPresent(export -> actions.add(Controls.button(
                "CSV …", "Keep the shown rows in a file", () -> {
                    Sheet sheet = model.sheet(model.shown());
                    export.save(model.fileName(), () -> SheetText.csv(sheet));
                })));
        return actions;
    }

    private void name(ComboBox<BranchChoice> box, String name,
            java.util.function.Consumer<String> choose) {
        box.setAccessibleText(name);
        box.getStyleClass().add("branch-choice");
        box.prefWidthProperty().bind(widthProperty().map(FactDiffView::choice));
        box.valueProperty().addListener((_, _, choice) -> {
            if (choice != null && !filling) {
                choose.accept(choice.name());
            }
        });
    }

    /** A wide window has room for longer names. */
    private static double choice(Number width) {
        return Math.clamp(width.doubleValue() * CHOICE_SHARE, CHOICE, MOST_CHOICE);
    }

    private void refresh() {
        filling = true;
        // A property that nobody asks does not tell a second time.
        Optional<DiffSelection> selection = model.selection().get();
        fill(left, model.left().get());
        fill(right, model.right().get());
        filling = false;
        fillFacts();
        fillFilters();
        table.refreshRows();
        stand(model.current().get());
        int shown = model.shown().size();
        int all = selection.map(made -> made.fact().rows().size()).orElse(0);
        Optional<String> trouble = model.trouble().get();
        count.setText(trouble.isPresent() ? "" : selection.isEmpty() ? "comparing …"
                : shown == all ? rows(all)
                : Wording.number(shown) + " of " + rows(all));
        String empty = trouble.map(why -> "The rows cannot be compared: " + Safe.text(why))
                .orElseGet(() -> emptyWords(all));
        nothing.setText(empty);
        nothing.setVisible(!empty.isEmpty());
        table.setVisible(empty.isEmpty());
    }

    private String emptyWords(int all) {
        Optional<BranchDiff> diff = model.diff().get();
        if (diff.isEmpty() || model.selection().get().isEmpty() || !model.shown().isEmpty()) {
            return "";
        }
        if (all > 0) {
            return "No row matches these filters.";
        }
        String what = model.judged() ? "every row equals the counterfactual."
                : "every row is the same on both branches.";
        return diff.get().size() == 0 ? "Nothing differs: " + what
                : "Nothing differs in this fact: " + what;
    }

    private void fill(ComboBox<BranchChoice> box, String name) {
        List<BranchChoice> choices = model.branches();
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        choices.stream().filter(choice -> choice.name().equals(name)).findFirst()
                .ifPresent(box::setValue);
    }

    private void fillFacts() {
        List<Node> chips = new ArrayList<>();
        ToggleGroup one = new ToggleGroup();
        model.diff().get().ifPresent(diff -> diff.facts().forEach((name, rows) -> {
            String title = Safe.text(model.title(name));
            String text = title + "  " + Wording.number(rows.rows().size());
            boolean shown = model.fact().get().filter(name::equals).isPresent();
            ToggleButton chip = Controls.chip(text, "Fact " + title + ", "
                    + rows(rows.rows().size()) + " differ", shown, () -> {
                        model.chooseFact(name);
                        refresh();
                    });
            chip.setToggleGroup(one);
            chips.add(chip);
        }));
        Controls.replace(facts, chips);
    }

    private void fillFilters() {
        Controls.replace(filters, model.selection().get()
                .filter(made -> !made.fact().rows().isEmpty()).map(this::filterChips)
                .orElse(List.of()));
    }

    private List<Node> filterChips(DiffSelection made) {
        List<Node> chips = new ArrayList<>();
        DiffFilter filter = made.filter();
        chips.add(Controls.chip("all", "Show all rows of this fact",
                filter.equals(DiffFilter.ALL), model::showAll));
        made.kinds().forEach((kind, number) -> chips.add(
                chip(kind, number, filter.kinds().contains(kind))));
        chips.add(Controls.label("because", "quiet"));
        made.causes().forEach((cause, number) -> chips.add(
                chip(cause, number, filter.causes().contains(cause))));
        return chips;
    }

    private ToggleButton chip(DiffKind kind, int number, boolean selected) {
        return Controls.chip(KindCell.sign(kind) + " " + kind.words() + "  "
                + Wording.number(number),
                "Only rows that are " + kind.words() + ", " + rows(number), selected,
                () -> model.switchKind(kind));
    }

    private ToggleButton chip(CauseKind cause, int number, boolean selected) {
        return Controls.chip(cause.words() + "  " + Wording.number(number),
                "Only rows because of: " + cause.words() + ", " + rows(number), selected,
                () -> model.switchCause(cause));
    }

    private void stand(int place) {
        if (place >= 0 && place < table.getItems().size()
                && place != table.getSelectionModel().getSelectedIndex()) {
            table.getSelectionModel().clearAndSelect(place);
            table.getFocusModel().focus(place);
            table.scrollTo(Math.max(0, place - 2));
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F7) {
            if (event.isShiftDown()) {
                model.previous();
            } else {
                model.next();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
            copy();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && table.isFocused()) {
            Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                    .map(DiffRow::blames)
                    .map(blames -> event.isShiftDown() ? blames.getLast() : blames.getFirst())
                    .ifPresent(model::reveal);
            event.consume();
        }
    }

    private void copy() {
        List<DiffRow> selected = List.copyOf(table.getSelectionModel().getSelectedItems());
        Sheet sheet = model.sheet(selected.isEmpty() ? model.shown() : selected);
        inspector.copy(() -> sheet, why -> count.setText("Not copied: " + Safe.text(why)));
    }

    private static String rows(long count) {
        return Wording.count(count, "row");
    }
}
