package dev.lastresort.ui.incident;

import dev.lastresort.inspection.SqlPiece;
import dev.lastresort.inspection.SqlPieces;
import dev.lastresort.model.scenario.Harmless;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The statement that would run, on one line with its words told apart. */
final class SqlPreview extends HBox {

    private static final int LONGEST = 400;

    private final TextFlow flow = new TextFlow();

    SqlPreview() {
        getStyleClass().add("sql-preview");
        setMinWidth(0);
        flow.setMinWidth(0);
        getChildren().addAll(Pieces.label("At the caret", "caption"), flow);
        show(Optional.empty());
    }

    void show(Optional<String> sql) {
        flow.getChildren().clear();
        String line = sql.map(text -> text.replaceAll("\\s+", " ")).orElse("");
        String brief = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        for (SqlPiece piece : SqlPieces.of(sql.isEmpty() ? "-- nothing to run" : brief)) {
            Text text = new Text(Harmless.text(piece.text()));
            text.getStyleClass().addAll("sql-piece",
                    "sql-" + piece.kind().name().toLowerCase(Locale.ROOT));
            flow.getChildren().add(text);
        }
    }
}
