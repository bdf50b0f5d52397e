package dev.lastresort.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.database.Database;
import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.journal.History;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.recovery.Shop;
import dev.lastresort.replay.Branch.Course;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backup plus redo equals the branch's own state at that instant: rows, sequences and schema. */
@Execution(ExecutionMode.CONCURRENT)
class RestoreTruthTest {

    @ParameterizedTest
    @ValueSource(strings = {"price-integer-to-decimal", "typed"})
    void aRecoveryEqualsTheBranchAsItWasAtRandomInstants(String id) {
        recoveriesEqualTheBranch(id, 8, 20260302);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"dropped-orders-archive", "price-integer-to-decimal"})
    void aRecoveryEqualsTheBranchAsItWasAtTwoHundredRandomInstants(String id) {
        recoveriesEqualTheBranch(id, 200, System.nanoTime());
    }

    private static void recoveriesEqualTheBranch(String id, int instants, long seed) {
        Scenario scenario = scenario(id);
        DayStart day = DayStart.of(scenario, Engines.EMBEDDED);
        SortedMap<LocalDateTime, String> own = new TreeMap<>();
        for (LocalDateTime instant : instants(scenario, instants, seed)) {
            own.put(instant, "");
        }
        try (Branch branch = day.image().thaw("branch", Course.INCIDENT, Watch.NONE);
                Branch restored = day.image().thaw("restored", Course.INCIDENT, Watch.NONE)) {
            own.replaceAll((instant, none) -> {
                advance(branch, instant);
                return branch.live().contents();
            });
            advance(restored, scenario.horizon());
            own.forEach((instant, contents) -> assertEquals(contents,
                    contentsRecoveredTo(restored, instant), "recovered to " + instant + ", seed "
                            + seed));
        }
    }

    private static String contentsRecoveredTo(Branch branch, LocalDateTime instant) {
        History.Base base = History.of(branch.journal())
                .base(Optional.empty(), Optional.of(instant)).orElseThrow();
        try (Database restored = branch.restored(base, Optional.of(instant))) {
            return restored.contents();
        }
    }

    private static void advance(Branch branch, LocalDateTime end) {
        while (branch.advanceTo(end)) {
            // the decision changes nothing here
        }
    }

    /** Random instants after the first backup, some of them close to the incident. */
    private static List<LocalDateTime> instants(Scenario scenario, int count, long seed) {
        Random random = new Random(seed);
        LocalDateTime backup = scenario.backups().getFirst().at();
        long day = Duration.between(backup, scenario.horizon()).toMillis();
        return random.longs(count, 0, day)
                .mapToObj(millis -> random.nextInt(4) > 0
                        ? backup.plus(Duration.ofMillis(millis))
                        : scenario.incident().at().plusSeconds(random.nextInt(60)))
                .toList();
    }

    private static Scenario scenario(String id) {
        if (id.equals("typed")) {
            return Shop.typed();
        }
        Loaded loaded = new ScenarioReader().read(
                Path.of("scenarios", id + ".json"), List.of(), OptionalLong.empty());
        return ((Loaded.Valid) loaded).scenario();
    }
}
