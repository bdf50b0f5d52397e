package dev.lastresort.ui.incident.evidence;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.Decided;
import dev.lastresort.ui.incident.model.IncidentModel;
import dev.lastresort.ui.incident.parts.Pieces;
import dev.lastresort.ui.incident.parts.Rows;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What was decided so far, and the way back to before any of it. */
public final class DecisionsPane extends Rows {

    private final IncidentModel model;

    public DecisionsPane(IncidentModel model) {
        super("decisions", "Decisions, the newest first");
        this.model = model;
        model.view().subscribe(this::show);
    }

    private void show(RoomView view) {
        replace(view.decisions().isEmpty()
                ? List.of(Pieces.wrapped("Nothing was decided yet. Each decision is kept as it is "
                        + "made; from any of them you can try again.", "quiet"))
                : view.decisions().reversed().stream().map(one -> row(one, view)).toList());
    }

    private Node row(Decided one, RoomView view) {
        HBox head = new HBox(Pieces.label(Wording.clock(one.at(), view.page()), "message-time"),
                Pieces.label(one.what(), "row-title"), Pieces.space(),
                Pieces.button("Retry from here", "retry-" + one.index(),
                        "Another attempt from before: " + one.what(),
                        () -> model.retryFrom(one.index())));
        head.getStyleClass().add("row-head");
        VBox box = new VBox(head);
        box.getStyleClass().add("row");
        if (!one.rationale().isEmpty()) {
            box.getChildren().add(Pieces.wrapped("“" + one.rationale() + "”", "caption"));
        }
        return box;
    }
}
