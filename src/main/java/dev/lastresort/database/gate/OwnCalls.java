package dev.lastresort.database.gate;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Calls of functions that a scenario has made itself. They are spelled with the scenario's schema,
 * so that a call which is none of the engine's known ones can reach no other function, whatever its
 * name.
 */
final class OwnCalls {

    /** What is put before their names; in quotes, as nobody has written it. */
    static final String PREFIX = "\"app\".";

    private static final String SCHEMA = "app";

    private OwnCalls() {}

    /** Where they are called by their names alone, as indexes of tokens. */
    static BitSet bare(List<Token> tokens, KnownFunctions functions) {
        BitSet places = new BitSet();
        BitSet tables = NamedWithColumns.in(tokens);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isName() && tokens.get(i + 1).isSymbol("(") && !tables.get(i)
                    && !(i > 0 && tokens.get(i - 1).isSymbol("."))
                    && functions.isOwn(tokens.get(i).text().toLowerCase(Locale.ROOT))) {
                places.set(i);
            }
        }
        return places;
    }

    /** The same text, in which each of these calls names the schema. */
    static String spelled(String text, List<Token> tokens, BitSet places) {
        StringBuilder spelled = new StringBuilder(text);
        for (int i = places.length() - 1; i >= 0; i = places.previousSetBit(i - 1)) {
            spelled.insert(tokens.get(i).start(), PREFIX);
        }
        return spelled.toString();
    }

    /** Whether a function of the scenario's own is called, which may write. */
    static boolean in(List<Token> tokens) {
        for (int i = 0; i + 3 < tokens.size(); i++) {
            if (tokens.get(i).kind() == Token.Kind.QUOTED && tokens.get(i).text().equals(SCHEMA)
                    && tokens.get(i + 1).isSymbol(".") && tokens.get(i + 2).isName()
                    && tokens.get(i + 3).isSymbol("(")) {
                return true;
            }
        }
        return false;
    }
}
