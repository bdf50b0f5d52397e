package dev.lastresort.ui.inspector;

import dev.lastresort.inspection.SqlPiece;
import dev.lastresort.inspection.SqlPieces;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A statement with its words told apart; it can be focused and copied whole. */
final class SqlFlow extends StackPane {

    SqlFlow(String sql) {
        getStyleClass().add("sql");
        setFocusTraversable(true);
        setMinHeight(Region.USE_PREF_SIZE);
        setAccessibleText("SQL: " + Safe.lines(sql));
        TextFlow flow = new TextFlow();
        for (SqlPiece piece : SqlPieces.of(Safe.lines(sql))) {
            Text text = new Text(piece.text());
            text.getStyleClass().add("sql-" + piece.kind().name().toLowerCase(Locale.ROOT));
            flow.getChildren().add(text);
        }
        getChildren().add(flow);
        setOnMousePressed(_ -> requestFocus());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
                CopyBoard.put(sql);
                event.consume();
            }
        });
    }
}
