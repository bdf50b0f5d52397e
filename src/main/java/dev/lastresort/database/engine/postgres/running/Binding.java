package dev.lastresort.database.engine.postgres.running;

import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.gate.Token;
import dev.lastresort.model.journal.SqlNull;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A statement with its parameters put in place. A list becomes one array: {@code x IN (:ids)} is
 * {@code x = ANY (?)}, which keeps its meaning for an empty one, too.
 */
record Binding(String text, List<Object> values) {

    static Binding of(SqlStatement statement, Map<String, ?> parameters) {
        for (String name : statement.parameters()) {
            if (!parameters.containsKey(name)) {
                throw new SqlFailure(SqlFailure.PARAMETERS,
                        "no value is given for the parameter :" + name);
            }
        }
        StringBuilder text = new StringBuilder();
        List<Object> values = new ArrayList<>();
        List<Token> tokens = statement.tokens();
        int done = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean array = i + 2 < tokens.size() && token.isWord("in")
                    && tokens.get(i + 1).isSymbol("(") && tokens.get(i + 2)
                            .kind() == Token.Kind.PARAMETER
                    && parameters.get(tokens.get(i + 2).text()) instanceof List;
            boolean not = i + 3 < tokens.size() && token.isWord("not")
                    && tokens.get(i + 1).isWord("in") && tokens.get(i + 2).isSymbol("(")
                    && tokens.get(i + 3).kind() == Token.Kind.PARAMETER
                    && parameters.get(tokens.get(i + 3).text()) instanceof List;
            if (array || not) {
                text.append(statement.text(), done, token.start())
                        .append(not ? "<> ALL " : "= ANY ");
                i += not ? 1 : 0;
                done = tokens.get(i).end();
            } else if (token.kind() == Token.Kind.PARAMETER) {
                text.append(literal(statement, done, token.start())).append('?');
                done = token.end();
                values.add(Objects.requireNonNull(parameters.get(token.text())));
            }
        }
        return new Binding(text.append(literal(statement, done, statement.text().length()))
                .toString(), values);
    }

    /** A question mark of the text's own is an operator, which the driver wants twice. */
    private static String literal(SqlStatement statement, int start, int end) {
        StringBuilder text = new StringBuilder(statement.text().substring(start, end));
        for (int i = statement.tokens().size() - 1; i >= 0; i--) {
            Token token = statement.tokens().get(i);
            if (token.start() >= start && token.end() <= end && token.kind() == Token.Kind.SYMBOL
                    && token.text().contains("?")) {
                text.replace(token.start() - start, token.end() - start,
                        token.text().replace("?", "??"));
            }
        }
        return text.toString();
    }

    /** @param before how many parameters come before them */
    void into(PreparedStatement prepared, int before) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            int place = before + i + 1;
            Object value = values.get(i);
            switch (value) {
                case SqlNull nothing -> prepared.setNull(place, Types.NULL);
                case Long number when number == number.intValue() ->
                        prepared.setInt(place, number.intValue());
                case Long number -> prepared.setLong(place, number);
                case Integer number -> prepared.setInt(place, number);
                case BigDecimal number -> prepared.setBigDecimal(place, number);
                case Double number -> prepared.setDouble(place, number);
                case Boolean truth -> prepared.setBoolean(place, truth);
                case String text -> prepared.setString(place, text);
                case LocalDateTime stamp -> prepared.setObject(place, stamp);
                default -> prepared.setObject(place, TextCodec.text(value), Types.OTHER);
            }
        }
    }
}
