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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/**
 * The form of an exercise on the screen. Invariant: changes that are in no file stay here until
 * they are saved, or another exercise is opened after somebody was told.
 */
final class PlanScreen {

    private final ShellModel model;
    private final ExerciseOpening exercises;
    private final Background background;
    private final PlanTools tools;
    private Optional<Shown> shown = Optional.empty();
    /** Of what somebody was told that it is in no file. */
    private Optional<ExerciseDocument> warned = Optional.empty();

    private record Shown(Screen.Planning screen, PlanView view) {}

    /** What the form does beyond itself. */
    record PlanTools(FileChoice files, ExportModel exports, Overlays overlays) {}

    PlanScreen(ShellModel model, ExerciseOpening exercises, Background background,
            PlanTools tools) {
        this.model = model;
        this.exercises = exercises;
        this.background = background;
        this.tools = tools;
    }

    /** As it was left. */
    Node node(Screen.Planning planning) {
        if (shown.filter(one -> one.screen() == planning).isEmpty()) {
            shown.ifPresent(one -> one.view().leave());
            PlanModel plan = new PlanModel(planning.source(), exercises.desk(), background,
                    model::tellTrouble);
            shown = Optional.of(new Shown(planning, new PlanView(plan, model.desk().bundled(),
                    new PlanView.PlanWays(ready -> exercises.play(ready, plan.place()),
                            () -> save(plan), () -> saveAs(plan), this::card,
                            ready -> sheet(plan, ready)))));
        }
        return shown.get().view();
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

    /** The exercise that was left and is in no file, to be gone on with. */
    List<Command> commands() {
        return shown.filter(one -> isUnsaved(one)
                && !(model.screen().get() instanceof Screen.Planning))
                .map(one -> Command.of("File", "Go on with the exercise “"
                        + Harmless.text(title(one)) + "”", "",
                        () -> model.goHome(one.screen())))
                .stream().toList();
    }

    /** Says so once, as soon as somebody leaves what is in no file. */
    void follow(Screen before, Screen now) {
        if (before instanceof Screen.Planning && now instanceof Screen.Library) {
            shown.filter(PlanScreen::isUnsaved).ifPresent(one -> model.tellTrouble("“"
                    + title(one) + "” has changes that are in no file. They stay here until the"
                    + " window is closed: find the command “Go on with the exercise”"
                    + " (Ctrl+Shift+P)."));
        }
    }

    private static String title(Shown one) {
        return one.view().model().document().get().text("/title").orElse("");
    }

    private static boolean isUnsaved(Shown one) {
        return one.view().model().unsaved().get() && one.view().model().canUndo();
    }

    /** Whether something would be lost if the window were closed now; that is told once. */
    boolean warns() {
        Optional<Shown> unsaved = shown.filter(PlanScreen::isUnsaved)
                .filter(one -> !warned.equals(Optional.of(one.view().model().document().get())));
        unsaved.ifPresent(one -> {
            warned = Optional.of(one.view().model().document().get());
            model.tellTrouble("“" + title(one) + "” has changes that are in no file. Save them,"
                    + " or close the window once more to leave them.");
        });
        return unsaved.isPresent();
    }
}
