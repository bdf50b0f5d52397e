package dev.lastresort.database.engine.postgres.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.database.Database;
import dev.lastresort.database.gate.Door;
import dev.lastresort.database.written.EngineSql;
import dev.lastresort.model.journal.Row;
import dev.lastresort.model.journal.SqlContext;
import dev.lastresort.postgres.RealEngine;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Tag("postgresql")
@Isolated
class PostgresZoneTest {

    /** The driver tells the server the zone of the machine, in which the day may be another. */
    @Test
    void daysAreThoseOfUtc() {
        TimeZone before = TimeZone.getDefault();
        try (PostgresEngine engine = RealEngine.startOrSkip()) {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            try (Database database = engine.create()) {
                database.at(new SqlContext(LocalDateTime.of(2026, 3, 2, 20, 0), 1));
                assertEquals(List.of(Row.of(LocalDate.of(2026, 3, 2), "2026-03-02 20:00:00+00")),
                        database.query(EngineSql.read(engine.dialect(),
                                "SELECT now()::date AS day, now()::text AS whole", Door.MIGRATION)
                                .statement()).rows());
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
