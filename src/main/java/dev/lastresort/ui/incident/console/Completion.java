package dev.lastresort.ui.incident.console;

import dev.lastresort.session.attempt.RoomView.TableInfo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the word at the caret could become: only tables and columns that can be seen. */
public final class Completion {

    private static final int MOST = 40;

    private Completion() {}

    /** Where the word that ends at the caret begins. */
    static int wordStart(String text, int caret) {
        int start = caret;
        while (start > 0 && isName(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    public static List<String> of(String text, int caret, List<TableInfo> tables) {
        int start = wordStart(text, caret);
        String typed = text.substring(start, caret).toLowerCase(Locale.ROOT);
        Stream<String> words = start > 0 && text.charAt(start - 1) == '.'
                ? columnsOf(text.substring(wordStart(text, start - 1), start - 1), tables)
                : Stream.concat(tables.stream().map(TableInfo::name),
                        tables.stream().flatMap(Completion::columns));
        return words.distinct().filter(word -> word.toLowerCase(Locale.ROOT).startsWith(typed))
                .limit(MOST).toList();
    }

    /** An alias is not looked up: behind one, any column will do. */
    private static Stream<String> columnsOf(String table, List<TableInfo> tables) {
        List<TableInfo> named = tables.stream()
                .filter(one -> one.name().equalsIgnoreCase(table)).toList();
        return (named.isEmpty() ? tables : named).stream().flatMap(Completion::columns);
    }

    private static Stream<String> columns(TableInfo table) {
        return table.columns().stream().map(column -> column.split(" ", 2)[0]);
    }

    private static boolean isName(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
