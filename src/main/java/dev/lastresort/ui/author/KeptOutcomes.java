package dev.lastresort.ui.author;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What the files that were compared since the window opened came to, each the last time. Of many
 * files, those compared last are kept.
 */
public final class KeptOutcomes {

    static final int MOST = 16;

    private final SequencedMap<Path, KeptOutcome> outcomes = new LinkedHashMap<>();

    public void keep(Path file, KeptOutcome outcome) {
        outcomes.putLast(file, outcome);
        if (outcomes.size() > MOST) {
            outcomes.pollFirstEntry();
        }
    }

    public Optional<KeptOutcome> of(Path file) {
        return Optional.ofNullable(outcomes.get(file));
    }
}
