package dev.lastresort.database.gate;

/**
 * One condition that has passed the gate. Invariant: put behind WHERE in parentheses it stays one
 * condition of a query that changes nothing. Only {@link SqlGate} makes one.
 */
public final class SqlCondition {

    private final String text;

    SqlCondition(String text) {
        this.text = text;
    }

    /**
     * The rows of a query that meet the condition.
     *
     * @param select of our own making: up to where WHERE can follow
     */
    public SqlStatement of(String select) {
        return SqlStatement.parse(select + " WHERE (" + text + "\n)");
    }

    @Override
    public String toString() {
        return text;
    }
}
