package dev.lastresort.session.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingsTest {

    private static final String NONE = "?column?";

    @Test
    void whatHasNoNameIsHeadedByItsOwnWords() {
        assertEquals(List.of("count(*)", "id", "max(placed_at)"), Headings.of(
                List.of(NONE, "id", NONE),
                "SELECT count(*), o.id, max(placed_at) FROM orders o, lines GROUP BY 2"));
        assertEquals(List.of("coalesce(sum(a + 1), 0)", "(select 1, 2 from b)"), Headings.of(
                List.of(NONE, NONE), """
                        -- how much, from where
                        with x as (select 9 from c)
                        select distinct coalesce(sum(a +
                          1), 0), (select 1, 2 from b) from "from, x\""""));
        assertEquals(List.of("'a, from b'"), Headings.of(List.of(NONE), "select 'a, from b'"));
    }

    @Test
    void namesStayAndSoDoesWhatCannotBeToldApart() {
        assertEquals(List.of("n"), Headings.of(List.of("n"), "select count(*) n from t"));
        assertEquals(List.of("a", NONE, "c"), Headings.of(List.of("a", NONE, "c"),
                "select *, 1 from t"));
        assertEquals(List.of(NONE), Headings.of(List.of(NONE), ""));
    }

    @Test
    void aLongExpressionIsCutShort() {
        String heading = Headings.of(List.of(NONE),
                "select " + "a + ".repeat(40) + "1 from t").getFirst();
        assertEquals(40, heading.length());
    }
}
