package dev.lastresort.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A run of letters in one style.
 *
 * @param target where it leads, as the page has it; empty if nowhere
 */
record TextSpan(String text, SpanStyle style, Optional<String> target) {

    /** One that leads nowhere. */
    TextSpan(String text, SpanStyle style) {
        this(text, style, Optional.empty());
    }

    private static final Pattern MARKED = Pattern.compile(
            "`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\*([^*\\s][^*]*)\\*|\\[([^\\]]+)]\\(([^)]*)\\)");

    /** How it looks. */
    enum SpanStyle { PLAIN, CODE, STRONG, EMPHASIS }

    /** What a line of Markdown says. */
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
                String target = mark.group(5);
                of(mark.group(4)).forEach(words -> spans.add(
                        new TextSpan(words.text(), words.style(), Optional.of(target))));
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
