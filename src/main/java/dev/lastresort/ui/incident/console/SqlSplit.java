package dev.lastresort.ui.incident.console;

import dev.lastresort.inspection.SqlPiece;
import dev.lastresort.inspection.SqlPieces;
import dev.lastresort.model.scenario.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts what was typed at its semicolons, but for those in quotes and comments. */
public final class SqlSplit {

    /** A statement without its semicolon, and where it stands; the end includes the semicolon. */
    public record Statement(int start, int end, String text) {}

    private SqlSplit() {}

    public static List<Statement> of(String typed) {
        List<Statement> statements = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int start = 0;
        int at = 0;
        boolean says = false;
        for (SqlPiece piece : SqlPieces.of(typed)) {
            boolean other = piece.kind() == SqlPiece.Kind.OTHER;
            int cut = other ? piece.text().indexOf(';') : -1;
            if (cut >= 0) {
                if (says) {
                    statements.add(new Statement(start, at + cut + 1, text.toString().strip()));
                }
                text.setLength(0);
                text.append(piece.text().substring(cut + 1));
                start = at + cut + 1;
                says = !piece.text().substring(cut + 1).isBlank();
            } else {
                text.append(piece.text());
                says |= piece.kind() != SqlPiece.Kind.COMMENT && !piece.text().isBlank();
            }
            at += piece.text().length();
        }
        if (says) {
            statements.add(new Statement(start, typed.length(), text.toString().strip()));
        }
        return List.copyOf(statements);
    }

    /** The statement that the caret stands in, or else the one before it. */
    public static Optional<Statement> at(String typed, int caret) {
        return at(of(typed), caret);
    }

    public static Optional<Statement> at(List<Statement> all, int caret) {
        Optional<Statement> in = all.stream()
                .filter(one -> caret >= one.start() && caret <= one.end()).findFirst();
        return in.or(() -> all.stream().filter(one -> one.end() <= caret)
                .reduce((_, later) -> later)).or(() -> all.stream().findFirst());
    }

    public static List<Sql> sql(List<Statement> statements) {
        return statements.stream().map(one -> new Sql(one.text(), "")).toList();
    }
}
