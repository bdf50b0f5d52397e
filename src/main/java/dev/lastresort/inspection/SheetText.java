package dev.lastresort.inspection;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A sheet as text that a spreadsheet reads. Values are hostile: one that a spreadsheet would run as
 * a formula gets an apostrophe in front, so that it is read as the text that it is. Plain numbers
 * stay numbers.
 */
public final class SheetText {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    /** The wide forms of the signs count: some spreadsheets read them alike. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String CSV_END = "\r\n";

    private SheetText() {}

    /** As RFC 4180 says. */
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
            String value = harmless(line.get(i));
            boolean quoted = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r'
                    || c == '\n') || !value.equals(value.strip());
            text.append(i == 0 ? "" : ",");
            text.append(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
        }
        text.append(CSV_END);
    }

    private static void tsvLine(List<String> line, StringBuilder text) {
        for (int i = 0; i < line.size(); i++) {
            text.append(i == 0 ? "" : "\t");
            text.append(harmless(line.get(i)).replaceAll("[\\t\\r\\n]", " "));
        }
        text.append('\n');
    }

    private static String harmless(String value) {
        boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0
                && !NUMBER.matcher(value).matches();
        return formula ? "'" + value : value;
    }
}
