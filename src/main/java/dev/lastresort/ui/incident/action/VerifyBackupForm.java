package dev.lastresort.ui.incident.action;

import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.session.attempt.RoomView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;

/** Has a backup loaded on a spare machine, so that one knows what it is worth. */
final class VerifyBackupForm extends ActionForm {

    private final ComboBox<String> backup;
    private BackupWords words = new BackupWords(List.of());

    VerifyBackupForm() {
        super(new ActionPlace("verify-backup", "Verify a backup", ActionGroup.LOOK,
                "Before you restore from it"),
                "Loads a backup on a spare machine; the live database goes on meanwhile.");
        backup = choice("Backup", "verify-backup-which");
    }

    @Override
    void refresh(RoomView view) {
        words = BackupWords.of(view);
        offer(backup, words.all());
    }

    @Override
    Draft draft() {
        return words.named(chosen(backup))
                .<Draft>map(name -> ready(new Step.VerifyBackup("Verify backup " + name,
                        Hands.NONE, Optional.of(name), Duration.ZERO)))
                .orElseGet(() -> new Missing("There is no backup to verify"));
    }
}
