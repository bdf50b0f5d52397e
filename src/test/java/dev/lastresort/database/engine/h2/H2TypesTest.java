package dev.lastresort.database.engine.h2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.Database;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.RejectedSql;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.written.EngineSql;
import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.h2.value.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The list of types says something of each that the database knows. */
@Execution(ExecutionMode.CONCURRENT)
class H2TypesTest {

    @Test
    void everyTypeThatTheDatabaseKnowsIsHeldOrRefused() throws ReflectiveOperationException {
        Field known = DataType.class.getDeclaredField("TYPES_BY_NAME");
        known.setAccessible(true);
        TreeSet<String> open = new TreeSet<>();
        for (Object name : ((Map<?, ?>) known.get(null)).keySet()) {
            String word = name.toString().toLowerCase(Locale.ROOT);
            // words that a statement cannot tell from keywords; their values are refused at commit
            if (!word.contains(" ") && !word.equals("null") && !word.equals("row")) {
                open.add(word);
            }
        }
        open.removeAll(H2Types.all().held());
        open.removeAll(H2Types.all().refused().keySet());
        assertEquals(new TreeSet<>(), open);
    }

    @Test
    void everyNameOnTheListMakesAColumnWhoseValuesAreHeld() {
        for (String name : new TreeSet<>(H2Types.all().held())) {
            // words that need another one behind them, and other modes' types
            if (Set.of("array", "national", "tinyint", "blob").contains(name)) {
                continue;
            }
            try (Database database = Engines.EMBEDDED.create()) {
                database.execute(written(
                        "CREATE TABLE t (id INTEGER, a " + name + ")", Door.SETUP));
                database.commit();
                assertTrue(database.hasTable("t"), name);
            } catch (SqlFailure | RejectedSql e) {
                throw new AssertionError(name, e);
            }
        }
    }

    private static SqlStatement written(String sql, Door door) {
        return EngineSql.read(Engines.EMBEDDED.dialect(), sql, door).statement();
    }
}
