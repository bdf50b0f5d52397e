package dev.lastresort.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A run of letters in one style. */
record TextSpan(String text, SpanStyle style) {

    private static final Pattern MARKED = Pattern.compile(
            "`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\*([^*\\s][^*]*)\\*|\\[([^\\]]+)]\\(([^)]*)\\)");

    /** How it looks. */
    enum SpanStyle { PLAIN, CODE, STRONG, EMPHASIS }

    /** What a line of Markdown says; of a link only its words, for there may be no network. */
    static List<TextSpan> of(String line) {
        List<TextSpan> spans = new ArrayList<>();
        Matcher mark = MARKED.matcher(line);
        int at = 0;
        while (mark.find()) {
            add(spans, line.substring(at, mark.start()), SpanStyle.PLAIN);
            if (mark.group(1) != null) {
                add(spans, mark.group(1), SpanStyle.CODE);
            } else if (mark.group(2) != null) {
                add(spans, mark.group(2), SpanStyle.STRONG);
            } else if (mark.group(3) != null) {
                add(spans, mark.group(3), SpanStyle.EMPHASIS);
            } else {
                spans.addAll(of(mark.group(4)));
            }
            at = mark.end();
        }
        add(spans, line.substring(at), SpanStyle.PLAIN);
        return spans;
    }

    static String text(List<TextSpan> spans) {
        return spans.stream().map(TextSpan::text).collect(Collectors.joining());
    }

    private static void add(List<TextSpan> spans, String text, SpanStyle style) {
        if (!text.isEmpty()) {
            spans.add(new TextSpan(text, style));
        }
    }
}
