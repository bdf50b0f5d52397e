package dev.lastresort.app;

import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.cohort.CohortDesk;
import dev.lastresort.session.cohort.CohortDesk.CohortRequest;
import dev.lastresort.session.cohort.FolderLook;
import dev.lastresort.session.cohort.ProgressLines;
import dev.lastresort.session.desk.ScenarioSource;
import dev.lastresort.ui.desk.CohortFolders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads folders of attempts here, and measures in a process of its own, as the command line does:
 * the window outlives whatever SQL a stranger's attempt holds. Invariant: nothing is run here, and
 * the other process ends when its work is cancelled.
 *
 * @param line  how the program is started with its command
 * @param spare the user's own file, which takes figures where a folder cannot be written
 */
public record CohortProcess(List<String> line, Path spare) implements CohortFolders {

    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 2000;

    public CohortProcess {
        line = List.copyOf(line);
    }

    @Override
    public FolderLook open(WhichAttempts which) {
        return new CohortDesk(
                new ScenarioSource(new ScenarioReader()), new ScenarioEngines(),
                Optional.of(spare))
                .look(new CohortRequest(which.folder(), List.of(), which.scenarios()));
    }

    @Override
    public List<String> measure(WhichAttempts which, boolean all, Progress progress) {
        List<String> command = new ArrayList<>(line);
        command.add("--csv=-");
        command.add("--progress");
        command.add("--spare=" + spare.toAbsolutePath());
        if (all) {
            command.add("--check");
        }
        which.scenarios().forEach(file -> command.add("--look-in=" + file.toAbsolutePath()));
        command.add(which.folder().toAbsolutePath().toString());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            try {
                process.getOutputStream().close();
                return told(process, progress);
            } finally {
                process.destroy();
            }
        } catch (IOException cannot) {
            throw new DeskException("The program cannot be started to measure the attempts: "
                    + cannot.getMessage(), cannot);
        }
    }

    private static List<String> told(Process process, Progress progress) throws IOException {
        List<String> told = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                Optional<Progress.Reached> reached = ProgressLines.read(text);
                reached.ifPresent(one -> progress.reached(one.stage(), one.fraction()));
                if (reached.isEmpty() && !text.startsWith(ProgressLines.LEFT_OUT)
                        && told.size() < MOST_LINES) {
                    told.add(text.length() <= LONGEST_LINE ? text
                            : text.substring(0, LONGEST_LINE));
                }
            }
        }
        return told;
    }
}
