package dev.lastresort.ui.incident;

import dev.lastresort.inspection.SqlPiece;
import dev.lastresort.inspection.SqlPieces;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.ui.desk.room.RoomView.TableInfo;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A field for SQL with its words told apart: the coloured words are painted over those of an
 * ordinary text area, which does the editing.
 */
final class SqlEditor extends StackPane {

    private static final int LONGEST_COLOURED = 20_000;

    private final TextArea area = new TextArea();
    private final TextFlow colours = new TextFlow();
    private final ContextMenu words = new ContextMenu();
    private final Supplier<List<TableInfo>> tables;

    /** @param tables what can be completed */
    SqlEditor(String name, String prompt, Supplier<List<TableInfo>> tables) {
        this.tables = tables;
        getStyleClass().add("sql-editor");
        area.setPromptText(prompt);
        area.setAccessibleText(name);
        area.setAccessibleHelp("Ctrl+Space completes; Ctrl+Tab leaves the field");
        Pane over = new Pane(colours);
        over.setMouseTransparent(true);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(over.widthProperty());
        clip.heightProperty().bind(over.heightProperty());
        over.setClip(clip);
        colours.setManaged(false);
        getChildren().addAll(area, over);
        area.textProperty().addListener(_ -> colour());
        area.scrollTopProperty().addListener(_ -> place());
        area.scrollLeftProperty().addListener(_ -> place());
        area.layoutBoundsProperty().addListener(_ -> Platform.runLater(this::place));
        area.focusedProperty().addListener(_ -> Platform.runLater(this::place));
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

    private void colour() {
        String text = area.getText();
        colours.getChildren().clear();
        if (text.length() <= LONGEST_COLOURED) {
            for (SqlPiece piece : SqlPieces.of(text)) {
                Text part = new Text(piece.text());
                part.getStyleClass().addAll("sql-piece",
                        "sql-" + piece.kind().name().toLowerCase(Locale.ROOT));
                colours.getChildren().add(part);
            }
        }
        colours.setPrefWidth(USE_COMPUTED_SIZE);
        place();
        // The text area lays its own words out only with the next pulse.
        Platform.runLater(this::place);
    }

    private void place() {
        if (area.lookup(".content .text") instanceof Text own && own.getScene() != null) {
            colours.resize(colours.prefWidth(-1), colours.prefHeight(-1));
            Point2D at = colours.getParent().sceneToLocal(own.localToScene(
                    own.getLayoutBounds().getMinX(), own.getLayoutBounds().getMinY()));
            colours.relocate(at.getX(), at.getY());
        }
    }
}
