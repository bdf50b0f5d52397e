package dev.lastresort.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.database.ArchivingEngine;
import dev.lastresort.database.Database;
import dev.lastresort.database.Limits;
import dev.lastresort.database.engine.Dialect;
import dev.lastresort.model.journal.TableImage;
import dev.lastresort.model.outcome.JudgedRestore;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.postgres.RealEngine;
import dev.lastresort.recovery.RestoreJudge.JudgedTarget;
import dev.lastresort.replay.Watch;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Restores of the simulation, judged by those of a real server. */
@Tag("truth")
class RestoreJudgeTest {

    private static final int INSTANTS = 20;

    @ParameterizedTest
    @ValueSource(strings = {"dropped-orders-archive", "price-integer-to-decimal"})
    void aRealServerBringsUpTheSameRowsAtRandomInstantsAndOfEachBackup(String id) {
        long seed = System.nanoTime();
        Scenario scenario = scenario(id);
        List<JudgedTarget> asked = Stream.concat(scenario.backups().stream()
                .map(backup -> new JudgedTarget(Optional.of(backup.name()), Optional.empty())),
                instants(scenario, seed)
                        .map(at -> new JudgedTarget(Optional.empty(), Optional.of(at))))
                .toList();
        try (ArchivingEngine engine = RealEngine.archivingOrSkip()) {
            List<JudgedRestore> judged = new RestoreJudge(scenario, engine, Watch.NONE)
                    .judge(asked, done -> {});
            assertEquals(asked.size(), judged.size());
            for (JudgedRestore restore : judged) {
                assertEquals(List.of(), restore.differences(), restore.backup() + " to "
                        + restore.target() + ", seed " + seed);
                assertTrue(restore.rows() > 0);
            }
        }
    }

    @Test
    void anotherTargetMakesItDisagree() {
        Scenario scenario = scenario("price-integer-to-decimal");
        LocalDateTime at = scenario.incident().at();
        List<JudgedTarget> asked = Stream.of(at.minusHours(1), at.plusHours(1))
                .map(target -> new JudgedTarget(Optional.empty(), Optional.of(target))).toList();
        try (ArchivingEngine engine = RealEngine.archivingOrSkip()) {
            List<JudgedRestore> judged = new RestoreJudge(scenario,
                    new ToTheFirst(engine, new ArrayList<>()), Watch.NONE)
                    .judge(asked, done -> {});
            assertTrue(judged.getFirst().isSame());
            assertFalse(judged.getLast().isSame());
        }
    }

    private static Scenario scenario(String id) {
        Loaded loaded = new ScenarioReader().read(
                Path.of("scenarios", id + ".json"), List.of(), OptionalLong.empty());
        return ((Loaded.Valid) loaded).scenario();
    }

    private static Stream<LocalDateTime> instants(Scenario scenario, long seed) {
        LocalDateTime first = scenario.backups().stream().map(backup -> backup.at())
                .min(LocalDateTime::compareTo).orElseThrow().plusSeconds(1);
        long seconds = Duration.between(first, scenario.horizon()).toSeconds();
        return new Random(seed).longs(INSTANTS, 0, seconds).mapToObj(first::plusSeconds);
    }

    /** A server that is always recovered to the first target that it was asked for. */
    private record ToTheFirst(ArchivingEngine real, List<LogMark> first)
            implements ArchivingEngine {

        @Override
        public String product() {
            return real.product();
        }

        @Override
        public LogMark mark(Database live) {
            return real.mark(live);
        }

        @Override
        public void backUp(String name) {
            real.backUp(name);
        }

        @Override
        public List<TableImage> recovered(String backup, String live, Optional<LogMark> until) {
            first.add(until.orElseThrow());
            return real.recovered(backup, first.getFirst().database(),
                    Optional.of(first.getFirst()));
        }

        @Override
        public Database create(Limits limits) {
            return real.create(limits);
        }

        @Override
        public Dialect dialect() {
            return real.dialect();
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
