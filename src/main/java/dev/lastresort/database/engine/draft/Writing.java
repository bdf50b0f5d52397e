package dev.lastresort.database.engine.draft;

import dev.lastresort.database.gate.Token;
import java.util.Arrays;

/** Puts a {@link SqlDraft} together from what was written and what has to be said besides. */
public final class Writing {

    private final StringBuilder text = new StringBuilder();
    private int[] origins = new int[64];
    private int origin;

    /** Where what is put in next belongs, if nothing was kept before it. */
    public Writing(int origin) {
        this.origin = origin;
    }

    /** A writing of all that the draft says, but with the tokens between two places replaced. */
    public static SqlDraft replaced(SqlDraft draft, int from, int to, String by) {
        return new Writing(draft.writtenAt(from)).keep(draft, 0, from).put(by)
                .keep(draft, to, draft.size()).draft();
    }

    /** Says something that was not written, apart from what is before it. */
    public Writing put(String words) {
        if (!words.isEmpty()) {
            gap();
            append(words, origin);
        }
        return this;
    }

    /** Takes over the tokens of a draft between two places, and what stands between them. */
    public Writing keep(SqlDraft draft, int from, int to) {
        if (from >= to) {
            return this;
        }
        gap();
        int start = draft.token(from).start();
        int end = draft.token(to - 1).end();
        ensure(end - start);
        for (int i = start; i < end; i++) {
            origins[text.length() + i - start] = draft.origin(i);
        }
        text.append(draft.text(), start, end);
        origin = draft.origin(Math.max(start, end - 1));
        return this;
    }

    public SqlDraft draft() {
        return new SqlDraft(text.toString(), Arrays.copyOf(origins, text.length()));
    }

    private void gap() {
        if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
            append(" ", origin);
        }
    }

    private void append(String words, int from) {
        ensure(words.length());
        Arrays.fill(origins, text.length(), text.length() + words.length(), from);
        text.append(words);
    }

    private void ensure(int more) {
        if (text.length() + more > origins.length) {
            origins = Arrays.copyOf(origins, Math.max(2 * origins.length, text.length() + more));
        }
    }

    /** A name in quotes, whatever it holds. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text as SQL writes it. */
    public static String literal(String value) {
        return '\'' + value.replace("'", "''") + '\'';
    }

    public static String name(Token token) {
        return quoted(token.text());
    }
}
