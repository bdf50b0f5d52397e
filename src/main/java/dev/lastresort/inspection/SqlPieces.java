package dev.lastresort.inspection;

import dev.lastresort.inspection.SqlPiece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private final String sql;
    private final List<SqlPiece> pieces = new ArrayList<>();
    private int at;

    private SqlPieces(String sql) {
        this.sql = sql;
    }

    public static List<SqlPiece> of(String sql) {
        SqlPieces cut = new SqlPieces(sql);
        while (cut.at < sql.length()) {
            cut.step();
        }
        return List.copyOf(cut.pieces);
    }

    private void step() {
        char c = sql.charAt(at);
        if (sql.startsWith("--", at)) {
            int end = sql.indexOf('\n', at);
            add(Kind.COMMENT, end < 0 ? sql.length() : end);
        } else if (sql.startsWith("/*", at)) {
            add(Kind.COMMENT, closed("*/", at + 2));
        } else if (c == '\'') {
            add(Kind.STRING, closed("'", at + 1));
        } else if (c == '"') {
            add(Kind.NAME, closed("\"", at + 1));
        } else if (isDigit(c)) {
            add(Kind.NUMBER, numberEnd());
        } else if (c == ':' && isNameStart(at + 1)) {
            add(Kind.PARAMETER, nameEnd(at + 1));
        } else if (isNameStart(at)) {
            int end = nameEnd(at);
            add(KEYWORDS.contains(sql.substring(at, end).toLowerCase(Locale.ROOT))
                    ? Kind.KEYWORD : Kind.NAME, end);
        } else {
            add(Kind.OTHER, otherEnd());
        }
    }

    private void add(Kind kind, int end) {
        pieces.add(new SqlPiece(kind, sql.substring(at, end)));
        at = end;
    }

    /** Behind the closing mark; a doubled quote ends one piece and begins the next: so be it. */
    private int closed(String mark, int from) {
        int end = sql.indexOf(mark, from);
        return end < 0 ? sql.length() : end + mark.length();
    }

    private int numberEnd() {
        int end = at;
        while (end < sql.length() && (isDigit(sql.charAt(end)) || sql.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private int nameEnd(int from) {
        int end = from;
        while (isNameStart(end) || end < sql.length() && isDigit(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private int otherEnd() {
        int end = at + 1;
        while (end < sql.length() && Character.isWhitespace(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isNameStart(int place) {
        return place < sql.length()
                && (sql.charAt(place) == '_' || Character.isLetter(sql.charAt(place)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
