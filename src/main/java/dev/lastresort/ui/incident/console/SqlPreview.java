package dev.lastresort.ui.incident.console;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.sql.SqlPiece;
import dev.lastresort.session.sql.SqlPieces;
import dev.lastresort.ui.incident.parts.Pieces;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The statement that would run, on one line with its words told apart. */
final class SqlPreview extends HBox {

    private static final int LONGEST = 80;

    private final TextFlow flow = new TextFlow();

    SqlPreview() {
        getStyleClass().add("sql-preview");
        setMinWidth(0);
        flow.setMinWidth(0);
        Label place = Pieces.label("At the caret", "caption");
        place.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(place, flow);
        show(Optional.empty());
    }

    void show(Optional<String> sql) {
        flow.getChildren().clear();
        String line = sql.map(SqlPreview::withoutComments).orElse("");
        String brief = line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
        for (SqlPiece piece : SqlPieces.of(sql.isEmpty() ? "-- nothing to run" : brief)) {
            Text text = new Text(Harmless.text(piece.text()));
            text.getStyleClass().addAll("sql-piece",
                    "sql-" + piece.kind().name().toLowerCase(Locale.ROOT));
            flow.getChildren().add(text);
        }
    }

    /** On one line, what follows a comment would be part of it. */
    private static String withoutComments(String sql) {
        return SqlPieces.of(sql).stream()
                .filter(piece -> piece.kind() != SqlPiece.Kind.COMMENT).map(SqlPiece::text)
                .collect(Collectors.joining()).replaceAll("\\s+", " ").strip();
    }
}
