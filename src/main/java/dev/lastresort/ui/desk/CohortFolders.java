package dev.lastresort.ui.desk;

import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.cohort.FolderLook;
import java.nio.file.Path;
import java.util.List;

/**
 * Folders of attempts. Every method may block and is called from a background thread; what cannot
 * be done is a {@link DeskException} with a message for people.
 */
public interface CohortFolders {

    /** No folder can be opened. */
    CohortFolders NONE = new CohortFolders() {
        @Override
        public FolderLook open(WhichAttempts which) {
            throw new DeskException("There is nobody to read " + which.folder());
        }

        @Override
        public List<String> measure(WhichAttempts which, boolean all, Progress progress) {
            return List.of();
        }
    };

    /**
     * What is looked at.
     *
     * @param scenarios files that were opened in the window: where an attempt's scenario may be
     *                  found that neither comes with the program nor lies in the folder
     */
    record WhichAttempts(Path folder, List<Path> scenarios) {
        public WhichAttempts {
            scenarios = List.copyOf(scenarios);
        }
    }

    /** What is there now, with the figures that are known; nothing is run. */
    FolderLook open(WhichAttempts which);

    /**
     * Replays what has no figures yet; these can be opened with the folder from then on.
     *
     * @param all whether those that have figures are replayed, too, to check them
     * @return what there is to say of it, a line each
     * @throws java.util.concurrent.CancellationException if the progress stopped it
     */
    List<String> measure(WhichAttempts which, boolean all, Progress progress);
}
