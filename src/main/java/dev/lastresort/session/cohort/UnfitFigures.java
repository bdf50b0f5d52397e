package dev.lastresort.session.cohort;

import dev.lastresort.model.cohort.UnreadFile;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.session.cohort.FolderReading.ReadAttempt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of figures and does not fit what is there: it was changed by hand, or in part. None
 * of it is used, which is told.
 *
 * @param attempts of how many attempts such figures are kept
 * @param days     of the recoveries of how many scenarios
 * @param damaged  whether what is kept cannot be read at all
 */
record UnfitFigures(int attempts, int days, boolean damaged) {

    static UnfitFigures of(FolderReading reading, FiguresFile figures) {
        List<ReadAttempt> over =
                reading.attempts().stream().filter(ReadAttempt::over).toList();
        return new UnfitFigures(
                (int) over.stream().filter(one -> figures.isUnfit(
                        one.digest(), one.day(), one.attempt())).count(),
                (int) over.stream().map(ReadAttempt::day).distinct().filter(figures::isUnfit)
                        .count(),
                figures.isDamaged());
    }

    private Optional<String> whose() {
        List<String> parts = new ArrayList<>();
        if (attempts > 0) {
            parts.add(Wording.count(attempts, "attempt"));
        }
        if (days > 0) {
            parts.add("the recoveries of " + Wording.count(days, "scenario"));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", parts));
    }

    /** The file that is not used, or not all of it. */
    Optional<UnreadFile> notUsed() {
        return whose().map(words -> "the figures kept of " + words
                + " are not as they were written, and are not used: to be measured anew")
                .or(() -> Optional.of("the figures kept in it cannot be read, or are those of"
                        + " another version: to be measured anew").filter(_ -> damaged))
                .map(why -> new UnreadFile(FiguresFile.NAME, why));
    }

    /** The same once that was done. */
    Optional<String> measuredAnew() {
        return whose().map(words -> "The figures kept of " + words
                + " were not as they had been written, and were measured anew")
                .or(() -> Optional.of("The figures kept in the folder could not be read, or were"
                        + " those of another version; all was measured anew")
                        .filter(_ -> damaged));
    }
}
