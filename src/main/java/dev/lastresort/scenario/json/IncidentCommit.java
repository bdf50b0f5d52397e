package dev.lastresort.scenario.json;

import dev.lastresort.scenario.text.InstantText;
import dev.lastresort.scenario.text.ValueText;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
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
        return known(new InstantReader(root).incidentCommit());
    }

    private Optional<LocalDateTime> start() {
        return InstantText.dateTime(root.path("start").asString(""));
    }

    private Optional<LocalDateTime> instant(JsonNode written) {
        return start().flatMap(_ -> known(new InstantReader(root).read(written)));
    }

    private static Optional<LocalDateTime> known(InstantReader.Read read) {
        return read instanceof InstantReader.Read.Known(LocalDateTime at)
                ? Optional.of(at) : Optional.empty();
    }
}
