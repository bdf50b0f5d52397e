package dev.lastresort.model.sheet;

import dev.lastresort.model.scenario.Harmless;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sheet as text that a spreadsheet reads. Values are hostile: one that a spreadsheet would run as
 * a formula gets an apostrophe in front, so that it is read as the text that it is. Plain numbers
 * stay numbers. Invariant: of the characters that cannot be seen nothing goes out but line ends and
 * the marks between values, for a terminal may print this as well.
 */
public final class SheetText {

    /**
     * What a value begins with that a spreadsheet would run. Wide forms of the signs count: some
     * spreadsheets read them alike.
     */
    public static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final String CSV_END = "\r\n";

    private SheetText() {}

    /**
     * As RFC 4180 says, with every value in quotes, within which it keeps its lines: some
     * spreadsheets cut at other signs than the comma, and would find a formula behind one.
     */
    public static String csv(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        csvLine(sheet.headings(), text);
        sheet.lines().forEach(line -> csvLine(line, text));
        return text.toString();
    }

    /** Tabs between values and no quotes: tabs and line ends within a value become spaces. */
    public static String tsv(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        tsvLine(sheet.headings(), text);
        sheet.lines().forEach(line -> tsvLine(line, text));
        return text.toString();
    }

    private static void csvLine(List<String> line, StringBuilder text) {
        for (int i = 0; i < line.size(); i++) {
            String value = line.get(i);
            text.append(i == 0 ? "\"" : ",\"");
            text.append(apostrophe(value)).append(Harmless.lines(value).replace("\"", "\"\""));
            text.append('"');
        }
        text.append(CSV_END);
    }

    private static void tsvLine(List<String> line, StringBuilder text) {
        for (int i = 0; i < line.size(); i++) {
            String value = line.get(i);
            text.append(i == 0 ? "" : "\t").append(apostrophe(value)).append(Harmless.text(value));
        }
        text.append('\n');
    }

    /** Blanks before a formula do not keep every spreadsheet from running it. */
    private static String apostrophe(String value) {
        String bare = Harmless.text(value).strip();
        return (starts(value) || starts(bare)) && !NUMBER.matcher(bare).matches() ? "'" : "";
    }

    private static boolean starts(String value) {
        return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    }
}
