package dev.lastresort.session.sql;

import dev.lastresort.database.gate.SqlLexer;
import dev.lastresort.database.gate.Token;
import dev.lastresort.session.sql.SqlPiece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts SQL text into pieces to be shown. Invariant: the pieces put together are the text, whatever
 * it is; nothing depends on them but how the text looks.
 */
public final class SqlPieces {

    private static final Set<String> KEYWORDS = Set.of(("add all alter and as asc between bigint "
            + "boolean by cascade case cast check column commit conflict constraint create cross "
            + "current date decimal default delete desc distinct do drop else end exists false "
            + "fetch first foreign from full group having if in index inner insert integer into is "
            + "join key left like limit merge not nothing null numeric offset on only or order "
            + "outer over primary references rename right row rows schema select sequence set "
            + "smallint table then time timestamp to true truncate type union unique update using "
            + "values varchar view when where with").split(" "));

    private SqlPieces() {}

    public static List<SqlPiece> of(String sql) {
        List<SqlPiece> pieces = new ArrayList<>();
        int other = 0;
        for (Token token : SqlLexer.scanWritten(sql)) {
            Kind kind = kind(token);
            if (kind != Kind.OTHER) {
                addOther(pieces, sql, other, token.start());
                pieces.add(new SqlPiece(kind, sql.substring(token.start(), token.end())));
                other = token.end();
            }
        }
        addOther(pieces, sql, other, sql.length());
        return List.copyOf(pieces);
    }

    /** Signs and gaps between two words look alike: one piece. */
    private static void addOther(List<SqlPiece> pieces, String sql, int from, int to) {
        if (from < to) {
            pieces.add(new SqlPiece(Kind.OTHER, sql.substring(from, to)));
        }
    }

    private static Kind kind(Token token) {
        return switch (token.kind()) {
            case WORD -> KEYWORDS.contains(token.text()) ? Kind.KEYWORD : Kind.NAME;
            case QUOTED -> Kind.NAME;
            case STRING -> Kind.STRING;
            case NUMBER -> Kind.NUMBER;
            case PARAMETER -> Kind.PARAMETER;
            case COMMENT -> Kind.COMMENT;
            case SYMBOL, GAP, DATA -> Kind.OTHER;
        };
    }
}
