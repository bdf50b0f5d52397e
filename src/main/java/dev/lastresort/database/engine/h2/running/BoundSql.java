package dev.lastresort.database.engine.h2.running;

import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.gate.Token;
import dev.lastresort.model.journal.SqlNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A statement with its parameters put in place: text with question marks, and one value for each of
 * them.
 */
record BoundSql(String text, List<Object> values) {

    /**
     * An empty list has to keep its meaning in both IN and NOT IN, which a NULL in its place would
     * not.
     */
    private static final String NO_VALUES = "SELECT NULL FROM (VALUES (1)) WHERE FALSE";

    /**
     * Binds by name; a list becomes as many question marks. With {@code typed}, each question mark
     * says its type, for the places where the database cannot find it out.
     */
    static BoundSql of(SqlStatement statement, Map<String, ?> parameters, boolean typed) {
        checkNames(statement, parameters.keySet());
        if (statement.parameters().isEmpty()) {
            return new BoundSql(statement.text(), List.of());
        }
        List<Object> single = new ArrayList<>(statement.places().size());
        statement.places().forEach(place -> single.add(parameters.get(place)));
        return typed || single.stream().anyMatch(List.class::isInstance)
                ? spelledOut(statement, parameters, typed)
                : new BoundSql(statement.placesText(), single);
    }

    private static BoundSql spelledOut(
            SqlStatement statement, Map<String, ?> parameters, boolean typed) {
        String sql = statement.text();
        StringBuilder text = new StringBuilder();
        List<Object> values = new ArrayList<>();
        int done = 0;
        for (Token token : statement.tokens()) {
            if (token.kind() == Token.Kind.PARAMETER) {
                text.append(sql, done, token.start());
                append(text, values, Objects.requireNonNull(parameters.get(token.text())), typed);
                done = token.end();
            }
        }
        text.append(sql, done, sql.length());
        return new BoundSql(text.toString(), values);
    }

    private static void append(StringBuilder text, List<Object> values, Object value,
            boolean typed) {
        if (value instanceof List<?> list) {
            if (list.isEmpty()) {
                text.append(NO_VALUES);
            }
            for (int i = 0; i < list.size(); i++) {
                text.append(i == 0 ? "" : ", ");
                append(text, values, list.get(i), typed);
            }
            return;
        }
        boolean cast = typed && value != SqlNull.NULL;
        text.append(cast ? "CAST(? AS " + ValueCodec.sqlTypeOf(value) + ")" : typed ? "NULL" : "?");
        if (cast || !typed) {
            values.add(value);
        }
    }

    private static void checkNames(SqlStatement statement, Set<String> given) {
        for (String name : statement.parameters()) {
            if (!given.contains(name)) {
                throw new SqlFailure(SqlFailure.PARAMETERS, "no value is given for the parameter :"
                        + name);
            }
        }
    }
}
