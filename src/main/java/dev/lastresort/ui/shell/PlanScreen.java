package dev.lastresort.ui.shell;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.report.exercise.ExerciseCard;
import dev.lastresort.report.pdf.PdfReport;
import dev.lastresort.scenario.exercise.ExerciseDocument;
import dev.lastresort.scenario.exercise.ExerciseReader;
import dev.lastresort.session.exercise.ExerciseDesk;
import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.FileChoice;
import dev.lastresort.ui.exercise.PlanModel;
import dev.lastresort.ui.exercise.PlanView;
import dev.lastresort.ui.exercise.SheetView;
import dev.lastresort.ui.export.ExportModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;

/**
 * The form of an exercise on the screen. Invariant: changes that are in no file are kept until they
 * are saved or taken back, also when the window is closed; where that cannot be, it is told.
 */
final class PlanScreen {

    private final ShellModel model;
    private final ExerciseOpening exercises;
    private final Background background;
    private final PlanTools tools;
    private final PlanDrafts drafts;
    private Optional<Shown> shown = Optional.empty();
    /** Whether somebody wants to hear of it no more for now. */
    private boolean later;
    /** Of what somebody was told that it is in no file. */
    private Optional<ExerciseDocument> warned = Optional.empty();

    private final ReadOnlyObjectWrapper<Optional<LeftExercise>> left =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param restored whether it was begun with changes that were left before */
    private record Shown(
            Screen.Planning screen, PlanView view, Path place, boolean restored) {

        PlanModel model() {
            return view.model();
        }

        boolean isUnsaved() {
            return model().unsaved().get() && (model().canUndo() || restored);
        }
    }

    /** Changes that are in no file, and the ways to go on with them, or later. */
    record LeftExercise(String title, Runnable goOn, Runnable later) {}

    /** What the form does beyond itself. */
    record PlanTools(FileChoice files, ExportModel exports, Overlays overlays) {}

    PlanScreen(ShellModel model, ExerciseOpening exercises, Background background,
            PlanDrafts drafts, PlanTools tools) {
        this.drafts = drafts;
        this.model = model;
        this.exercises = exercises;
        this.background = background;
        this.tools = tools;
        drafts.all().subscribe(_ -> remind());
    }

    /** What is to be gone on with, as long as nobody wants it later. */
    ReadOnlyObjectProperty<Optional<LeftExercise>> left() {
        return left.getReadOnlyProperty();
    }

    /** As it was left. */
    Node node(Screen.Planning planning) {
        if (shown.filter(one -> one.screen() == planning).isEmpty()) {
            shown.ifPresent(one -> one.view().leave());
            PlanModel plan = new PlanModel(planning.source(), exercises.desk(), background,
                    model::tellTrouble);
            Path place = plan.place();
            Optional<ExerciseDocument> draft = drafts.of(place);
            draft.ifPresent(changed -> plan.change("", _ -> changed));
            Shown opened = new Shown(planning, new PlanView(plan, model.desk().bundled(),
                    model.library().engines(),
                    new PlanView.PlanWays(ready -> exercises.play(ready, plan.place()),
                            () -> save(plan), () -> saveAs(plan), this::card,
                            ready -> sheet(plan, ready))),
                    place, draft.isPresent());
            shown = Optional.of(opened);
            plan.document().subscribe(_ -> keep(opened));
            plan.unsaved().subscribe(_ -> keep(opened));
        }
        return shown.get().view();
    }

    private void keep(Shown one) {
        if (one.isUnsaved()) {
            drafts.keep(one.place(), one.model().document().get());
        } else {
            drafts.forget(one.place());
        }
    }

    private void save(PlanModel plan) {
        if (plan.file().isPresent()) {
            plan.save();
        } else {
            saveAs(plan);
        }
    }

    private void saveAs(PlanModel plan) {
        tools.files().saveAs(plan.document().get().text("/id").orElse("exercise")
                + ExerciseReader.ENDING).ifPresent(plan::saveAs);
    }

    private void card(ExerciseDesk.Ready ready) {
        tools.exports().bytes(ready.exercise().id() + "-card.pdf", () -> () -> PdfReport.bytes(
                ExerciseCard.of(ready.exercise(), ready.played(),
                        LocalDate.now(ZoneId.systemDefault()))));
    }

    private void sheet(PlanModel plan, ExerciseDesk.Ready ready) {
        tools.files().sheetFile()
                .ifPresent(file -> tools.overlays()
                        .card(close -> new SheetView(
                                new SheetView.SheetTaking(ready.exercise(), file, background),
                                taken -> {
                                    plan.take(taken);
                                    close.run();
                                }, close)));
    }

    /** The exercises that were left and are in no file, to be gone on with. */
    List<Command> commands() {
        return drafts.all().get().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .filter(one -> !isOnScreen(Path.of(one.getKey())))
                .map(one -> Command.of("File", "Go on with the exercise “"
                        + Harmless.text(title(one.getValue())) + "”", "",
                        () -> goOn(Path.of(one.getKey()))))
                .toList();
    }

    private boolean isOnScreen(Path place) {
        return model.screen().get() instanceof Screen.Planning planning
                && shown.filter(one -> one.screen() == planning && one.place().equals(place))
                        .isPresent();
    }

    private void goOn(Path place) {
        Optional<Shown> here = shown.filter(one -> one.place().equals(place));
        if (here.isPresent()) {
            model.goHome(here.get().screen());
        } else if (Files.isRegularFile(place)) {
            exercises.open(place);
        } else {
            drafts.of(place).ifPresent(
                    draft -> exercises.plan(PlanModel.PlanSource.fresh(draft, place)));
        }
    }

    /** Says so as soon as somebody leaves what is in no file; not in a room. */
    void follow(Screen before, Screen now) {
        later &= !(before instanceof Screen.Planning);
        remind();
    }

    private void remind() {
        left.set(!later && model.screen().get() instanceof Screen.Library
                ? drafts.all().get().entrySet().stream().min(Map.Entry.comparingByKey())
                        .map(one -> new LeftExercise(title(one.getValue()),
                                () -> goOn(Path.of(one.getKey())), this::putOff))
                : Optional.empty());
    }

    private void putOff() {
        later = true;
        remind();
    }

    private static String title(String draft) {
        return PlanDrafts.read(draft).flatMap(document -> document.text("/title")).orElse("");
    }

    /** Whether something would be lost if the window were closed now; that is told once. */
    boolean warns() {
        if (drafts.isSafe()) {
            return false;
        }
        Optional<Shown> unsaved = shown.filter(Shown::isUnsaved)
                .filter(one -> !warned.equals(Optional.of(one.model().document().get())));
        unsaved.ifPresent(one -> {
            warned = Optional.of(one.model().document().get());
            model.tellTrouble("“" + one.model().document().get().text("/title").orElse("")
                    + "” has changes that are in no file. Save them,"
                    + " or close the window once more to leave them.");
        });
        return unsaved.isPresent();
    }
}
