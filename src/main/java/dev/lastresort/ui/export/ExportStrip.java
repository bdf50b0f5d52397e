package dev.lastresort.ui.export;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.Progress.Reached;
import dev.lastresort.ui.part.Buttons;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How far an export is and the way out of it; then where it went, and the ways to it. */
public final class ExportStrip extends HBox {

    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel;
    private final Button open;
    private final Button folder;
    private final Button dismiss;

    public ExportStrip(ExportModel model) {
        setId("export-strip");
        getStyleClass().add("export-strip");
        words.setId("export-words");
        words.setWrapText(true);
        bar.setAccessibleText("Progress of the export");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        cancel = Buttons.named("export-cancel", "Cancel", model::cancel);
        open = Buttons.named("export-open", "Open", model::open);
        folder = Buttons.named("export-folder", "Show in folder", model::showInFolder);
        dismiss = Buttons.named("export-dismiss", "Dismiss", model::dismiss);
        getChildren().addAll(words, space, bar, cancel, open, folder, dismiss);
        model.state().subscribe(this::show);
    }

    private void show(ExportState state) {
        boolean busy = state instanceof ExportState.BeingExported;
        boolean written = state instanceof ExportState.ExportedTo;
        shown(this, !(state instanceof ExportState.NothingExported));
        shown(bar, busy);
        shown(cancel, busy);
        shown(open, written);
        shown(folder, written);
        shown(dismiss, !busy);
        words.setText(Harmless.text(switch (state) {
            case ExportState.NothingExported() -> "";
            case ExportState.BeingExported(String what, Reached reached) -> {
                bar.setProgress(reached.fraction() < 0
                        ? ProgressBar.INDETERMINATE_PROGRESS : reached.fraction());
                yield what + ": " + reached.stage() + " …";
            }
            case ExportState.ExportedTo(Path file) -> "Written to " + file.toAbsolutePath();
            case ExportState.CopiedToPaste(String what) ->
                    what + " is copied as Markdown; paste it where you want it.";
        }));
    }

    private static void shown(Region part, boolean is) {
        part.setVisible(is);
        part.setManaged(is);
    }
}
