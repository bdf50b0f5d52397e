package dev.lastresort.ui.debrief;

import dev.lastresort.session.attempt.told.Faced;
import dev.lastresort.session.attempt.told.Held;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.VBox;

/** The questions as they were answered once, each against what was measured. */
final class FacedCard extends VBox {

    FacedCard(Faced faced, String heading) {
        getStyleClass().add("faced");
        List<Held> numbered = IntStream.range(0, faced.held().size()).mapToObj(i -> {
            Held held = faced.held().get(i);
            return new Held((i + 1) + ". " + held.question(), held.predicted(), held.measured(),
                    held.verdict());
        }).toList();
        getChildren().addAll(Texts.wrapped(heading, "faced-heading"),
                new HeldGrid("question", numbered));
        if (!faced.evidence().isBlank()) {
            getChildren().add(Texts.wrapped("Evidence: " + faced.evidence(), "decision-why"));
        }
    }
}
