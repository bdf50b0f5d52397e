package dev.lastresort.session.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.scenario.Sql;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypedStatementTest {

    private static List<String> texts(String typed) {
        return TypedStatement.of(typed).stream().map(TypedStatement::text).toList();
    }

    @Test
    void semicolonsWithinQuotesAndCommentsCutNothing() {
        for (String one : List.of("INSERT INTO t VALUES ($$a;b$$)", "SELECT 1 // a;b",
                "SELECT 1 -- a;b", "SELECT /* a /* b */ ; */ 1", "SELECT ';', \"a;b\", `c;d`",
                "SELECT 'it''s; so'", "SELECT 'left; open", "SELECT $$left; open",
                "SELECT 1 /* left; /* open; */ ;")) {
            assertEquals(List.of(one), texts(one));
            assertEquals(List.of("SELECT 0", one), texts(" SELECT 0;" + one));
        }
    }

    @Test
    void aNameWithDollarsQuotesNothing() {
        assertEquals(List.of("SELECT a$$b", "SELECT c$$"), texts("SELECT a$$b; SELECT c$$;"));
    }

    @Test
    void whatSaysNothingIsNoStatement() {
        assertEquals(List.of(), texts(" ;; -- nothing; at all\n ; /* ; */"));
    }

    @Test
    void theCaretFindsTheStatementThatItStandsInOrTheOneBefore() {
        String typed = "select ';' ; -- one; two\nselect 2;;\n";
        List<TypedStatement> all = TypedStatement.of(typed);
        TypedStatement first = new TypedStatement(0, 12, "select ';'");
        TypedStatement second = new TypedStatement(12, 34, "-- one; two\nselect 2");
        assertEquals(List.of(first, second), all);
        assertEquals(Optional.of(first), TypedStatement.at(all, 0));
        assertEquals(Optional.of(first), TypedStatement.at(all, 12));
        assertEquals(Optional.of(second), TypedStatement.at(all, 13));
        assertEquals(Optional.of(second), TypedStatement.at(all, typed.length()));
        List<TypedStatement> late = TypedStatement.of(";;select 1");
        assertEquals(Optional.of("select 1"), TypedStatement.at(late, 0)
                .map(TypedStatement::text));
        assertEquals(Optional.empty(), TypedStatement.at(TypedStatement.of(" -- nothing"), 2));
    }

    @Test
    void statementsBecomeSqlOfNoFile() {
        assertEquals(List.of(new Sql("select 1", ""), new Sql("select 2", "")),
                TypedStatement.sql(TypedStatement.of("select 1; select 2")));
    }
}
