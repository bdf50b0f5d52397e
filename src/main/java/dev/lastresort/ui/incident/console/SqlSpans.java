package dev.lastresort.ui.incident.console;

import dev.lastresort.session.sql.SqlPiece;
import dev.lastresort.session.sql.SqlPieces;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * Which stretches of SQL look how. Invariant: they are as long together as the text; there are none
 * of a text so long that telling its words apart would keep whoever types waiting.
 */
final class SqlSpans {

    private static final int LONGEST = 20_000;
    private static final int MOST_PIECES = 3_000;

    private SqlSpans() {}

    /** @param tables what can be seen of the schema, in whatever case it is typed */
    static Optional<StyleSpans<Collection<String>>> of(String sql, List<String> tables) {
        List<SqlPiece> pieces = sql.length() > LONGEST ? List.of() : SqlPieces.of(sql);
        if (pieces.isEmpty() || pieces.size() > MOST_PIECES) {
            return Optional.empty();
        }
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        for (SqlPiece piece : pieces) {
            spans.add(look(piece, tables), piece.text().length());
        }
        return Optional.of(spans.create());
    }

    private static List<String> look(SqlPiece piece, List<String> tables) {
        return switch (piece.kind()) {
            case KEYWORD, STRING, NUMBER, COMMENT ->
                    List.of("sql-" + piece.kind().name().toLowerCase(Locale.ROOT));
            case NAME -> tables.stream().anyMatch(piece.text()::equalsIgnoreCase)
                    ? List.of("sql-table") : List.of();
            case PARAMETER, OTHER -> List.of();
        };
    }
}
