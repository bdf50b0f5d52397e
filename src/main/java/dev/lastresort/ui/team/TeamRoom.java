package dev.lastresort.ui.team;

import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.command.CommandSource;
import dev.lastresort.ui.incident.IncidentView;
import dev.lastresort.ui.incident.parts.Pieces;
import dev.lastresort.ui.team.SessionClock.SessionPhase;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The room of a team, on the projector. Invariant: it can be worked with only while the session is
 * played; before, in a pause and after the end it is covered and takes neither keys nor clicks.
 */
public final class TeamRoom extends StackPane implements CommandSource {

    private final IncidentView view;
    private final FacilitatorModel model;
    private final VBox veil = new VBox();
    /** Over a room that is only looked at: it takes the clicks and the keys. */
    private final Region glass = new Region();
    private final Projection projection;

    public TeamRoom(IncidentView view, FacilitatorModel model, Projection projection) {
        this.projection = projection;
        this.view = view;
        this.model = model;
        veil.setId("session-veil");
        veil.getStyleClass().add("session-veil");
        veil.setFocusTraversable(true);
        Pieces.dress(veil);
        glass.setId("session-glass");
        glass.setFocusTraversable(true);
        glass.setAccessibleText("The room, to be looked at only");
        getChildren().addAll(view, glass, veil);
        view.restoreFaced().subscribe(model::facesRestore);
        projection.seat().subscribe(seat -> view.see(seat.sees()));
        projection.drives().subscribe(_ -> show(model.clock().phase().get()));
        model.clock().phase().subscribe(this::show);
        model.measured().addListener((_, _, _) -> show(model.clock().phase().get()));
    }

    private boolean isCovered() {
        return model.clock().phase().get() != SessionPhase.PLAYING;
    }

    private void show(SessionPhase phase) {
        veil.getChildren().setAll(switch (phase) {
            case BRIEFING -> words("The session has not begun.",
                    "Listen to what is read to you. The room opens when the clock is started.");
            case PAUSED -> words("Paused.", "Nothing goes on in the incident meanwhile.");
            case STOPPED -> words("The session is over. Hands off the keyboard.",
                    model.measured().get().isPresent()
                            ? "What it came to is measured. It is shown when all have said what"
                                    + " they expect."
                            : "What it came to is being measured.");
            case PLAYING -> List.<Node>of();
        });
        Pieces.shown(veil, phase != SessionPhase.PLAYING);
        view.setDisable(phase != SessionPhase.PLAYING);
        Pieces.shown(glass, !projection.drives().get());
        if (getScene() != null) {
            requestFocus();
        }
    }

    private static List<Node> words(String title, String more) {
        return List.of(Pieces.wrapped(title, "session-veil-title"),
                Pieces.wrapped(more, "session-veil-words"));
    }

    @Override
    public void requestFocus() {
        (isCovered() ? veil : projection.drives().get() ? view : glass).requestFocus();
    }

    @Override
    public List<Command> commands() {
        return isCovered() || !projection.drives().get() ? List.of() : view.commands();
    }
}
