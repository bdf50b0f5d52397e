package dev.lastresort.ui.incident.action;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Backup.Portion;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.model.scenario.Step.RecoveryPoint;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.ui.incident.model.IncidentModel;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;

/** Puts a replica in the place of the live database. */
final class PromoteForm extends ActionForm {

    private final SourceChoice replica;
    private final TextField target;
    private LocalDateTime page = LocalDateTime.MIN;

    PromoteForm() {
        super(new ActionPlace("promote", "Promote a replica", ActionGroup.RESTORE,
                "Last: all newer work is gone"),
                "A replica takes the place of the live database, which is down meanwhile. What it"
                        + " has not applied is gone.");
        replica = new SourceChoice(this, "Replica", "promote-replica");
        target = text("Apply the log first up to, or blank to open it as it stands",
                TargetText.PROMPT, "promote-target");
    }

    /** None where there is no replica. */
    static List<ActionForm> where(IncidentModel model) {
        return model.view().get().offers().replicas().isEmpty()
                ? List.of() : List.of(new PromoteForm());
    }

    @Override
    void refresh(RoomView view) {
        page = view.page();
        replica.offer(SourceChoice.replicas(view));
    }

    @Override
    Draft draft() {
        if (replica.replica().isEmpty()) {
            return new Missing("There is no replica to promote");
        }
        String name = replica.replica().get();
        Optional<String> typed = typed(target);
        Optional<LocalDateTime> to =
                typed.flatMap(text -> TargetText.of(text, page.toLocalDate()));
        if (typed.isPresent() && to.isEmpty()) {
            return new Missing("“" + typed.get() + "” is no instant; write it "
                    + TargetText.PROMPT);
        }
        return ready(new Step.RestoreInPlace("Promote " + name
                + to.map(at -> " as of " + Wording.clock(at, page)).orElse(""), Hands.NONE,
                new RecoveryPoint(Optional.empty(), to, List.of(), Optional.of(name),
                        Portion.ALL,
                        Optional.empty())),
                StrategyKind.BACKUP_RESTORE);
    }
}
