package dev.lastresort.ui.incident;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.incident.model.IncidentModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What moves time, asks for help or ends the incident. */
final class RoomCommands {

    private static final String TIME = "Let time pass";
    private static final String INCIDENT = "Incident";

    private final IncidentModel model;
    private final Runnable claim;
    private final Runnable seeCost;

    /**
     * @param claim   asks what was checked before one says that it is over
     * @param seeCost what declaring becomes once it is over
     */
    RoomCommands(IncidentModel model, Runnable claim, Runnable seeCost) {
        this.model = model;
        this.claim = claim;
        this.seeCost = seeCost;
    }

    List<Command> waits() {
        return List.of(
                wait("Let 1 minute pass", "Alt+1", 1),
                wait("Let 5 minutes pass", "Alt+5", 5),
                wait("Let 30 minutes pass", "Alt+3", 30),
                Command.of(TIME, "Let time pass until something happens", "Alt+N",
                        model::awaitNews).when(this::canAct));
    }

    private Command wait(String title, String key, long minutes) {
        return Command.of(TIME, title, key, () -> model.await(Duration.ofMinutes(minutes)))
                .when(this::canAct);
    }

    Command hint() {
        return Command.of(INCIDENT, "Ask for a hint, which is counted", "Alt+H", () -> {
            int next = model.view().get().hintsTaken() + 1;
            model.act(new Action.TakeHint(Math.min(next, model.view().get().hints())),
                    Optional.empty());
        }).when(() -> canAct() && model.view().get().hints() > 0);
    }

    Command declare() {
        return Command.of(INCIDENT, "Declare the incident resolved, or see what it cost", "Alt+R",
                () -> {
                    if (model.isOpen()) {
                        claim.run();
                    } else {
                        seeCost.run();
                    }
                }).when(model::isFree);
    }

    Command handOver() {
        return Command.of(INCIDENT, "Hand over: the day takes its course from here", "Alt+Shift+R",
                () -> model.act(new Action.HandOver(), Optional.empty())).when(this::canAct);
    }

    Command stop() {
        return Command.of(INCIDENT, "Stop what is under way", "Esc", model::stop)
                .when(() -> !model.isFree());
    }

    private boolean canAct() {
        return model.isFree() && model.isOpen();
    }
}
