package dev.lastresort.differences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.postgres.RealPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Each case comes out as its file says, on both sides. The files as they ought to be now are
 * written to {@code target/differences}, for whoever has changed what a case shows.
 */
@Execution(ExecutionMode.CONCURRENT)
class DifferencesTest {

    private static final int CASES_AT_LEAST = 150;

    @Test
    void theEngineDoesWhatTheCasesSay() throws IOException {
        List<DifferenceCase> now = new ArrayList<>();
        for (DifferenceCase known : DifferenceCase.all()) {
            try (OurSide ours = new OurSide()) {
                now.add(known.observed(known.postgres(),
                        Observed.on(ours, known.statements()).text()));
            }
        }
        assertTrue(now.size() >= CASES_AT_LEAST, "cases: " + now.size());
        assertUnchanged(now);
    }

    @Test
    @Tag("postgresql")
    void aRealPostgresDoesWhatTheCasesSay() throws SQLException, IOException {
        List<DifferenceCase> now = new ArrayList<>();
        try (RealPostgres postgres = RealPostgres.startOrSkip();
                Connection connection = postgres.newDatabase("cases")) {
            for (DifferenceCase known : DifferenceCase.all()) {
                try (PostgresSide real = new PostgresSide(connection)) {
                    now.add(known.observed(Observed.on(real, known.statements()).text(),
                            known.ours()));
                }
            }
        }
        assertUnchanged(now);
    }

    static void assertUnchanged(List<DifferenceCase> now) throws IOException {
        List<DifferenceCase> known = DifferenceCase.all();
        List<String> changed = new ArrayList<>();
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        for (int i = 0; i < now.size(); i++) {
            DifferenceCase found = now.get(i);
            files.computeIfAbsent(found.file(), _ -> new StringBuilder()).append(found.text());
            if (!found.equals(known.get(i))) {
                changed.add(found.file() + ": " + found.text());
            }
        }
        Path folder = Files.createDirectories(Path.of("target", "differences"));
        for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        assertEquals("", String.join("\n", changed));
    }
}
