package dev.lastresort.session.importing.history;

import dev.lastresort.database.gate.UnreadableSql;
import dev.lastresort.database.written.WrittenStatement;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of a history, as text.
 *
 * @param path as people are told it, with {@code /} between folders
 */
record SourceFile(String path, String text) {

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The name without its ending. */
    String stem() {
        int dot = name().lastIndexOf('.');
        return dot <= 0 ? name() : name().substring(0, dot);
    }

    /** The name of the folder that it is in; empty if none was given. */
    String folder() {
        String[] parts = path.split("/", -1);
        return parts.length < 2 ? "" : parts[parts.length - 2];
    }

    /** Its statements; a text with a quote that is left open is told at that place. */
    List<SourceStatement> statements(List<String> unread) {
        return statements(text, 0, unread);
    }

    /** The statements of a part of it, which begins at {@code from}. */
    List<SourceStatement> statements(String part, int from, List<String> unread) {
        List<SourceStatement> statements = new ArrayList<>();
        try {
            for (WrittenStatement written : WrittenStatement.of(part)) {
                statements.add(at(from + written.start(), written.text()));
            }
        } catch (UnreadableSql open) {
            unread.add(at(from, "").place() + ": " + open.getMessage());
        }
        return statements;
    }

    SourceStatement at(int offset, String sql) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new SourceStatement(path, line, offset - start + 1, sql);
    }
}
