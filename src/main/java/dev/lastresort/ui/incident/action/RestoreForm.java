package dev.lastresort.ui.incident.action;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Backup.Portion;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.model.scenario.Step.RecoveryPoint;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.ui.incident.action.SourceChoice.Offered;
import dev.lastresort.ui.incident.model.TargetField;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.control.TextField;

/** Goes back to a backup, with or without the log behind it, in place or aside. */
final class RestoreForm extends ActionForm {

    /** What a side instance is called where nobody says otherwise. */
    private static final String USUAL = "side";
    private static final String ALL_BUT = "all but ";

    private final StrategyKind kind;
    private final TextField tables;
    private final Optional<SourceChoice> source;
    private final Optional<TextField> target;
    private final Optional<TextField> instance;
    private LocalDateTime page = LocalDateTime.MIN;

    private RestoreForm(ActionPlace place, String about, StrategyKind kind) {
        super(place, about);
        String id = place.id();
        this.kind = kind;
        boolean aside = kind == StrategyKind.SIDE_RESTORE;
        this.source = kind == StrategyKind.POINT_IN_TIME_RECOVERY ? Optional.empty()
                : Optional.of(new SourceChoice(this,
                        aside ? "Backup or replica" : "Backup", id + "-backup"));
        this.target = kind == StrategyKind.BACKUP_RESTORE ? Optional.empty()
                : Optional.of(text(aside
                        ? "Re-apply the log up to, or blank for the backup alone"
                        : "Go back to, typed or picked with a click on the timeline",
                        TargetText.PROMPT, id + "-target"));
        this.instance = aside
                ? Optional.of(text("Name of the side instance", "such as side", id + "-instance"))
                : Optional.empty();
        this.tables = text("Tables, blank for all", "such as orders; or all but events",
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
        page = view.page();
        List<Offered> backups = SourceChoice.backups(view);
        source.ifPresent(choice -> choice.offer(kind == StrategyKind.BACKUP_RESTORE ? backups
                : Stream.of(Stream.of(Offered.NEWEST), backups.stream(),
                        SourceChoice.replicas(view).stream()).flatMap(all -> all).toList()));
    }

    /** Only those that are named, or all but those. */
    private Portion portion() {
        String typed = tables.getText().strip().toLowerCase(Locale.ROOT);
        boolean without = typed.startsWith(ALL_BUT);
        SortedSet<String> names = new TreeSet<>(List.of((without
                ? typed.substring(ALL_BUT.length()) : typed).strip().split("[,\\s]+")));
        names.remove("");
        return new Portion(!without && !names.isEmpty(), names);
    }

    /** By which two restores that are alike but for their tables are told apart. */
    private static String words(Portion portion) {
        return portion.isAll() ? ""
                : (portion.only() ? ", only " : ", without ") + String.join(", ", portion.tables());
    }

    @Override
    Optional<TargetField> taker() {
        return target.map(Target::new);
    }

    private Optional<LocalDateTime> instant(TextField field) {
        return TargetText.of(field.getText(), page.toLocalDate());
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
            field.replaceText(0, field.getLength(), Wording.clock(at, page));
        }

        @Override
        public boolean isInPlace() {
            return kind != StrategyKind.SIDE_RESTORE;
        }
    }

    @Override
    Draft draft() {
        Optional<String> loaded = source.flatMap(SourceChoice::backup);
        Optional<String> replica = source.flatMap(SourceChoice::replica);
        String typed = target.map(TextField::getText).orElse("").strip();
        Optional<LocalDateTime> to = target.flatMap(this::instant);
        if (!typed.isEmpty() && to.isEmpty()) {
            return new Missing("“" + typed + "” is no instant; write it " + TargetText.PROMPT);
        }
        if (replica.isPresent() && !portion().isAll()) {
            return new Missing("A replica comes with all its tables: leave them blank");
        }
        RecoveryPoint point = new RecoveryPoint(
                loaded, to, List.of(), replica, portion(), Optional.empty());
        return switch (kind) {
            case SIDE_RESTORE -> aside(point);
            case POINT_IN_TIME_RECOVERY -> to.isEmpty()
                    ? new Missing("Say which instant to go back to")
                    : ready(new Step.RestoreInPlace("Point-in-time recovery to "
                            + Wording.clock(to.get(), page) + words(point.portion()),
                            Hands.NONE, point), kind);
            default -> loaded.isEmpty() ? new Missing("There is no backup to choose")
                    : ready(new Step.RestoreInPlace("Restore of " + loaded.get()
                            + words(point.portion()), Hands.NONE, point), kind);
        };
    }

    /** By what two of them differ in: the instant, or else the backup. */
    private String title(RecoveryPoint point, String name) {
        String what = point.target().map(at -> "Restore aside as of " + Wording.clock(at, page))
                .orElseGet(() -> point.backup().or(point::replica)
                        .map(source -> "Restore aside of " + source)
                        .orElse("Restore aside of the newest backup"));
        return what + words(point.portion()) + (name.equals(USUAL) ? "" : ", as " + name);
    }

    private Draft aside(RecoveryPoint point) {
        String name = instance.map(TextField::getText).orElse("").strip();
        return name.isEmpty() ? new Missing("Name the side instance")
                : ready(new Step.RestoreAside(title(point, name), Hands.NONE, point, name), kind);
    }
}
