package dev.lastresort.database.gate;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One expression that has passed the gate; a condition is one. Invariant: in parentheses it stays
 * one expression of a query that changes nothing. Only {@link SqlGate} makes one.
 */
public final class SqlExpression {

    private final String text;

    SqlExpression(String text) {
        this.text = text;
    }

    /**
     * The rows of a query that meet it as a condition.
     *
     * @param select of our own making: up to where WHERE can follow
     * @param order  of our own making: what follows it
     */
    public SqlStatement of(String select, String order) {
        return SqlStatement.parse(select + " WHERE " + enclosed() + order);
    }

    /** As it may stand wherever an expression can: a comment in it ends before the parenthesis. */
    public String enclosed() {
        return "(" + text + "\n)";
    }

    /** As {@link SqlStatement#calling} does it. */
    public SqlExpression calling(Map<String, String> functions) {
        return new SqlExpression(SqlStatement.parse(text).calling(functions).text());
    }

    /** Whether some name in it is said to be that relation's. */
    public boolean speaksOf(String relation) {
        List<Token> tokens = SqlStatement.parse("SELECT " + enclosed()).tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isName() && tokens.get(i + 1).isSymbol(".")
                    && tokens.get(i).text().toLowerCase(Locale.ROOT).equals(relation)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return text;
    }
}
