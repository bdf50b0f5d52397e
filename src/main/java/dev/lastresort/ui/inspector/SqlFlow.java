package dev.lastresort.ui.inspector;

import dev.lastresort.session.sql.SqlPiece;
import dev.lastresort.session.sql.SqlPieces;
import dev.lastresort.ui.desk.CopyBoard;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A statement with its words told apart; it can be focused and copied whole. Invariant: there are
 * never more pieces than a window lays out at once, however long the statement is.
 */
final class SqlFlow extends StackPane {

    private static final int LONGEST = 20_000;
    private static final int MOST_PIECES = 1_500;
    private static final String REST = "\n… Copy has all of it";

    SqlFlow(String sql) {
        getStyleClass().add("sql");
        setFocusTraversable(true);
        setMinHeight(Region.USE_PREF_SIZE);
        TextFlow flow = new TextFlow();
        List<SqlPiece> pieces = SqlPieces.of(Safe.lines(beginning(sql)));
        pieces.stream().limit(MOST_PIECES).forEach(piece -> flow.getChildren().add(
                text(piece.text(), piece.kind().name().toLowerCase(Locale.ROOT))));
        if (sql.length() > LONGEST || pieces.size() > MOST_PIECES) {
            flow.getChildren().add(text(REST, "comment"));
        }
        setAccessibleText("SQL: " + flow.getChildren().stream()
                .map(piece -> ((Text) piece).getText()).collect(Collectors.joining()));
        getChildren().add(flow);
        setOnMousePressed(_ -> requestFocus());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
                CopyBoard.put(sql);
                event.consume();
            }
        });
    }

    /** Never half of a character. */
    private static String beginning(String sql) {
        if (sql.length() <= LONGEST) {
            return sql;
        }
        return sql.substring(0, Character.isHighSurrogate(sql.charAt(LONGEST - 1))
                ? LONGEST - 1 : LONGEST);
    }

    private static Text text(String words, String kind) {
        Text text = new Text(words);
        text.getStyleClass().add("sql-" + kind);
        return text;
    }
}
