package dev.lastresort.session.cohort;

import dev.lastresort.model.cohort.Cohort;
import java.nio.file.Path;
import java.util.Set;

/**
 * A folder of attempts as it was found.
 *
 * @param places the folders and files whose change may make it another: a file that is written
 *               where it stands changes no folder, and a new folder is one that nothing was in yet
 */
public record FolderLook(Cohort cohort, Set<Path> places) {
    public FolderLook {
        places = Set.copyOf(places);
    }
}
