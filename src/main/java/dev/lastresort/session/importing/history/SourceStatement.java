package dev.lastresort.session.importing.history;

/** A statement of a history, and where it stands: line and column count from 1. */
public record SourceStatement(String file, int line, int column, String sql) {

    /** The place in the form that editors and terminals turn into a link. */
    public String place() {
        return file + ":" + line + ":" + column;
    }

    /** The place of a character of the statement. */
    public String place(int offset) {
        int at = Math.clamp(offset, 0, sql.length());
        int lines = (int) sql.substring(0, at).chars().filter(c -> c == '\n').count();
        int lineStart = sql.lastIndexOf('\n', at - 1) + 1;
        return file + ":" + (line + lines) + ":" + (lines == 0 ? column + at : at - lineStart + 1);
    }
}
