package dev.lastresort.ui.desk;

import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
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
        public Cohort open(Path folder) {
            throw new DeskException("There is nobody to read " + folder);
        }

        @Override
        public List<String> measure(Path folder, boolean all, Progress progress) {
            return List.of();
        }
    };

    /** What is there now, with the figures that are known; nothing is run. */
    Cohort open(Path folder);

    /**
     * Replays what has no figures yet; these can be opened with the folder from then on.
     *
     * @param all whether those that have figures are replayed, too, to check them
     * @return what there is to say of it, a line each
     * @throws java.util.concurrent.CancellationException if the progress stopped it
     */
    List<String> measure(Path folder, boolean all, Progress progress);
}
