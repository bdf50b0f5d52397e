package dev.lastresort.database.gate;

/**
 * One token of SQL text. Words are lower-cased; a quoted identifier and a string carry their
 * content without the quotes; a parameter carries its name without the colon.
 */
public record Token(Kind kind, String text, int start, int end) {

    public enum Kind { WORD, QUOTED, STRING, NUMBER, PARAMETER, SYMBOL }

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
