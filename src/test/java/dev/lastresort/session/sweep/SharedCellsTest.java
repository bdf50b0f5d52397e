package dev.lastresort.session.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.sweep.SweptCell;
import dev.lastresort.model.sweep.SweptCell.SweptBranch;
import dev.lastresort.model.sweep.SweptParameter;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is turned, a cell that shares with others is the comparison of its values from nothing.
 */
class SharedCellsTest {

    private static final ScenarioReader READER = new ScenarioReader();

    @Test
    void pairsOfKnobsHoldWhatComparisonsSay(@TempDir Path folder) throws IOException {
        Path day = Files.writeString(folder.resolve("day.scenario.json"), ScenarioFiles.starter());
        holds(assertInstanceOf(Loaded.Valid.class,
                READER.read(day, List.of(), OptionalLong.empty())), 6);
    }

    @Test
    @Tag("slow")
    void thoseOfTheFirstMissionDoToo() {
        holds(assertInstanceOf(Loaded.Valid.class, new BundledScenarios(READER).read(
                "dropped-orders-archive", List.of(), OptionalLong.empty())), 24);
    }

    private static void holds(Loaded.Valid base, int cells) {
        long seed = Long.getLong("sweep.seed", System.nanoTime());
        Random random = new Random(seed);
        LocalDate day = base.scenario().start().toLocalDate();
        List<SweepKnob> knobs = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            CellMeasure measure =
                    CellMeasure.of(base, new ScenarioEngines(), threads, (_, _) -> {});
            for (int i = 0; i < cells; i++) {
                if (knobs.size() < 2) {
                    // each once before any comes again
                    knobs.addAll(SweepKnobs.of(base));
                    Collections.shuffle(knobs, random);
                }
                List<Setting> settings = List.of(any(knobs.removeLast(), day, random),
                        any(knobs.removeLast(), day, random));
                if (READER.again(base.source(), settings,
                        OptionalLong.empty()) instanceof Loaded.Valid other) {
                    assertEquals(cold(other), measure.measure(0, 0, other, (_, _) -> {}),
                            settings + " of seed " + seed);
                }
            }
        }
    }

    private static Setting any(SweepKnob knob, LocalDate day, Random random) {
        SweptParameter values = knob.suggested().values(day);
        return new Setting(knob.pointer(),
                values.values().get(random.nextInt(values.values().size())));
    }

    private static SweptCell cold(Loaded.Valid other) {
        return switch (new IncidentSession(other, new ScenarioEngines(), 1)
                .compareAll(Progress.NONE)) {
            case ComparisonResult.Compared(Comparison whole, _) -> new SweptCell.MeasuredCell(
                    0, 0, whole.decisionAt(),
                    whole.compared().stream()
                            .map(branch -> new SweptBranch(branch.name(), branch.dominatedBy(),
                                    branch.axes()))
                            .toList());
            case ComparisonResult.NotReplayable(var problems) ->
                    new SweptCell.Refused(0, 0, problems.getFirst().advice());
        };
    }
}
