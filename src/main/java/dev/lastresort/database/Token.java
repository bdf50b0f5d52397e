package dev.lastresort.database;

/**
 * One token of SQL text. Words are lower-cased; a quoted identifier and a string carry their
 * content without the quotes; a parameter carries its name without the colon.
 */
record Token(Kind kind, String text, int start, int end) {

    enum Kind { WORD, QUOTED, STRING, NUMBER, PARAMETER, SYMBOL }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }
}
