package dev.lastresort.ui.incident.console;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.attempt.RoomView.TableInfo;
import dev.lastresort.ui.incident.parts.Pieces;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;

/** A field for SQL that numbers its lines and completes what can be seen of the schema. */
public final class SqlEditor extends StackPane {

    private final SqlArea area;
    private final ContextMenu words = new ContextMenu();
    private final Supplier<List<TableInfo>> tables;

    /** @param tables what can be completed */
    public SqlEditor(String name, String prompt, Supplier<List<TableInfo>> tables) {
        this.tables = tables;
        this.area = new SqlArea(prompt, () -> tables.get().stream()
                .map(TableInfo::name).toList());
        getStyleClass().add("sql-editor");
        area.setAccessibleText(name);
        area.setAccessibleHelp("Ctrl+Space completes; Ctrl+Tab leaves the field");
        area.setParagraphGraphicFactory(LineNumberFactory.get(
                area, digits -> "%1$" + Math.max(2, digits) + "s", null, null));
        // What reads a screen aloud takes a field's name from the label that belongs to it.
        Label named = new Label(name);
        named.setLabelFor(area);
        named.setVisible(false);
        getChildren().addAll(named, new VirtualizedScrollPane<>(area), prompt(prompt));
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** The area's own would be gone as soon as the area has the focus. */
    private Label prompt(String words) {
        Label prompt = Pieces.wrapped("", "sql-prompt");
        prompt.setText(words.lines().map(Harmless::text).collect(Collectors.joining("\n")));
        prompt.setMouseTransparent(true);
        prompt.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> area.getLength() == 0, area.lengthProperty()));
        setAlignment(prompt, Pos.TOP_LEFT);
        return prompt;
    }

    public void wrapLines() {
        area.wrapLines();
    }

    public CodeArea area() {
        return area;
    }

    public String text() {
        return area.getText();
    }

    /** Puts it in the place of what stands there, with the caret before it. */
    public void write(String text) {
        replace(0, area.getLength(), text);
        area.moveTo(0);
        area.requestFollowCaret();
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
            area.getCaretBounds().ifPresentOrElse(this::offerBelow,
                    () -> words.show(area, Side.TOP, 0, 0));
        }
    }

    private void offerBelow(Bounds caret) {
        words.show(area, caret.getMaxX(), caret.getMaxY());
    }

    private void insert(String word) {
        int caret = area.getCaretPosition();
        replace(Completion.wordStart(area.getText(), caret), caret, word);
    }

    /** What was typed before and is typed after can be undone without it. */
    private void replace(int start, int end, String text) {
        area.getUndoManager().preventMerge();
        area.replaceText(start, end, text);
        area.getUndoManager().preventMerge();
    }
}
