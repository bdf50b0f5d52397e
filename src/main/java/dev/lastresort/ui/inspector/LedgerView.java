package dev.lastresort.ui.inspector;

import dev.lastresort.inspection.LedgerList;
import dev.lastresort.inspection.LedgerQuery;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.sheet.Sheet;
import dev.lastresort.model.sheet.SheetText;
import dev.lastresort.picture.time.TimeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;

/** Effects, answers and states of a branch, a line each; Enter shows a line on the timeline. */
public final class LedgerView extends BorderPane {

    private static final double ROW = 24;
    private static final double TOTAL = 190;
    private static final double LEAST = 84;
    /** How much of what went before is shown, too. */
    private static final int CONTEXT = 2;
    private static final Set<String> AMOUNTS = Set.of("expected", "actual");
    private static final List<Double> WIDTHS =
            List.of(110.0, 130.0, 150.0, 150.0, 150.0, 200.0, 90.0);

    private final InspectorModel inspector;
    private final LedgerModel model;
    private final FlowPane kinds = Controls.chips();
    private final FlowPane verdicts = Controls.chips();
    private final Label branch = Controls.label("", "branch-name");
    private final Label total = Controls.label("", "count");
    private final Label money = Controls.label("", "quiet");
    private final TableView<LedgerList.Line> table = new TableView<>();
    private List<String> headings = List.of();

    public LedgerView(InspectorModel inspector) {
        this.inspector = inspector;
        this.model = inspector.ledger();
        Controls.dress(this, "Effects, answers and states");
        getStyleClass().add("ledger");
        table.getStyleClass().add("grid");
        table.setAccessibleText("Ledger");
        table.setFixedCellSize(ROW);
        table.setPlaceholder(Controls.label("None.", "nothing"));
        // The last column says why, which is what is longest.
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setTop(Controls.bars(Controls.bar(List.of(Controls.whole(branch), kinds), actions()),
                Controls.bar(List.of(verdicts), List.of(money, total))));
        setCenter(table);
        Controls.wrapIn(this, verdicts, TOTAL);
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                reveal();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        // Told that the list is another, not what it was: comparing long ones takes its time.
        model.list().addListener((Observable _) -> refresh());
        refresh();
    }

    /** The lines are what one came for. */
    @Override
    public void requestFocus() {
        table.requestFocus();
    }

    private List<Button> actions() {
        List<Button> actions = new ArrayList<>();
        actions.add(Controls.button("Show on timeline",
                "Show the selected line on the timeline (Enter)", this::reveal));
        actions.add(Controls.button("Copy", "Copy the selected lines, or all (Ctrl+C)",
                this::copy));
        inspector.export().ifPresent(export -> actions.add(Controls.button(
                "CSV …", "Keep the listed lines in a file", () -> {
                    Sheet sheet = model.list().get().sheet();
                    export.save(model.fileName(), () -> SheetText.csv(sheet));
                })));
        return actions;
    }

    private void refresh() {
        LedgerList list = model.list().get();
        branch.setText(Safe.text(model.branchTitle()));
        total.setText(model.total());
        money.setManaged(!model.money().isEmpty());
        money.setText(Safe.text(model.money()));
        fill(kinds, model.kinds(), this::isKind);
        List<Node> chips = new ArrayList<>();
        ToggleGroup subjects = new ToggleGroup();
        for (LedgerModel.Choice choice : model.subjects()) {
            ToggleButton chip = chip(choice, choice.name().equals(model.subject()));
            chip.setToggleGroup(subjects);
            chips.add(chip);
        }
        addRange(chips);
        addVerdicts(chips);
        Controls.replace(verdicts, chips);
        if (!headings.equals(list.headings())) {
            headings = list.headings();
            makeColumns();
        }
        table.setItems(FXCollections.observableList(list.lines()));
        if (!list.lines().isEmpty()) {
            int first = model.opensAt();
            table.getSelectionModel().clearAndSelect(first);
            table.scrollTo(Math.max(0, first - CONTEXT));
        }
    }

    private void addVerdicts(List<Node> chips) {
        List<LedgerModel.Choice> choices = model.verdicts();
        if (!choices.isEmpty()) {
            chips.add(Controls.label("·", "quiet"));
            LedgerQuery everything = model.everything();
            chips.add(Controls.chip("all", "Show all of them",
                    model.query().get().equals(everything), () -> ask(everything)));
        }
        choices.forEach(choice -> chips.add(
                chip(choice, choice.query().equals(model.query().get()))));
    }

    /** An interval that a sentence named; a click takes it away again. */
    private void addRange(List<Node> chips) {
        if (model.query().get() instanceof LedgerQuery.Spans spans && spans.range().isPresent()) {
            LedgerQuery.Within range = spans.range().get();
            String words = TimeText.between(range.start(), range.end(), model.day());
            chips.add(Controls.chip("only " + words + "  ✕",
                    "Only from " + words + "; press to see the whole day", true,
                    () -> ask(new LedgerQuery.Spans(spans.branch(), spans.actor(),
                            spans.state(), Optional.empty()))));
        }
    }

    private void fill(FlowPane pane, List<LedgerModel.Choice> choices,
            java.util.function.Predicate<LedgerModel.Choice> selected) {
        Controls.replace(pane, choices.stream()
                .<Node>map(choice -> chip(choice, selected.test(choice))).toList());
    }

    private ToggleButton chip(LedgerModel.Choice choice, boolean selected) {
        String name = Safe.text(choice.title());
        return Controls.chip(name + "  " + Wording.number(choice.count()),
                "Show " + name + ", " + Wording.number(choice.count()), selected,
                () -> ask(choice.query()));
    }

    /** A chip that was pressed in again must not stay pressed out. */
    private void ask(LedgerQuery query) {
        model.show(query);
        refresh();
    }

    private boolean isKind(LedgerModel.Choice choice) {
        return choice.query().getClass() == model.query().get().getClass();
    }

    private void makeColumns() {
        table.getColumns().clear();
        for (int i = 0; i < headings.size(); i++) {
            int place = i;
            TableColumn<LedgerList.Line, String> column = new TableColumn<>(headings.get(i));
            column.setSortable(false);
            column.setReorderable(false);
            column.setPrefWidth(WIDTHS.get(i));
            column.setMinWidth(LEAST);
            if (AMOUNTS.contains(headings.get(i))) {
                column.getStyleClass().add("amount");
            }
            column.setCellValueFactory(line -> new ReadOnlyStringWrapper(
                    Safe.text(model.cell(line.getValue(), place))));
            table.getColumns().add(column);
        }
    }

    private void reveal() {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .ifPresent(model::reveal);
    }

    private void copy() {
        List<LedgerList.Line> selected =
                List.copyOf(table.getSelectionModel().getSelectedItems());
        LedgerList list = model.list().get();
        inspector.copy(() -> selected.isEmpty() ? list.sheet() : new Sheet(list.headings(),
                selected.stream().map(LedgerList.Line::cells).toList()),
                why -> total.setText("Not copied: " + Safe.text(why)));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && table.isFocused()) {
            reveal();
            event.consume();
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
            copy();
            event.consume();
        }
    }
}
