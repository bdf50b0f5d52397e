package dev.lastresort.ui.incident;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.ui.desk.room.RoomView.TableInfo;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** A field for SQL that completes what can be seen of the schema. */
final class SqlEditor extends StackPane {

    private final TextArea area = new TextArea();
    private final ContextMenu words = new ContextMenu();
    private final Supplier<List<TableInfo>> tables;

    /** @param tables what can be completed */
    SqlEditor(String name, String prompt, Supplier<List<TableInfo>> tables) {
        this.tables = tables;
        getStyleClass().add("sql-editor");
        area.setPromptText(prompt);
        area.setAccessibleText(name);
        area.setAccessibleHelp("Ctrl+Space completes; Ctrl+Tab leaves the field");
        getChildren().addAll(area, new SqlColours(area));
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    TextArea area() {
        return area;
    }

    String text() {
        return area.getText();
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
            event.consume();
            complete();
        }
    }

    private void complete() {
        int caret = area.getCaretPosition();
        List<String> found = Completion.of(area.getText(), caret, tables.get());
        if (found.size() == 1) {
            insert(found.getFirst());
        } else if (!found.isEmpty()) {
            words.getItems().setAll(found.stream().map(word -> {
                MenuItem item = new MenuItem(Harmless.text(word));
                item.setMnemonicParsing(false);
                item.setOnAction(_ -> insert(word));
                return item;
            }).toList());
            Node caretNode = area.lookup(".caret");
            if (caretNode == null) {
                words.show(area, Side.TOP, 0, 0);
            } else {
                Point2D at = caretNode.localToScreen(caretNode.getLayoutBounds().getMaxX(),
                        caretNode.getLayoutBounds().getMaxY());
                words.show(area, at.getX(), at.getY());
            }
        }
    }

    private void insert(String word) {
        int caret = area.getCaretPosition();
        area.replaceText(Completion.wordStart(area.getText(), caret), caret, word);
    }
}
