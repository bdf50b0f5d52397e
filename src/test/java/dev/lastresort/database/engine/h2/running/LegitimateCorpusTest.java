package dev.lastresort.database.engine.h2.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.Database;
import dev.lastresort.database.SqlFailure;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.gate.HostileCorpus;
import dev.lastresort.database.gate.RejectedSql;
import dev.lastresort.database.gate.SqlStatement;
import dev.lastresort.database.written.EngineSql;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class LegitimateCorpusTest {

    private static final Map<String, ?> PARAMETERS = Map.of(
            "ids", List.of(1L, 2L, 3L), "id", 8000L, "product.id", 3L, "p", 5L, "text", "prod",
            "total", new BigDecimal("9.50"),
            "since", LocalDateTime.parse("2026-03-02T00:00:00"),
            "now", LocalDateTime.parse("2026-03-02T10:00:00"));

    @Test
    void eachStatementPassesTheGateAndRuns() {
        List<String> lines = HostileCorpus.read("legitimate.tsv").toList();
        assertTrue(lines.size() >= 150, "lines: " + lines.size());
        List<String> failed = new ArrayList<>();
        try (Database database = Engines.EMBEDDED.create()) {
            database.run(SqlStatement.parse("CREATE TABLE schema_history (installed_rank INTEGER"
                    + " PRIMARY KEY, version VARCHAR(60), installed_at TIMESTAMP)"), Map.of());
            for (String line : lines) {
                String[] parts = line.split("\t", 2);
                try {
                    SqlStatement statement = EngineSql.read(
                            Engines.EMBEDDED.dialect(), parts[1], Door.valueOf(parts[0]))
                            .statement();
                    database.run(statement, PARAMETERS);
                    database.commit();
                } catch (RejectedSql refused) {
                    failed.add(refused.finding().rule() + " refuses " + line);
                } catch (SqlFailure failure) {
                    failed.add(failure.getMessage() + ": " + line);
                    database.rollback();
                }
            }
        }
        assertEquals("", String.join("\n", failed));
    }
}
