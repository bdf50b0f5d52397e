package dev.lastresort.database.engine.h2.expression;

import dev.lastresort.database.engine.draft.SqlDraft;

/** The pattern of SIMILAR TO as a regular expression. */
final class Similar {

    private Similar() {}

    /** Whether SIMILAR TO and its pattern stand there. */
    static boolean isAt(SqlDraft draft, int at) {
        return draft.says(at, "similar", "to") && draft.isString(at + 2);
    }

    static String pattern(String written) {
        StringBuilder text = new StringBuilder("^(?:");
        boolean inClass = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length()) {
                text.append(c).append(written.charAt(++i));
                continue;
            }
            inClass = c == '[' || inClass && c != ']';
            text.append(inClass || c == ']' ? "" + c : switch (c) {
                case '%' -> ".*";
                case '_' -> ".";
                case '.', '^', '$' -> "\\" + c;
                default -> "" + c;
            });
        }
        return text.append(")$").toString();
    }
}
