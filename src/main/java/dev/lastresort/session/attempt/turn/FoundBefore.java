package dev.lastresort.session.attempt.turn;

import dev.lastresort.model.journal.Event.BackupFound;
import dev.lastresort.model.journal.Event.Finding;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Backup.Portion;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import java.util.List;
import java.util.Optional;

/** What was found out about the backups that a restore names, told before it is done again. */
final class FoundBefore {

    private FoundBefore() {}

    /** One line for each that is known not to bring back what is wanted. */
    static List<String> of(Step step, Journal journal, Scenario scenario) {
        if (!(step instanceof Step.Restore restore)) {
            return List.of();
        }
        return restore.point().backups().stream().distinct()
                .flatMap(name -> latest(name, journal).stream())
                .filter(found -> !suffices(found, restore.point().portion(), scenario))
                .map(found -> "Known to be bad: " + found.words() + ", as was found out at "
                        + Wording.clock(found.at(), scenario.start()))
                .toList();
    }

    /** A gap of the log says nothing about the backup before it. */
    private static Optional<BackupFound> latest(String backup, Journal journal) {
        return journal.stream(BackupFound.class)
                .filter(one -> one.backup().equals(backup) && one.finding() != Finding.LOG_GAP)
                .reduce((_, later) -> later)
                .filter(one -> one.finding() != Finding.SOUND);
    }

    private static boolean suffices(BackupFound found, Portion portion, Scenario scenario) {
        return found.finding() == Finding.INCOMPLETE && scenario.backups().stream()
                .filter(one -> one.name().equals(found.backup()))
                .anyMatch(one -> one.soundness().holds().covers(portion));
    }
}
