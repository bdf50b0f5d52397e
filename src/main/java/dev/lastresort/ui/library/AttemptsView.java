package dev.lastresort.ui.library;

import dev.lastresort.session.attempt.KeptAttempt;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.ui.part.Buttons;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The attempts at a scenario, each with what it came to, and what can be done with those that are
 * selected.
 */
final class AttemptsView extends VBox {

    private static final int MOST_ROWS = 6;
    private static final double ROW = 28;
    private static final double HEAD = 28;

    private final AttemptsModel model;
    private final ScenarioCard card;
    private final AttemptWays ways;
    private final TableView<KeptAttempt> table = new TableView<>();
    private final Button open = Buttons.named("attempt-open", "Continue");
    private final Button rename = Buttons.named("attempt-rename", "Rename");
    private final Button compare = Buttons.named("attempt-compare", "Compare");
    private final Button export = Buttons.named("attempt-export", "Export");
    private final Button delete = Buttons.named("attempt-delete", "Delete");
    private final Button undo = Buttons.named("attempt-undo", "Undo");
    private final TextField name = new TextField();
    private final Label hint = new Label();
    private final HBox naming = new HBox();

    AttemptsView(AttemptsModel model, ScenarioCard card, AttemptWays ways) {
        this.model = model;
        this.card = card;
        this.ways = ways;
        getStyleClass().add("attempts-view");
        table.setId("attempt-list");
        table.getStyleClass().add("attempt-table");
        table.setAccessibleText("Your attempts at this scenario, the newest first");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getColumns().setAll(List.of(
                column("Name", 78, 400, AttemptsText::name),
                column("Begun", 92, 110, AttemptsText::begun),
                column("Finished", 60, 80, AttemptsText::finished),
                column("What it came to", 120, 160, AttemptsText::ending),
                figures("Lost", 54, 64, AttemptsText::lost),
                figures("Recovery", 82, 96, AttemptsText::recovery),
                column("Clock", 78, 100, AttemptsText::clock)));
        table.getSelectionModel().getSelectedItems().addListener(
                (ListChangeListener<KeptAttempt>) _ -> refresh());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
                one().ifPresent(this::open);
            }
        });
        open.setOnAction(_ -> one().ifPresent(this::open));
        rename.setOnAction(_ -> one().ifPresent(this::startNaming));
        compare.setOnAction(_ -> AttemptsModel.comparable(selected())
                .ifPresent(ids -> ways.compare().accept(card, ids)));
        export.setOnAction(_ -> one().ifPresent(attempt -> ways.export().accept(
                attempt.id(), () -> model.export(attempt))));
        delete.setOnAction(_ -> model.delete(selected()));
        undo.setOnAction(_ -> model.undo());
        model.undoable().subscribe(_ -> refresh());
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        FlowPane buttons = new FlowPane(open, rename, compare, export, delete, undo);
        buttons.getStyleClass().add("attempt-buttons");
        getChildren().addAll(table, buttons, naming(), hint);
        refresh();
    }

    /** Those that there are now; what was selected stays so if it is among them. */
    void show(List<KeptAttempt> attempts) {
        List<String> before = selected().stream().map(KeptAttempt::id).toList();
        if (!attempts.equals(table.getItems())) {
            table.getItems().setAll(attempts);
            table.getSelectionModel().clearSelection();
            attempts.stream().filter(one -> before.contains(one.id()))
                    .forEach(table.getSelectionModel()::select);
        }
        double height = HEAD + ROW * Math.clamp(attempts.size(), 1, MOST_ROWS) + 2;
        table.setPrefHeight(height);
        table.setMinHeight(height);
        refresh();
    }

    boolean isWanted() {
        return !table.getItems().isEmpty() || model.undoable().get() > 0;
    }

    private HBox naming() {
        name.setId("attempt-name");
        name.setPromptText("A name; blank for none");
        name.setAccessibleText("The attempt's name");
        name.setOnAction(_ -> endNaming(true));
        name.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                endNaming(false);
                event.consume();
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        Button keep = Buttons.named("attempt-name-keep", "Keep");
        keep.setOnAction(_ -> endNaming(true));
        Button leave = Buttons.named("attempt-name-leave", "Cancel");
        leave.setOnAction(_ -> endNaming(false));
        naming.getStyleClass().add("attempt-naming");
        naming.getChildren().setAll(name, keep, leave);
        shown(naming, false);
        return naming;
    }

    private void startNaming(KeptAttempt attempt) {
        name.setText(attempt.name().orElse(""));
        shown(naming, true);
        name.requestFocus();
        name.selectAll();
    }

    private void endNaming(boolean keep) {
        shown(naming, false);
        if (keep) {
            one().ifPresent(attempt -> model.rename(attempt, name.getText()));
        }
        table.requestFocus();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> one().ifPresent(this::open);
            case F2 -> one().ifPresent(this::startNaming);
            case DELETE -> model.delete(selected());
            case Z -> {
                if (!event.isShortcutDown()) {
                    return;
                }
                model.undo();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void open(KeptAttempt attempt) {
        ways.open().accept(card, attempt.id());
    }

    private List<KeptAttempt> selected() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    private Optional<KeptAttempt> one() {
        return selected().size() == 1 ? Optional.of(selected().getFirst()) : Optional.empty();
    }

    private void refresh() {
        List<KeptAttempt> chosen = selected();
        open.setText(one().filter(KeptAttempt::isFinished).isPresent() ? "Open again"
                : "Continue");
        open.setDisable(chosen.size() != 1);
        rename.setDisable(chosen.size() != 1);
        export.setDisable(chosen.size() != 1);
        compare.setDisable(chosen.size() < 2);
        compare.setText(chosen.size() < 2 ? "Compare" : "Compare " + chosen.size());
        delete.setDisable(chosen.isEmpty());
        int deleted = model.undoable().get();
        shown(undo, deleted > 0);
        undo.setText("Undo deleting (" + deleted + ")");
        hint.setText(chosen.isEmpty()
                ? "Select one to continue, rename or export it; two or more (Ctrl or Shift) to"
                        + " compare them. Enter opens, F2 renames, Delete deletes."
                : chosen.size() == 1 ? AttemptsText.line(chosen.getFirst())
                : chosen.size() + " attempts are selected.");
    }

    private static TableColumn<KeptAttempt, String> figures(String title, double width,
            double widest, Function<KeptAttempt, String> text) {
        TableColumn<KeptAttempt, String> column = column(title, width, widest, text);
        column.getStyleClass().add("figures");
        return column;
    }

    private static TableColumn<KeptAttempt, String> column(String title, double width,
            double widest, Function<KeptAttempt, String> text) {
        TableColumn<KeptAttempt, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMaxWidth(widest);
        column.setReorderable(false);
        return column;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
