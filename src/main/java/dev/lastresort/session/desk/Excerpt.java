package dev.lastresort.session.desk;

import dev.lastresort.model.scenario.Harmless;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a file around a place, cut to what fits a screen.
 *
 * @param firstLine the number of the first of {@code lines}, counted from 1
 * @param lines     none if the file could not be read
 * @param marked    which of {@code lines} holds the place, counted from 0
 * @param column    where in the marked line the place is, counted from 0
 */
public record Excerpt(int firstLine, List<String> lines, int marked, int column) {

    public static final Excerpt NONE = new Excerpt(1, List.of(), 0, 0);

    private static final int AROUND = 1;
    private static final int WIDEST = 96;
    private static final int BEFORE_PLACE = 32;
    private static final String TAB = "  ";
    private static final String CUT = "…";

    public Excerpt {
        lines = List.copyOf(lines);
    }

    /**
     * The line with its neighbours, without the indentation that all of them share.
     *
     * @param line   counted from 1; none of the file's gives {@link #NONE}
     * @param column counted from 1
     */
    public static Excerpt of(List<String> file, int line, int column) {
        if (line < 1 || line > file.size()) {
            return NONE;
        }
        int first = Math.max(1, line - AROUND);
        int last = Math.min(file.size(), line + AROUND);
        List<String> lines = file.subList(first - 1, last);
        String before = lines.get(line - first);
        before = before.substring(0, Math.clamp(column - 1, 0, before.length()));
        List<String> untabbed = lines.stream().map(Excerpt::untab).toList();
        int indent = untabbed.stream().filter(text -> !text.isBlank())
                .mapToInt(Excerpt::indentOf).min().orElse(0);
        int place = untab(before).length() - indent;
        // A file on one endless line is shown around the place, all lines cut alike.
        int from = place >= WIDEST - CUT.length() ? place - BEFORE_PLACE : 0;
        List<String> cut = new ArrayList<>();
        untabbed.forEach(text -> cut.add(
                cut(text.substring(Math.min(indent, text.length())), from)));
        return new Excerpt(first, cut, line - first,
                Math.max(0, place - from + (from > 0 ? CUT.length() : 0)));
    }

    private static String cut(String text, int from) {
        if (from >= text.length()) {
            return from > 0 && !text.isEmpty() ? CUT : text;
        }
        String head = from > 0 ? CUT : "";
        boolean fits = text.length() - from <= WIDEST;
        return head + (fits ? text.substring(from)
                : text.substring(from, from + WIDEST - CUT.length()) + CUT);
    }

    private static String untab(String text) {
        return Harmless.text(text.replace("\t", TAB));
    }

    private static int indentOf(String text) {
        return text.length() - text.stripLeading().length();
    }
}
