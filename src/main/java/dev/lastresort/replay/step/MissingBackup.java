package dev.lastresort.replay.step;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Backup;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.state.Instances;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** Says why there is nothing to restore from. */
record MissingBackup(Scenario scenario, Instances instances) {

    String why(Step.RecoveryPoint point, LocalDateTime at) {
        List<Backup> wanted = scenario.backups().stream()
                .filter(backup -> point.backup().map(backup.name()::equals).orElse(true))
                .toList();
        List<String> missed = wanted.stream()
                .filter(backup -> backup.at().isBefore(at) && !instances.hasBackup(backup.name()))
                .map(backup -> "; the backup '" + backup.name() + "' was not taken at "
                        + Wording.clock(backup.at(), scenario.start())
                        + ", since the database was down then")
                .toList();
        String later = wanted.stream().filter(backup -> !backup.at().isBefore(at))
                .map(backup -> "; the backup '" + backup.name() + "' is taken only at "
                        + Wording.clock(backup.at(), scenario.start()))
                .collect(Collectors.joining());
        String nothing = point.target().isPresent()
                ? "there is no backup at or before the recovery target"
                : point.backup().map(name -> "there is no backup '" + name + "' yet")
                        .orElse("no backup has been taken yet");
        return nothing + String.join("", missed) + later;
    }
}
