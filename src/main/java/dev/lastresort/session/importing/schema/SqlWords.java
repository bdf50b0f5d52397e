package dev.lastresort.session.importing.schema;

import dev.lastresort.session.sql.SqlPiece;
import dev.lastresort.session.sql.SqlPieces;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement in a form that its verbs can be found in: without comments, texts and numbers, words
 * in lower case with one blank between them, names without their quotes.
 */
public final class SqlWords {

    private static final Pattern ON = Pattern.compile(
            "(?:^alter table(?: if exists)?(?: only)?|^truncate(?: table)?(?: only)?"
                    + "|^update(?: only)?|^delete from(?: only)?|^insert into|^drop table"
                    + "(?: if exists)?|^create (?:unique )?index\\b.*? on(?: only)?) "
                    + "(?:public\\.)?([^ ,;(]+)");

    private SqlWords() {}

    public static String of(String sql) {
        StringBuilder words = new StringBuilder();
        for (SqlPiece piece : SqlPieces.of(sql)) {
            words.append(switch (piece.kind()) {
                case COMMENT -> " ";
                case STRING, NUMBER -> "?";
                case NAME -> name(piece.text());
                case KEYWORD, PARAMETER, OTHER -> piece.text().toLowerCase(Locale.ROOT);
            });
        }
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    /** The table that a statement changes first, if it says so at its beginning. */
    public static Optional<String> target(String words) {
        Matcher on = ON.matcher(words);
        return on.find() ? Optional.of(on.group(1)) : Optional.empty();
    }

    private static String name(String written) {
        return written.startsWith("\"") && written.endsWith("\"") && written.length() > 2
                ? written.substring(1, written.length() - 1) : written.toLowerCase(Locale.ROOT);
    }
}
