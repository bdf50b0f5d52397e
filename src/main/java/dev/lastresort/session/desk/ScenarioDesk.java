package dev.lastresort.session.desk;

import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.engine.EngineStatus;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.trial.Trial;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * Hands out scenarios and runs them. Every method may block and is called from a background thread,
 * never twice at the same time with the same progress; none returns
 * null.
 */
public interface ScenarioDesk {

    /** The scenarios that come with the program, in the order in which to list them. */
    List<ScenarioCard> bundled();

    /** The card of a scenario that was read elsewhere, to be practised or compared here. */
    default ScenarioCard card(Loaded.Valid valid, Optional<Path> file) {
        return new ScenarioCard(valid.scenario(), file);
    }

    /** Reads a file; whatever is wrong with it is an answer, not an exception. */
    OpenedFile open(Path file);

    /**
     * Runs every recovery of the scenario; a fault of the file is an answer. Tells {@code progress}
     * at least a few times a second.
     *
     * @throws CancellationException if the progress cancelled it
     * @throws DeskException         if it cannot be done, with a message for people
     */
    ComparisonResult.Ran compare(ScenarioCard card, Progress progress);

    /**
     * What every recovery of that comparison would have come to if it had been decided on a step
     * later; none where that cannot be measured.
     *
     * @throws CancellationException if the progress cancelled it
     */
    List<NearMiss> nearMisses(ScenarioCard card, Comparison measured, Progress progress);

    /**
     * The file of a scenario that reads well but does not run, with what is wrong with it.
     *
     * @throws DeskException with these problems, if it came with the program
     */
    OpenedFile.Broken faults(ScenarioCard card, List<Problem> problems);

    /**
     * Makes ready to ask what other settings would have done: at once if this scenario was the last
     * to be compared, else about as long as a comparison takes. Whoever asked closes it.
     *
     * @throws DeskException if it cannot be done, with a message for people
     */
    WhatIf whatIf(ScenarioCard card);

    /** The engine that somebody has asked for, whatever the scenario says. */
    default Optional<EngineName> asked(ScenarioCard card) {
        return Optional.empty();
    }

    /** Which engines this machine has; starts none. */
    default EngineStatus engines() {
        return new EngineStatus("", List.of(), "");
    }

    /** The same scenario, run on that engine, whatever its file says. */
    default ScenarioCard on(ScenarioCard card, EngineName engine) {
        return card;
    }

    /**
     * The scenario as it was read, to be measured under many other settings.
     *
     * @throws DeskException if it cannot be, with a message for people
     */
    Measurable measurable(ScenarioCard card);

    /**
     * A scenario that a window measures under other settings.
     *
     * @param name   as the command line would have it
     * @param seed   what it is drawn from, if not from its file's
     * @param reader reads the same text with more set
     * @param trial  in which settings are tried before they are measured in the window
     * @param engines of which it runs on the one that the scenario wants
     */
    record Measurable(String name, OptionalLong seed, Loaded.Valid base,
            Function<List<Setting>, Loaded> reader, Trial trial,
            ScenarioEngines engines) {}
}
