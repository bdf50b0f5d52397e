package dev.lastresort.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.inspection.StoredRow;
import dev.lastresort.inspection.TableThen;
import dev.lastresort.inspection.VersionStore;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.scenario.Loaded;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a warm comparison shows of the databases of its branches is what a cold one shows. */
@Execution(ExecutionMode.CONCURRENT)
class WarmTablesTest {

    private static final int FIRST_ROWS = 50;

    @Test
    void everyBranchShowsTheTablesOfAColdRun() {
        showsTheTablesOfAColdRun(settings -> VerdictCasesTest.load("notes.json", settings),
                "47 min");
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"47 min", "20 h"})
    void soItDoesInAMissionAndOnADayThatIsOverBeforeAnybodyDecides(String delay) {
        showsTheTablesOfAColdRun(settings -> Mission.load(Mission.ARCHIVE, settings), delay);
    }

    private static void showsTheTablesOfAColdRun(
            Function<String[], Loaded.Valid> scenario, String delay) {
        Loaded.Valid other = scenario.apply(new String[] {"/alerts/0/humanDelay=" + delay});
        Comparison cold = compared(
                new IncidentSession(other, new ScenarioEngines()).compare(List.of(),
                        Progress.NONE));
        try (WarmSession session =
                new WarmSession(scenario.apply(new String[0]), new ScenarioEngines())) {
            Comparison warm = compared(session.compare(other, Progress.NONE));
            assertEquals(cold.branches().size(), warm.branches().size());
            for (int i = 0; i < cold.branches().size(); i++) {
                same(cold, cold.branches().get(i), warm.branches().get(i));
            }
        }
    }

    private static Comparison compared(ComparisonResult result) {
        return ((ComparisonResult.Compared) result).comparison();
    }

    private static void same(Comparison day, BranchResult cold, BranchResult warm) {
        assertTrue(warm.journal().start().isPresent(), warm.name());
        assertEquals(cold.journal().start(), warm.journal().start(), warm.name());
        VersionStore one = VersionStore.of(cold.journal(), () -> {});
        VersionStore other = VersionStore.of(warm.journal(), () -> {});
        LocalDateTime incident = day.scenario().incident().at();
        for (LocalDateTime at : List.of(day.scenario().start(), incident.minusSeconds(1),
                incident.plusMinutes(5), incident.plusHours(2), day.scenario().horizon())) {
            String when = warm.name() + " at " + at;
            assertEquals(one.tables(at), other.tables(at), when);
            for (TableThen table : one.tables(at)) {
                assertEquals(rows(one, table, at), rows(other, table, at), when);
            }
        }
    }

    private static List<StoredRow> rows(VersionStore store, TableThen table, LocalDateTime at) {
        return store.rows(table.table(), at, at).map(rows -> rows.page(0, FIRST_ROWS))
                .orElse(List.of());
    }
}
