package dev.lastresort.database.gate;

/**
 * One token of SQL text, from {@code start} to before {@code end}. Words are lower-cased; a quoted
 * name and a string carry their content without the quotes; a parameter carries its name without
 * the colon; all others carry what stands there.
 *
 * @param closed whether its end mark was found; what is left open reaches to the end of the text
 */
public record Token(Kind kind, String text, int start, int end, boolean closed) {

    public enum Kind {
        WORD, QUOTED, STRING, NUMBER, PARAMETER, SYMBOL, COMMENT,
        /** White space. */
        GAP,
        /** Lines that are no SQL: rows behind COPY … FROM stdin, or a command of psql. */
        DATA;

        /** Whether it is part of what the statement says. */
        public boolean speaks() {
            return this != COMMENT && this != GAP;
        }
    }

    public boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    public boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    public boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }
}
