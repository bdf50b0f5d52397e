package dev.lastresort.ui.incident.action;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.model.scenario.Step.RecoveryPoint;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.ui.incident.model.TargetField;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/** Goes back to a backup, with or without the log behind it, in place or aside. */
final class RestoreForm extends ActionForm {

    private static final String NEWEST = "The newest that fits";

    private final StrategyKind kind;
    private final List<RoomView.Backup> backups = new ArrayList<>();
    private final Optional<ComboBox<String>> backup;
    private final Optional<TextField> target;
    private final Optional<TextField> instance;
    private LocalDateTime start = LocalDateTime.MIN;

    private RestoreForm(ActionPlace place, String about, StrategyKind kind) {
        super(place, about);
        String id = place.id();
        this.kind = kind;
        this.backup = kind == StrategyKind.POINT_IN_TIME_RECOVERY ? Optional.empty()
                : Optional.of(choice("Backup", id + "-backup"));
        this.target = kind == StrategyKind.BACKUP_RESTORE ? Optional.empty()
                : Optional.of(text(kind == StrategyKind.SIDE_RESTORE
                        ? "Re-apply the log up to, or blank for the backup alone"
                        : "Go back to, typed or picked with a click on the timeline",
                        TargetText.PROMPT, id + "-target"));
        this.instance = kind == StrategyKind.SIDE_RESTORE
                ? Optional.of(text("Name of the side instance", "such as side", id + "-instance"))
                : Optional.empty();
        instance.ifPresent(field -> field.setText("side"));
    }

    static RestoreForm aside() {
        return new RestoreForm(restore(
                "restore-aside", "Restore aside", "If only a backup has the rows"),
                "Builds a second database beside the live one, which goes on meanwhile.",
                StrategyKind.SIDE_RESTORE);
    }

    static RestoreForm pointInTime() {
        return new RestoreForm(restore(
                "pitr", "Point-in-time recovery", "Last: all newer work is gone"),
                "Loads the newest backup before the target over the live database and re-applies "
                        + "the log up to it. The database is down meanwhile, and what came after "
                        + "the target is gone from it.",
                StrategyKind.POINT_IN_TIME_RECOVERY);
    }

    static RestoreForm full() {
        return new RestoreForm(restore(
                "full-restore", "Full restore", "Last: all newer work is gone"),
                "Loads a backup over the live database, without the log. The database is down "
                        + "meanwhile, and what came after the backup is gone from it.",
                StrategyKind.BACKUP_RESTORE);
    }

    private static ActionPlace restore(String id, String title, String when) {
        return new ActionPlace(id, title, ActionGroup.RESTORE, when);
    }

    @Override
    void refresh(RoomView view) {
        start = view.start();
        backups.clear();
        backups.addAll(view.offers().backups());
        Stream<String> first = kind == StrategyKind.SIDE_RESTORE
                ? Stream.of(NEWEST) : Stream.empty();
        backup.ifPresent(box -> offer(box, Stream.concat(first,
                backups.reversed().stream().map(this::words)).toList()));
    }

    private String words(RoomView.Backup one) {
        return one.name() + " · " + Wording.clock(one.at(), start);
    }

    @Override
    Optional<TargetField> taker() {
        return target.map(Target::new);
    }

    private Optional<LocalDateTime> instant(TextField field) {
        return TargetText.of(field.getText(), start.toLocalDate());
    }

    private final class Target implements TargetField {

        private final TextField field;

        Target(TextField field) {
            this.field = field;
        }

        @Override
        public Optional<LocalDateTime> target() {
            return instant(field);
        }

        @Override
        public void pick(LocalDateTime at) {
            field.setText(Wording.clock(at, start));
        }

        @Override
        public boolean isInPlace() {
            return kind != StrategyKind.SIDE_RESTORE;
        }
    }

    @Override
    Draft draft() {
        Optional<String> loaded = backup.flatMap(box -> backups.stream()
                .filter(one -> words(one).equals(chosen(box))).findFirst())
                .map(RoomView.Backup::name);
        String typed = target.map(TextField::getText).orElse("").strip();
        Optional<LocalDateTime> to = target.flatMap(this::instant);
        if (!typed.isEmpty() && to.isEmpty()) {
            return new Missing("“" + typed + "” is no instant; write it " + TargetText.PROMPT);
        }
        RecoveryPoint point = new RecoveryPoint(loaded, to);
        return switch (kind) {
            case SIDE_RESTORE -> aside(point);
            case POINT_IN_TIME_RECOVERY -> to.isEmpty()
                    ? new Missing("Say which instant to go back to")
                    : ready(new Step.RestoreInPlace("Point-in-time recovery to "
                            + Wording.clock(to.get(), start), Hands.NONE, point), kind);
            default -> loaded.isEmpty() ? new Missing("There is no backup to choose")
                    : ready(new Step.RestoreInPlace("Restore of " + loaded.get(), Hands.NONE,
                            point), kind);
        };
    }

    private Draft aside(RecoveryPoint point) {
        String name = instance.map(TextField::getText).orElse("").strip();
        return name.isEmpty() ? new Missing("Name the side instance")
                : ready(new Step.RestoreAside("Restore aside as " + name, Hands.NONE, point, name),
                        kind);
    }
}
