package dev.lastresort.ui.incident.action;

import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.session.attempt.RoomView;
import java.time.Duration;
import java.util.Optional;

/** Has a backup loaded on a spare machine, so that one knows what it is worth. */
final class VerifyBackupForm extends ActionForm {

    private final SourceChoice backup;

    VerifyBackupForm() {
        super(new ActionPlace("verify-backup", "Verify a backup", ActionGroup.LOOK,
                "Before you restore from it"),
                "Loads a backup on a spare machine; the live database goes on meanwhile.");
        backup = new SourceChoice(this, "Backup", "verify-backup-which");
    }

    @Override
    void refresh(RoomView view) {
        backup.offer(SourceChoice.backups(view));
    }

    @Override
    Draft draft() {
        return backup.backup()
                .<Draft>map(name -> ready(new Step.VerifyBackup("Verify backup " + name,
                        Hands.NONE, Optional.of(name), Duration.ZERO)))
                .orElseGet(() -> new Missing("There is no backup to verify"));
    }
}
