package dev.lastresort.ui.incident;

import dev.lastresort.inspection.SqlPiece;
import dev.lastresort.inspection.SqlPieces;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * Which stretches of SQL look how. Invariant: they are as long together as the text; a text that
 * would keep whoever types waiting looks the same throughout.
 */
final class SqlSpans {

    private static final int LONGEST = 20_000;
    private static final int MOST_PIECES = 3_000;

    private SqlSpans() {}

    /** @param tables what can be seen of the schema, in whatever case it is typed */
    static StyleSpans<Collection<String>> of(String sql, List<String> tables) {
        List<SqlPiece> pieces = sql.length() > LONGEST ? List.of() : SqlPieces.of(sql);
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        if (pieces.isEmpty() || pieces.size() > MOST_PIECES) {
            return spans.add(List.of(), sql.length()).create();
        }
        for (SqlPiece piece : pieces) {
            spans.add(look(piece, tables), piece.text().length());
        }
        return spans.create();
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
