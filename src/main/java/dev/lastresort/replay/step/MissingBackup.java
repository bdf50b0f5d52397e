package dev.lastresort.replay.step;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.state.Instances;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says why there is nothing to restore from. */
record MissingBackup(Scenario scenario, Instances instances) {

    String why(Step.RecoveryPoint point, LocalDateTime at) {
        List<Backup> wanted = scenario.backups().stream()
                .filter(backup -> point.backup().isEmpty()
                        || point.backups().contains(backup.name()))
                .toList();
        List<String> reasons = wanted.stream().flatMap(
                backup -> reason(backup, point, at).stream()).toList();
        if (point.backup().isPresent() && !reasons.isEmpty()) {
            return String.join("; ", reasons);
        }
        String nothing = point.target().isPresent()
                ? "there is no backup at or before the recovery target"
                : point.backup().map(name -> "there is no backup '" + name + "' yet")
                        .orElse("no backup has been taken yet");
        return Stream.concat(Stream.of(nothing), reasons.stream())
                .collect(Collectors.joining("; "));
    }

    private Optional<String> reason(Backup backup, Step.RecoveryPoint point, LocalDateTime at) {
        String name = "the backup '" + backup.name() + "'";
        String when = Wording.clock(backup.at(), scenario.start());
        if (!backup.at().isBefore(at)) {
            return Optional.of(name + " is taken only at " + when);
        }
        if (!instances.hasBackup(backup.name()) && backup.soundness().taken()) {
            return Optional.of(name + " was not taken at " + when
                    + ", since the database was down then");
        }
        return point.target().filter(target -> !backup.at().isBefore(target))
                .map(_ -> name + " was taken at " + when + ", too late for the recovery target");
    }
}
