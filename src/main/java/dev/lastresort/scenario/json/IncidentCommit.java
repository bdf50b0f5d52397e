package dev.lastresort.scenario.json;

import dev.lastresort.scenario.text.DurationText;
import dev.lastresort.scenario.text.InstantText;
import dev.lastresort.scenario.text.ValueText;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * When the incident does its harm, by a tree that nobody has looked at yet: the end of its first
 * step that runs SQL, or of its first one where none does. What cannot be read has no instant.
 */
record IncidentCommit(JsonNode root) {

    /** As the file would write it. */
    Optional<String> written() {
        return at().flatMap(at -> start().map(start -> ValueText.of(at, start.toLocalDate())));
    }

    /** The name of the newest backup that does not hold the harm. */
    Optional<String> newestBackupBefore() {
        return at().flatMap(commit -> root.path("backups").valueStream()
                .filter(backup -> instant(backup.path("at")).filter(commit::isAfter).isPresent())
                .max(Comparator.comparing(backup -> instant(backup.path("at")).orElseThrow())))
                .map(backup -> backup.path("name").asString(""))
                .filter(name -> !name.isEmpty());
    }

    private Optional<LocalDateTime> at() {
        JsonNode steps = root.path("incident").path("steps");
        int last = 0;
        while (last < steps.size() && !isSql(steps.get(last))) {
            last++;
        }
        int count = last == steps.size() ? Math.min(1, last) : last + 1;
        Optional<LocalDateTime> at = instant(root.path("incident").path("at"));
        for (int i = 0; i < count; i++) {
            JsonNode step = steps.get(i);
            Duration taken = Stream.of("approval", "authoring", "review", "run")
                    .map(part -> seconds(step.path(part))).reduce(Duration.ZERO, Duration::plus);
            at = at.map(instant -> instant.plus(taken));
        }
        return at;
    }

    private static boolean isSql(JsonNode step) {
        return step.path("type").asString("").equals("runSql");
    }

    /** Each part of a step is rounded up to a second, as everywhere. */
    private static Duration seconds(JsonNode duration) {
        return DurationText.parse(duration.asString(""))
                .map(exact -> Duration.ofSeconds(exact.plusNanos(999_999_999).toSeconds()))
                .orElse(Duration.ZERO);
    }

    private Optional<LocalDateTime> start() {
        return InstantText.dateTime(root.path("start").asString(""));
    }

    private Optional<LocalDateTime> instant(JsonNode written) {
        return start().flatMap(start -> InstantText.dateTimeOrTime(
                written.asString(""), start.toLocalDate()));
    }
}
