package dev.lastresort.session.desk;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.ModelledSchedule;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ShellWords;
import dev.lastresort.session.WarmSession;
import dev.lastresort.session.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers what-ifs from a session that has compared the scenario once and kept it warm. */
public final class WarmWhatIf implements WhatIf {

    /** What the command line calls the scenario, and the seed that it is to draw from. */
    public record Named(String scenario, OptionalLong seed, Optional<EngineName> engine) {}

    private final Named name;
    private final Function<List<Setting>, Loaded> reader;
    private final WarmSession session;
    private final Trial trial;
    private final List<Knob> knobs;

    /**
     * @param name    as the command line would have it
     * @param reader  reads the scenario once more, with overrides
     * @param session has compared it
     * @param trial   in which settings are tried before they are measured here
     */
    public WarmWhatIf(
            Named name, Loaded.Valid loaded, Function<List<Setting>, Loaded> reader,
            WarmSession session, Trial trial) {
        this.name = name;
        this.reader = reader;
        this.session = session;
        this.trial = trial;
        this.knobs = new WhatIfKnobs(loaded).of(session.firstAlert());
    }

    @Override
    public List<Knob> knobs() {
        return knobs;
    }

    @Override
    public ModelledSchedule modelled(SequencedMap<String, String> settings) {
        return session.modelled(read(settings).scenario());
    }

    @Override
    public Comparison measured(SequencedMap<String, String> settings, Progress progress) {
        Loaded.Valid other = read(settings);
        SessionDesk.struck(trial.measure(listed(settings), progress)).ifPresent(struck -> {
            throw desk(List.of(struck));
        });
        return comparison(session.compare(other, progress));
    }

    /** Throws {@link DeskException} if there is none. */
    public static Comparison comparison(ComparisonResult.Ran result) {
        return switch (result) {
            case ComparisonResult.Compared compared -> compared.comparison();
            case ComparisonResult.NotReplayable(var problems) -> throw desk(problems);
        };
    }

    /** What is wrong with a file, where none can be shown. */
    static DeskException desk(List<Problem> problems) {
        return new DeskException(problems.stream().map(Problem::text)
                .collect(Collectors.joining("\n")));
    }

    @Override
    public String commandLine(SequencedMap<String, String> settings) {
        List<String> words = new ArrayList<>(List.of("lastresort", "compare", name.scenario()));
        name.seed().ifPresent(seed -> words.addAll(List.of("--seed", String.valueOf(seed))));
        name.engine().ifPresent(engine -> words.addAll(List.of("--engine", engine.word())));
        settings.forEach((id, value) -> words.addAll(List.of("--set", id + "=" + value)));
        return ShellWords.line(words);
    }

    @Override
    public void close() {
        session.close();
    }

    private static List<Setting> listed(SequencedMap<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> new Setting(setting.getKey(), setting.getValue())).toList();
    }

    /** As {@code --set} reads them, of the scenario as it was compared. */
    private Loaded.Valid read(SequencedMap<String, String> settings) {
        return switch (reader.apply(listed(settings))) {
            case Loaded.Valid valid -> valid;
            case Loaded.Invalid invalid -> throw new DeskException(
                    invalid.problems().stream()
                            .filter(problem -> problem.severity() == Severity.ERROR)
                            .findFirst().orElseThrow().advice());
        };
    }
}
