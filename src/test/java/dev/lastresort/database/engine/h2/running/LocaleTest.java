package dev.lastresort.database.engine.h2.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.database.Database;
import dev.lastresort.database.engine.h2.H2Dialect;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.Door;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("changes the default locale")
class LocaleTest {

    @Test
    void lettersAreTheSameInAnkara() {
        Locale before = Locale.getDefault();
        try {
            for (String language : List.of("tr", "az", "lt", "en")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                try (Database database = Engines.EMBEDDED.create()) {
                    assertEquals("[TITLE, title]", database.query(H2Dialect.gate().check(
                            "SELECT UPPER('title'), LOWER('TITLE')", Door.FACT))
                            .rows().getFirst().toString().replace('(', '[').replace(')', ']'));
                }
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
