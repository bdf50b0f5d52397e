package dev.lastresort.ui.team;

import dev.lastresort.model.outcome.AttemptResult;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.session.attempt.IncidentRoom.Measured;
import dev.lastresort.session.attempt.told.Forecasts;
import dev.lastresort.session.attempt.told.Held;
import dev.lastresort.ui.incident.parts.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * What a facilitator needs once the clock has stopped: what it came to, what everybody had expected
 * of it, and what to ask. Nothing of it stands in the room.
 */
final class AfterTheEnd {

    private AfterTheEnd() {}

    static List<Node> rows(FacilitatorModel model) {
        List<Node> rows = new ArrayList<>();
        rows.add(Pieces.label("What it came to · the room sees it with F8", "section"));
        model.measured().get().ifPresentOrElse(found -> rows.addAll(of(found)),
                () -> rows.add(measuring(model)));
        List<String> questions = model.session().exercise().questions();
        if (!questions.isEmpty()) {
            rows.add(Pieces.label("Questions to open the hot wash with", "section"));
            questions.forEach(words -> rows.add(Pieces.wrapped("• " + words, "session-read")));
        }
        return rows;
    }

    private static Node measuring(FacilitatorModel model) {
        Label words = Pieces.wrapped("", "quiet");
        words.setId("session-measuring");
        words.textProperty()
                .bind(model.measuring()
                        .map(reached -> "It is being measured beside the recoveries" + reached
                                .filter(one -> one.fraction() >= 0)
                                .map(one -> ": " + Math.round(100 * one.fraction()) + " %")
                                .orElse(" …")));
        return words;
    }

    private static List<Node> of(Measured found) {
        List<Node> rows = new ArrayList<>();
        AttemptResult result = AttemptResult.of(found.comparison().atFirst(), false);
        String told = result.words();
        Node words = Pieces.wrapped(told.substring(0, 1).toUpperCase(Locale.ROOT)
                + told.substring(1), "session-read");
        words.setId("session-result");
        rows.add(words);
        for (Objective one : found.comparison().atFirst().objectives()) {
            rows.add(Pieces.wrapped(one.mark() + " " + one.verdict(), "card-words"));
        }
        rows.add(Pieces.label("What everybody expected, against what was measured", "section"));
        List<Held> votes = Forecasts.votes(found.debrief(), found.comparison());
        if (votes.isEmpty()) {
            rows.add(Pieces.wrapped("Nobody was asked. Let everybody say what they expect (F6)"
                    + " before the room sees it.", "quiet"));
        }
        votes.forEach(one -> rows.add(row(one)));
        return rows;
    }

    private static Node row(Held one) {
        VBox box = new VBox(Pieces.wrapped(one.verdict().words() + " · " + one.question(),
                "row-title"),
                Pieces.wrapped("Expected " + one.predicted() + "; measured " + one.measured(),
                        "caption"));
        box.getStyleClass().addAll("row", "session-held");
        return box;
    }
}
