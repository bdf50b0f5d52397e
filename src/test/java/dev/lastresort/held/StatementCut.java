package dev.lastresort.held;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a file of PostgreSQL into statements, as psql does: the semicolons outside quotes, dollar
 * quotes and comments. Commands to psql itself, which newer pg_dumps begin and end with, are none.
 * Apart from the program's own reading, which is held against it.
 */
public final class StatementCut {

    private static final Pattern DOLLARS = Pattern.compile("\\$\\w*\\$");
    private static final String END_OF_ROWS = "\n\\.\n";

    private final String text;
    private final List<CutStatement> statements = new ArrayList<>();
    private final StringBuilder speaking = new StringBuilder();
    private int start = -1;
    private int at;

    private StatementCut(String text) {
        this.text = text;
    }

    public static List<CutStatement> of(String text) {
        StatementCut cut = new StatementCut(text);
        while (cut.at < text.length()) {
            cut.step();
        }
        cut.end("");
        return List.copyOf(cut.statements);
    }

    private void step() {
        char c = text.charAt(at);
        if (text.startsWith("--", at) || c == '\\' && start < 0) {
            skipTo(text.indexOf('\n', at));
        } else if (text.startsWith("/*", at)) {
            skipTo(text.indexOf("*/", at) + 2);
        } else if (c == '\'') {
            take(quoteEnd());
        } else if (c == '"') {
            take(text.indexOf('"', at + 1) + 1);
        } else if (c == '$' && dollars().lookingAt() && !behindName()) {
            Matcher dollars = dollars();
            dollars.lookingAt();
            take(text.indexOf(dollars.group(), dollars.end()) + dollars.group().length());
        } else if (c == ';') {
            semicolon();
        } else {
            take(at + 1);
        }
    }

    private Matcher dollars() {
        return DOLLARS.matcher(text).region(at, text.length());
    }

    private void skipTo(int end) {
        at = end < 0 ? text.length() : end;
    }

    private void take(int end) {
        if (start < 0 && !text.substring(at, end).isBlank()) {
            start = at;
        }
        if (start >= 0) {
            speaking.append(text, at, end);
        }
        at = end;
    }

    private int quoteEnd() {
        boolean escapes = at > 0 && (text.charAt(at - 1) == 'E' || text.charAt(at - 1) == 'e')
                && (at < 2 || !Character.isJavaIdentifierPart(text.charAt(at - 2)));
        int end = at + 1;
        while (text.charAt(end) != '\'' || text.startsWith("''", end)) {
            boolean two = text.charAt(end) == '\'' || escapes && text.charAt(end) == '\\';
            end += two ? 2 : 1;
        }
        return end + 1;
    }

    private boolean behindName() {
        return at > 0 && Character.isJavaIdentifierPart(text.charAt(at - 1));
    }

    private void semicolon() {
        CutStatement probe = new CutStatement("", speaking.toString().strip(), "", 0);
        if (probe.copies()) {
            int rows = text.indexOf('\n', at) + 1;
            int closed = text.indexOf(END_OF_ROWS, rows - 1);
            end(text.substring(rows, closed + 1));
            at = closed + END_OF_ROWS.length();
        } else {
            end("");
            at++;
        }
    }

    private void end(String rows) {
        if (start >= 0) {
            String taken = text.substring(start, at).strip();
            int line = 1 + (int) text.substring(0, start).lines().count()
                    - (start > 0 && text.charAt(start - 1) != '\n' ? 1 : 0);
            statements.add(new CutStatement(taken, speaking.toString().strip(), rows, line));
        }
        start = -1;
        speaking.setLength(0);
    }
}
