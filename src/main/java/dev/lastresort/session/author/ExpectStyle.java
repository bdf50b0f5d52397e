package dev.lastresort.session.author;

import dev.lastresort.session.author.JsonSpans.JsonSpan;
import java.util.List;

/** How a file is laid out: its line ends, its indentation, and whether it has lines at all. */
final class ExpectStyle {

    private static final int LONGEST_LINE = 110;

    private final String text;
    private final String newLine;
    private final String unit;

    ExpectStyle(String text) {
        this.text = text;
        newLine = text.contains("\r\n") ? "\r\n" : text.contains("\n") ? "\n" : "";
        unit = text.lines().filter(line -> !line.isBlank())
                .map(ExpectStyle::blanks).filter(blanks -> !blanks.isEmpty()).findFirst()
                .orElse("  ");
    }

    /** An object's text, in one line where that is short, else in a line for each entry. */
    String object(JsonSpan strategy, List<String> entries) {
        String indent = indent(strategy);
        String line = "{ " + String.join(", ", entries) + " }";
        if (newLine.isEmpty() || indent.length() + line.length() <= LONGEST_LINE) {
            return line;
        }
        String inner = newLine + indent + unit;
        return "{" + inner + String.join("," + inner, entries) + newLine + indent + "}";
    }

    /** What adds a member to an object after its last one. */
    String member(JsonSpan strategy, String name, String value) {
        return "," + (newLine.isEmpty() ? " " : newLine + indent(strategy)) + quoted(name) + ": "
                + value;
    }

    /** That of the object's members, whether or not they stand in lines of their own. */
    private String indent(JsonSpan strategy) {
        for (JsonSpan member : strategy.members().values()) {
            int line = lineStart(member.start());
            // The line of a member's value starts with its name, if not with another member.
            if (line > strategy.start()) {
                return blanks(text.substring(line, member.start()));
            }
        }
        String before = blanks(text.substring(lineStart(strategy.start()), strategy.start()));
        return before + (unit.startsWith("\t") ? unit : "  ");
    }

    private int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    private static String blanks(String line) {
        int end = 0;
        while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
            end++;
        }
        return line.substring(0, end);
    }

    /** As JSON writes it. */
    static String quoted(String name) {
        StringBuilder json = new StringBuilder("\"");
        name.chars().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                json.append('\\').append((char) letter);
            } else if (letter < ' ') {
                json.append(String.format("\\u%04x", letter));
            } else {
                json.append((char) letter);
            }
        });
        return json.append('"').toString();
    }
}
