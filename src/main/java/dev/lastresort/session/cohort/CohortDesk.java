package dev.lastresort.session.cohort;

import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.desk.ScenarioSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder of attempts as a cohort. To open it runs nothing; to measure replays what has no figures
 * yet, or all of it to check them.
 */
public final class CohortDesk {

    private final ScenarioSource source;
    private final ScenarioEngines engines;
    private final Optional<Path> spare;

    /** Figures are kept in the folder, or not at all. */
    public CohortDesk(ScenarioSource source, ScenarioEngines engines) {
        this(source, engines, Optional.empty());
    }

    /** @param spare a file that takes the figures where the folder cannot be written */
    public CohortDesk(ScenarioSource source, ScenarioEngines engines, Optional<Path> spare) {
        this.source = source;
        this.engines = engines;
        this.spare = spare;
    }

    /** The same with a file that takes the figures where the folder cannot be written. */
    public CohortDesk withSpare(Optional<Path> file) {
        return new CohortDesk(source, engines, file);
    }

    /**
     * What is asked for.
     *
     * @param scenarios files of scenarios that do not come with the program
     * @param perhaps   files in which a scenario may be found, beside those in the folder itself;
     *                  what is none of them, or gone, is no trouble
     */
    public record CohortRequest(Path folder, List<String> scenarios, List<Path> perhaps) {
        public CohortRequest {
            scenarios = List.copyOf(scenarios);
            perhaps = List.copyOf(perhaps);
        }

        public CohortRequest(Path folder, List<String> scenarios) {
            this(folder, scenarios, List.of());
        }
    }

    /**
     * What replaying came to.
     *
     * @param cohort   as it is known now
     * @param departed attempts that do not come to what was recorded of them or kept, or were to be
     *                 checked and cannot be, a line each
     * @param told     what else there is to say, a line each
     * @param ended    whether a limit ended it before all were replayed
     */
    public record CohortMeasured(
            Cohort cohort, int replayed, List<String> departed, List<String> told, boolean ended) {
        public CohortMeasured {
            departed = List.copyOf(departed);
            told = List.copyOf(told);
        }
    }

    /**
     * What is there now, with the figures that are known.
     *
     * @throws DeskException if there is no such folder, or a scenario cannot be read
     */
    public Cohort open(CohortRequest request) {
        return look(request).cohort();
    }

    /**
     * The same, for somebody who follows the folder.
     *
     * @throws DeskException as {@link #open}
     */
    public FolderLook look(CohortRequest request) {
        Path folder = real(request.folder());
        FolderReading reading = reading(folder, shelf(request));
        return new FolderLook(
                reading.cohort(new FiguresFile(folder, spare)), reading.places());
    }

    private ScenarioShelf shelf(CohortRequest request) {
        ScenarioShelf shelf = new ScenarioShelf(source);
        for (String scenario : request.scenarios()) {
            List<String> faults = shelf.add(scenario);
            if (!faults.isEmpty()) {
                throw new DeskException(String.join("\n", faults));
            }
        }
        shelf.lookIn(request.perhaps());
        return shelf;
    }

    private static Path real(Path folder) {
        if (!Files.exists(folder)) {
            throw new DeskException("There is no folder " + folder + "; name a folder of attempts");
        }
        if (!Files.isDirectory(folder)) {
            throw new DeskException(folder + " is no folder; name the folder that it lies in");
        }
        try {
            return folder.toRealPath();
        } catch (IOException cannot) {
            throw unreadable(folder, cannot);
        }
    }

    private static FolderReading reading(Path folder, ScenarioShelf shelf) {
        try {
            return FolderReading.of(folder, shelf);
        } catch (IOException cannot) {
            throw unreadable(folder, cannot);
        }
    }

    private static DeskException unreadable(Path folder, IOException cannot) {
        return new DeskException("The folder " + folder + " cannot be read: "
                + AttemptFolder.why(cannot), cannot);
    }

    /**
     * Replays and measures. What was measured before it was cancelled is kept.
     *
     * @param all whether those that have figures are replayed, too, to check them
     * @throws DeskException as {@link #open}
     * @throws java.util.concurrent.CancellationException if the progress stopped it
     */
    public CohortMeasured measure(CohortRequest request, boolean all, Progress progress) {
        Path folder = real(request.folder());
        ScenarioShelf shelf = shelf(request);
        FolderReading reading = reading(folder, shelf);
        return new FolderMeasuring(
                shelf, reading, new FiguresFile(folder, spare), all, engines, progress).run();
    }
}
