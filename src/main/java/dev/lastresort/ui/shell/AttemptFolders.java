package dev.lastresort.ui.shell;

import dev.lastresort.ui.cohort.CohortModel;
import dev.lastresort.ui.gameday.GameDayModel;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Where attempts of others come from.
 *
 * @param follow  follows a folder of attempts
 * @param gameDay the store that one is connected to, if one is
 */
public record AttemptFolders(Function<Path, CohortModel> follow, GameDayModel gameDay) {}
