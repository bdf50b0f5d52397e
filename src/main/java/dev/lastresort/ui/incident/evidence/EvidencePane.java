package dev.lastresort.ui.incident.evidence;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.ui.incident.model.Evidence;
import dev.lastresort.ui.incident.parts.Pieces;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the answers rest on: a line to write, and what there is to attach. */
public final class EvidencePane extends VBox {

    /** What could be attached now; nothing where there is none yet. */
    public record Attachable(Supplier<Optional<Evidence.Piece>> result,
            Supplier<Optional<Evidence.Piece>> preview) {}

    private final Runnable grown;
    private final Attachable offers;
    private final Evidence evidence = new Evidence();
    private final TextField written = new TextField();
    private final VBox attached = new VBox();
    private final Label cut = Pieces.wrapped("", "price-note");

    /** @param grown hears when something more is attached */
    public EvidencePane(Attachable offers, Runnable grown) {
        this.grown = grown;
        this.offers = offers;
        getStyleClass().add("evidence");
        written.setId("evidence");
        written.setPromptText("What you base this on, such as a query's result");
        written.setAccessibleText("Evidence, optional");
        written.textProperty().addListener(_ -> sayCut());
        cut.setId("evidence-cut");
        attached.getStyleClass().add("evidence-pieces");
        HBox head = new HBox(Pieces.label("Evidence, optional", "question"), Pieces.space(),
                attach("attach-result", offers.result()),
                attach("attach-preview", offers.preview()));
        head.getStyleClass().add("evidence-head");
        getChildren().addAll(head, written, attached, cut);
        refresh();
        show();
    }

    public String text() {
        return evidence.text(written.getText());
    }

    /** What can be attached may be something else by now. */
    public void refresh() {
        offer("attach-result", "Attach the last result", "the console has no result yet",
                offers.result());
        offer("attach-preview", "Attach the preview", "there is no restore to preview",
                offers.preview());
    }

    private void offer(String id, String words, String none,
            Supplier<Optional<Evidence.Piece>> offer) {
        boolean there = offer.get().isPresent();
        if (lookup("#" + id) instanceof Button button) {
            button.setDisable(!there);
            button.setText(there ? words : words + " (none)");
            button.setAccessibleText(words + (there ? " to the answers" : ": " + none));
        }
    }

    private Button attach(String id, Supplier<Optional<Evidence.Piece>> offer) {
        return Pieces.button("", id, "Attach it to the answers", () -> {
            offer.get().ifPresent(evidence::attach);
            show();
            grown.run();
        });
    }

    private void show() {
        attached.getChildren().setAll(evidence.pieces().stream().map(this::row).toList());
        Pieces.shown(attached, !evidence.pieces().isEmpty());
        sayCut();
    }

    private HBox row(Evidence.Piece piece) {
        Label title = Pieces.label(piece.title(), "evidence-title");
        title.setMinWidth(0);
        Label size = Pieces.label(Wording.number(piece.text().length()) + " characters",
                "caption");
        size.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(title, size, Pieces.space(), Pieces.button("Remove",
                "detach-" + evidence.pieces().indexOf(piece), "Remove " + piece.title(), () -> {
                    evidence.remove(piece);
                    show();
                    written.requestFocus();
                }));
        row.getStyleClass().add("evidence-piece");
        return row;
    }

    private void sayCut() {
        int gone = evidence.cut(written.getText());
        cut.setText("! " + Wording.number(Evidence.MOST) + " characters can be kept; the last "
                + Wording.number(gone) + " are cut.");
        Pieces.shown(cut, gone > 0);
    }
}
