package dev.lastresort.ui.author;

import dev.lastresort.ui.author.AuthorState.LastOutcome;
import dev.lastresort.ui.comparison.OutcomeTable;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;

/**
 * What the file came to when it was compared last. Invariant: figures that are not of the file as
 * it is say so.
 */
final class OutcomePane extends BorderPane {

    private final Label note = new Label();
    private final OutcomeTable table = new OutcomeTable();
    private Optional<KeptOutcome> shown = Optional.empty();

    OutcomePane() {
        getStyleClass().add("author-outcome");
        note.setId("author-outcome-note");
        note.setWrapText(true);
        note.setMaxWidth(Double.MAX_VALUE);
        note.setMinHeight(USE_PREF_SIZE);
        table.setId("author-outcome");
        setTop(note);
        show(Optional.empty());
    }

    void show(Optional<LastOutcome> last) {
        boolean older = last.filter(LastOutcome::older).isPresent();
        note.getStyleClass().setAll("label", older ? "author-stale" : "plan-basis");
        note.setText(last.isEmpty() ? "Not compared yet since the window was opened. Compare runs"
                + " every recovery; then what each one cost stands here."
                : older ? "⚠ Of an older state of the file. Compare again to measure it as it is."
                : "Measured: the file was compared as it is.");
        Optional<KeptOutcome> next = last.map(LastOutcome::kept);
        if (!next.equals(shown)) {
            shown = next;
            next.ifPresent(kept -> table.show(kept.headings(), kept.rows()));
        }
        setCenter(next.isPresent() ? table : null);
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }
}
