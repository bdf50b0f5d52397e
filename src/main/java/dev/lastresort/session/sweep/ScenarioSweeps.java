package dev.lastresort.session.sweep;

import dev.lastresort.model.sweep.SweptCell;
import dev.lastresort.session.ShellWords;
import dev.lastresort.session.desk.ScenarioDesk.Measurable;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/** The sweeps of a scenario that a window has opened. What they measure, the command does, too. */
public final class ScenarioSweeps implements SweepSource {

    private final Measurable scenario;
    private final GridSweep grid;

    public ScenarioSweeps(Measurable scenario) {
        this(scenario, Runtime.getRuntime().availableProcessors());
    }

    /** @param threads 1 or more; the result is the same */
    ScenarioSweeps(Measurable scenario, int threads) {
        this.scenario = scenario;
        this.grid = new GridSweep(
                scenario.base(), scenario.reader(), scenario.trial(), scenario.engines(),
                threads, false);
    }

    @Override
    public List<SweepKnob> knobs() {
        return SweepKnobs.of(scenario.base());
    }

    @Override
    public SweepDesk.Result sweep(
            List<SweptRange> ranges, List<SweptCell> known, SweepListener listener) {
        try {
            return grid.measured(grid.empty(grid.parameters(ranges)), KeptCells.known(known),
                    listener);
        } catch (IllegalArgumentException unusable) {
            return new SweepDesk.Result.BadRange(String.valueOf(unusable.getMessage()));
        }
    }

    @Override
    public String commandLine(List<SweptRange> ranges) {
        List<String> words = words("sweep");
        ranges.forEach(range -> words.addAll(List.of("--vary", range.text())));
        return ShellWords.line(words);
    }

    @Override
    public String commandLine(SequencedMap<String, String> settings) {
        List<String> words = words("compare");
        settings.forEach(
                (pointer, value) -> words.addAll(List.of("--set", pointer + "=" + value)));
        return ShellWords.line(words);
    }

    private List<String> words(String command) {
        List<String> words = new ArrayList<>(List.of("lastresort", command, scenario.name()));
        scenario.seed().ifPresent(seed -> words.addAll(List.of("--seed", String.valueOf(seed))));
        scenario.base().source().engine().ifPresent(
                engine -> words.addAll(List.of("--engine", engine.word())));
        return words;
    }
}
