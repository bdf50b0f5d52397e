package dev.lastresort.session.sql;

import dev.lastresort.database.gate.SqlLexer;
import dev.lastresort.database.gate.Token;
import dev.lastresort.model.scenario.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One statement of a text that was typed. Texts are cut at the semicolons that the gate sees: none
 * in quotes, dollar quotes or comments.
 *
 * @param end  behind its semicolon, if it has one
 * @param text without the semicolon
 */
public record TypedStatement(int start, int end, String text) {

    /** All of a text that say something. */
    public static List<TypedStatement> of(String typed) {
        List<TypedStatement> statements = new ArrayList<>();
        int start = 0;
        boolean says = false;
        for (Token token : SqlLexer.scanWritten(typed)) {
            if (token.isSymbol(";")) {
                if (says) {
                    statements.add(cut(typed, start, token.start(), token.end()));
                }
                start = token.end();
                says = false;
            } else {
                says |= token.kind().speaks();
            }
        }
        if (says) {
            statements.add(cut(typed, start, typed.length(), typed.length()));
        }
        return List.copyOf(statements);
    }

    private static TypedStatement cut(String typed, int start, int textEnd, int end) {
        return new TypedStatement(start, end, typed.substring(start, textEnd).strip());
    }

    /** The statement that the caret stands in, or else the one before it, or else the first. */
    public static Optional<TypedStatement> at(List<TypedStatement> all, int caret) {
        return all.stream().filter(one -> caret >= one.start() && caret <= one.end()).findFirst()
                .or(() -> all.stream().filter(one -> one.end() <= caret)
                        .reduce((_, later) -> later))
                .or(() -> all.stream().findFirst());
    }

    public static List<Sql> sql(List<TypedStatement> statements) {
        return statements.stream().map(one -> new Sql(one.text(), "")).toList();
    }
}
