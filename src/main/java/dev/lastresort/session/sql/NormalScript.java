package dev.lastresort.session.sql;

import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.gate.Token;
import dev.lastresort.database.gate.UnreadableSql;
import dev.lastresort.model.scenario.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A script as far as it says what is done: without spaces, comments and the case of its words, with
 * its parameters in the order in which they come. Statements that do not touch one another may
 * stand in any order.
 */
public record NormalScript(List<NormalStatement> statements) {

    public NormalScript {
        statements = List.copyOf(statements);
    }

    /**
     * One of its statements.
     *
     * @param text  what it says
     * @param names every word and quoted name in it
     * @param made  the names that it makes, changes or drops
     */
    public record NormalStatement(String text, Set<String> names, Set<String> made) {

        private boolean isFreeOf(NormalStatement other) {
            return made.stream().noneMatch(other.names::contains)
                    && other.made.stream().noneMatch(names::contains);
        }
    }

    private static final Set<String> BEFORE_MADE =
            Set.of("table", "view", "index", "sequence", "into", "update", "truncate", "from", "on",
                    "type", "domain", "schema");
    private static final Set<String> SKIPPED =
            Set.of("if", "not", "exists", "only", "concurrently", "table");

    public static NormalScript of(List<Sql> script) {
        return new NormalScript(script.stream().map(NormalScript::statement).toList());
    }

    /** What a text says, with one gap between its words. */
    public static String words(Sql sql) {
        return statement(sql).text();
    }

    private static NormalStatement statement(Sql sql) {
        try {
            List<Token> tokens = SqlStatement.speaking(sql.text());
            int end = !tokens.isEmpty() && tokens.getLast().isSymbol(";")
                    ? tokens.size() - 1 : tokens.size();
            return statement(tokens.subList(0, end));
        } catch (UnreadableSql unreadable) {
            return new NormalStatement(sql.text(), Set.of(sql.text()), Set.of(sql.text()));
        }
    }

    private static NormalStatement statement(List<Token> tokens) {
        Map<String, Integer> parameters = new HashMap<>();
        String text = tokens.stream().map(token -> switch (token.kind()) {
            case PARAMETER -> ":" + parameters.computeIfAbsent(
                    token.text(), _ -> parameters.size() + 1);
            case STRING -> "'" + token.text() + "'";
            case QUOTED -> "\"" + token.text() + "\"";
            default -> token.text();
        }).collect(Collectors.joining(" "));
        return new NormalStatement(text, tokens.stream().filter(Token::isName).map(Token::text)
                .collect(Collectors.toSet()), made(tokens));
    }

    /** A superset: what is only read counts as made where it stands behind such a word. */
    private static Set<String> made(List<Token> tokens) {
        Set<String> made = new HashSet<>();
        if (!tokens.isEmpty() && !tokens.getFirst().isWord("select")) {
            for (int i = 0; i + 1 < tokens.size(); i++) {
                if (BEFORE_MADE.contains(tokens.get(i).text())) {
                    int next = i + 1;
                    while (next < tokens.size() && SKIPPED.contains(tokens.get(next).text())) {
                        next++;
                    }
                    if (next < tokens.size() && tokens.get(next).isName()) {
                        made.add(tokens.get(next).text());
                    }
                }
            }
        }
        return made;
    }

    /** Whether the same is done, in an order that comes to the same. */
    public boolean isSame(NormalScript other) {
        List<NormalStatement> left = new ArrayList<>(other.statements);
        for (NormalStatement mine : statements) {
            int found = -1;
            for (int i = 0; i < left.size() && found < 0; i++) {
                if (left.get(i).text().equals(mine.text())) {
                    found = i;
                } else if (!left.get(i).isFreeOf(mine)) {
                    return false;
                }
            }
            if (found < 0) {
                return false;
            }
            left.remove(found);
        }
        return left.isEmpty();
    }
}
