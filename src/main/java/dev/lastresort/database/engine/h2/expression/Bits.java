package dev.lastresort.database.engine.h2.expression;

import dev.lastresort.database.engine.draft.SqlDraft;
import java.util.Optional;

/** The operators on bits, and the power of a number. */
final class Bits {

    private Bits() {}

    /** The function for the operator that stands there, if one does. */
    static Optional<String> function(SqlDraft draft, int at) {
        boolean twice = adjacent(draft, at, draft.token(at).text());
        return switch (draft.isName(at) || draft.isString(at) ? "" : draft.token(at).text()) {
            case "&" -> twice || draft.isString(at + 1) ? Optional.empty()
                    : Optional.of("BITAND");
            case "|" -> twice || adjacent(draft, at, "/") || draft.isSymbol(at - 1, "|")
                    || draft.isSymbol(at - 1, "?") ? Optional.empty() : Optional.of("BITOR");
            case "#" -> adjacent(draft, at, ">") || adjacent(draft, at, "-") ? Optional.empty()
                    : Optional.of("BITXOR");
            case "^" -> Optional.of("POWER");
            case "<" -> twice ? Optional.of("LSHIFT") : Optional.empty();
            case ">" -> twice && !Expressions.isSign(draft, at - 1, "#-@")
                    ? Optional.of("RSHIFT") : Optional.empty();
            default -> Optional.empty();
        };
    }

    static int signs(SqlDraft draft, int at) {
        return draft.isSymbol(at, "<") || draft.isSymbol(at, ">") ? 2 : 1;
    }

    private static boolean adjacent(SqlDraft draft, int at, String sign) {
        return draft.isSymbol(at + 1, sign)
                && draft.token(at + 1).start() == draft.token(at).end();
    }
}
