package dev.lastresort.database.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TokenizerTest {

    private static List<String> texts(String sql) {
        return Tokenizer.tokenize(sql).stream().map(Token::text).toList();
    }

    @Test
    void parametersAreFoundOutsideQuotesAndCommentsOnly() {
        String sql =
                "SELECT ':no', \":no\", $$:no$$, x::int, :yes, :a.b -- :no\n/* :no /* */ :no */";
        assertEquals(List.of("yes", "a.b"), SqlStatement.parse(sql).parameters());
    }

    @Test
    void doubledQuotesStandForOne() {
        assertEquals(List.of("it's", "a\"b"), texts("'it''s' \"a\"\"b\""));
    }

    @Test
    void offsetsPointIntoTheText() {
        for (Token token : Tokenizer.tokenize("select  Price + 1.5e-3 from T")) {
            String cut = "select  Price + 1.5e-3 from T".substring(token.start(), token.end());
            assertEquals(token.text(), token.kind() == Token.Kind.WORD
                    ? cut.toLowerCase(Locale.ROOT) : cut);
        }
    }

    @Test
    void openQuoteOrCommentIsRefused() {
        for (String sql : List.of("'a", "\"a", "$$a", "/* /* */")) {
            assertTrue(assertThrows(UnreadableSql.class, () -> Tokenizer.tokenize(sql))
                    .getMessage().endsWith("is not closed"), sql);
        }
    }
}
