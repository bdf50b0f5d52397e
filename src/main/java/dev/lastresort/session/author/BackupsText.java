package dev.lastresort.session.author;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Backup;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The backups in words: a line for each where they are few, else one line for all. */
final class BackupsText {

    private static final int LISTED = 8;

    private BackupsText() {}

    static List<String> of(List<Backup> backups, Function<LocalDateTime, String> at) {
        if (backups.size() <= LISTED) {
            return backups.stream().map(backup -> "- The backup '" + backup.name()
                    + "' is taken at " + at.apply(backup.at()) + ".").toList();
        }
        List<Duration> gaps = IntStream.range(1, backups.size())
                .mapToObj(i -> Duration.between(backups.get(i - 1).at(), backups.get(i).at()))
                .distinct().toList();
        String rhythm = gaps.size() == 1 && gaps.getFirst().isPositive()
                ? ", one every " + Wording.duration(Wording.seconds(gaps.getFirst())) : "";
        Backup first = backups.getFirst();
        Backup last = backups.getLast();
        return List.of("- " + Wording.count(backups.size(), "backup") + " are taken" + rhythm
                + ": the first, '" + first.name() + "', at " + at.apply(first.at())
                + ", the last, '"
                + last.name() + "', at " + at.apply(last.at()) + ".");
    }
}
