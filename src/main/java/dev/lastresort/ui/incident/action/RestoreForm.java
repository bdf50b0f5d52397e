package dev.lastresort.ui.incident.action;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Backup.Portion;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.model.scenario.Step.RecoveryPoint;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.ui.incident.model.TargetField;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/** Goes back to a backup, with or without the log behind it, in place or aside. */
final class RestoreForm extends ActionForm {

    /** What a side instance is called where nobody says otherwise. */
    private static final String USUAL = "side";
    private static final String ALL_BUT = "all but ";
    private static final String NEWEST = "The newest that fits";

    private final StrategyKind kind;
    private final List<RoomView.ReplicaView> replicas = new ArrayList<>();
    private BackupWords backups = new BackupWords(List.of());
    private final TextField tables;
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
        this.tables = text("Tables, blank for all", "such as orders, customers; or all but events",
                id + "-tables");
        instance.ifPresent(field -> field.setText(USUAL));
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
        backups = BackupWords.of(view);
        replicas.clear();
        replicas.addAll(kind == StrategyKind.SIDE_RESTORE ? view.offers().replicas() : List.of());
        Stream<String> first = kind == StrategyKind.SIDE_RESTORE
                ? Stream.of(NEWEST) : Stream.empty();
        backup.ifPresent(box -> offer(box, Stream.of(first, backups.all().stream(),
                replicas.stream().map(RestoreForm::words)).flatMap(all -> all).toList()));
    }

    private static String words(RoomView.ReplicaView one) {
        return "Replica " + one.name();
    }

    /** Only those that are named, or all but those. */
    private Portion portion() {
        String typed = tables.getText().strip();
        boolean without = typed.startsWith(ALL_BUT);
        SortedSet<String> names = new TreeSet<>(List.of((without
                ? typed.substring(ALL_BUT.length()) : typed).strip().toLowerCase(Locale.ROOT)
                .split("[,\\s]+")));
        names.remove("");
        return new Portion(!without && !names.isEmpty(), names);
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
            // as if it were typed, so that it can be undone
            field.replaceText(0, field.getLength(), Wording.clock(at, start));
        }

        @Override
        public boolean isInPlace() {
            return kind != StrategyKind.SIDE_RESTORE;
        }
    }

    @Override
    Draft draft() {
        Optional<String> loaded = backup.flatMap(box -> backups.named(chosen(box)));
        Optional<String> replica = backup.flatMap(box -> replicas.stream()
                .filter(one -> words(one).equals(chosen(box))).findFirst())
                .map(RoomView.ReplicaView::name);
        String typed = target.map(TextField::getText).orElse("").strip();
        Optional<LocalDateTime> to = target.flatMap(this::instant);
        if (!typed.isEmpty() && to.isEmpty()) {
            return new Missing("“" + typed + "” is no instant; write it " + TargetText.PROMPT);
        }
        RecoveryPoint point = new RecoveryPoint(loaded, to, List.of(), replica,
                replica.isPresent() ? Portion.ALL : portion(),
                Optional.empty());
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

    /** By what two of them differ in: the instant, or else the backup. */
    private String title(RecoveryPoint point, String name) {
        String what = point.target().map(at -> "Restore aside as of " + Wording.clock(at, start))
                .orElseGet(() -> point.backup().or(point::replica)
                        .map(source -> "Restore aside of " + source)
                        .orElse("Restore aside of the newest backup"));
        return name.equals(USUAL) ? what : what + ", as " + name;
    }

    private Draft aside(RecoveryPoint point) {
        String name = instance.map(TextField::getText).orElse("").strip();
        return name.isEmpty() ? new Missing("Name the side instance")
                : ready(new Step.RestoreAside(title(point, name), Hands.NONE, point, name), kind);
    }
}
