package dev.lastresort.database.engine.dump;

import dev.lastresort.database.engine.draft.Notes;
import dev.lastresort.database.engine.draft.SqlDraft;

/**
 * How the rows behind a COPY are written.
 *
 * @param csv    in quotes and with separators, or in the text form with its escapes
 * @param header whether the first line names the columns
 * @param none   what stands for NULL
 */
record CopyOptions(boolean csv, boolean header, char delimiter, char quote, String none) {

    private static final CopyOptions TEXT = new CopyOptions(false, false, '\t', '"', "\\N");

    /** What stands between two places: {@code WITH (FORMAT csv, HEADER)}, or the older form. */
    static CopyOptions read(SqlDraft draft, int from, int to) {
        CopyOptions options = TEXT;
        int at = from;
        while (at < to) {
            String word = draft.word(at);
            switch (word) {
                case "with", "format", "text", "" -> {
                    boolean plain = !word.isEmpty() || draft.isSymbol(at, "(")
                            || draft.isSymbol(at, ")") || draft.isSymbol(at, ",");
                    if (!plain && !(draft.isString(at) && draft.says(at - 1, "encoding"))) {
                        throw unknown(draft, at);
                    }
                }
                case "csv" -> options = new CopyOptions(true, options.header(),
                        options.delimiter() == '\t' ? ',' : options.delimiter(), options.quote(),
                        options.none().equals("\\N") ? "" : options.none());
                case "header" -> {
                    boolean off = draft.says(at + 1, "false") || draft.says(at + 1, "off");
                    at += off || draft.says(at + 1, "true") || draft.says(at + 1, "on")
                            || draft.says(at + 1, "match") ? 1 : 0;
                    options = new CopyOptions(options.csv(), !off, options.delimiter(),
                            options.quote(), options.none());
                }
                case "delimiter", "quote", "null" -> {
                    int value = draft.says(at + 1, "as") ? at + 2 : at + 1;
                    if (!draft.isString(value) || draft.token(value).text().length() != 1
                            && !word.equals("null")) {
                        throw unknown(draft, at);
                    }
                    options = options.with(word, draft.token(value).text());
                    at = value;
                }
                case "encoding" -> {}
                default -> throw unknown(draft, at);
            }
            at++;
        }
        return options;
    }

    private CopyOptions with(String option, String value) {
        return switch (option) {
            case "delimiter" -> new CopyOptions(csv, header, value.charAt(0), quote, none);
            case "quote" -> new CopyOptions(csv, header, delimiter, value.charAt(0), none);
            default -> new CopyOptions(csv, header, delimiter, quote, value);
        };
    }

    private static RuntimeException unknown(SqlDraft draft, int at) {
        return Notes.refused(draft, at, "the option " + draft.token(at).text().toUpperCase(
                java.util.Locale.ROOT) + " of COPY is not read here",
                "use FORMAT, HEADER, DELIMITER, QUOTE and NULL");
    }
}
