package dev.lastresort.session.importing.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One command of a Ruby file, put on a line: what goes on over several lines is joined, comments
 * are gone. Only what migrations are usually written in is understood.
 *
 * @param offset  where it begins in the file
 * @param heredoc the text that it brings along, and where that begins
 */
record RubyLine(String text, int offset, Optional<Heredoc> heredoc) {

    record Heredoc(String text, int offset) {}

    private static final Pattern HEREDOC =
            Pattern.compile("<<[-~]?(['\"`]?)([A-Za-z_]\\w*)\\1(?:\\.\\w+)*");

    static List<RubyLine> of(String ruby) {
        List<RubyLine> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int begin = 0;
        int at = 0;
        while (at < ruby.length()) {
            int end = ruby.indexOf('\n', at) < 0 ? ruby.length() : ruby.indexOf('\n', at);
            String line = withoutComment(ruby.substring(at, end));
            if (open.isEmpty()) {
                begin = at + (line.length() - line.stripLeading().length());
            }
            open.append(open.isEmpty() ? "" : " ").append(line.strip());
            at = end + 1;
            Matcher heredoc = HEREDOC.matcher(line);
            if (heredoc.find()) {
                int close = close(ruby, at, heredoc.group(2));
                lines.add(new RubyLine(open.toString(), begin, Optional.of(new Heredoc(
                        ruby.substring(Math.min(at, close), close), Math.min(at, close)))));
                at = ruby.indexOf('\n', close) < 0 ? ruby.length()
                        : ruby.indexOf('\n', close) + 1;
                open.setLength(0);
            } else if (!goesOn(open)) {
                if (!open.isEmpty()) {
                    lines.add(new RubyLine(open.toString(), begin, Optional.empty()));
                }
                open.setLength(0);
            }
        }
        return List.copyOf(lines);
    }

    /** Where the line begins that ends the heredoc. */
    private static int close(String ruby, int from, String word) {
        Matcher close = Pattern.compile("(?m)^[ \\t]*" + word + "[ \\t]*$").matcher(ruby);
        return from <= ruby.length() && close.find(from) ? close.start() : ruby.length();
    }

    private static boolean goesOn(CharSequence text) {
        String code = unquoted(text);
        int depth = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        }
        return depth > 0 || code.indexOf('"') >= 0 || code.indexOf('\'') >= 0
                || code.endsWith(",") || code.endsWith("\\");
    }

    private static String withoutComment(String line) {
        int comment = unquoted(line).indexOf('#');
        return comment < 0 ? line : line.substring(0, comment);
    }

    /** As long as it was; of strings only the opening quote of one that is not closed is left. */
    private static String unquoted(CharSequence line) {
        StringBuilder code = new StringBuilder(line);
        char quote = 0;
        int opened = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                opened = i;
            } else if (quote != 0 && c == '\\') {
                code.setCharAt(i, ' ');
                if (++i < code.length()) {
                    code.setCharAt(i, ' ');
                }
            } else if (quote != 0) {
                code.setCharAt(i, ' ');
                if (c == quote) {
                    code.setCharAt(opened, ' ');
                    quote = 0;
                }
            }
        }
        return code.toString();
    }
}
