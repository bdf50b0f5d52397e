package dev.lastresort.ui.debrief;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.told.MoveWords;
import dev.lastresort.session.attempt.verdict.MovesFound;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The moves that cost most, or why there are none to see. */
final class MovesPane extends VBox {

    private final MovesModel model;
    private final Debrief debrief;
    private final Comparison comparison;
    private final Consumer<LocalDateTime> instant;
    private final Consumer<Comparison> present;
    private final VBox content = new VBox();

    MovesPane(MovesModel model, Debrief debrief, Comparison comparison,
            Consumer<LocalDateTime> instant, Consumer<Comparison> present) {
        this.model = model;
        this.debrief = debrief;
        this.comparison = comparison;
        this.instant = instant;
        this.present = present;
        getStyleClass().add("verdict-column");
        setId("moves");
        content.getStyleClass().add("verdict-column");
        getChildren().addAll(Texts.heading("The moves that cost most"), content);
        model.state().subscribe(_ -> show());
        model.state().addListener((_, _, _) -> draw());
        model.place().addListener((_, _, _) -> {
            show();
            draw();
        });
    }

    /** The timeline shows the position, unless somebody looks at something else. */
    private void draw() {
        if (getScene() != null) {
            model.move().ifPresent(move -> instant.accept(move.move().at()));
        }
    }

    private void show() {
        content.getChildren().setAll(switch (model.state().get()) {
            case MovesState.StillLooking(var reached) -> looking(reached.fraction());
            case MovesState.LookingStopped() -> List.of(
                    Texts.wrapped("Looking for better moves was stopped.", "quiet"),
                    button("moves-begin", "Look for better moves"));
            case MovesState.LookingFailed(String why) -> List.of(
                    Texts.wrapped("✕ Better moves could not be looked for: " + why,
                            "decision-bad"),
                    button("moves-begin", "Try once more"));
            case MovesState.MovesKnown(MovesFound found) -> found(found);
        });
    }

    /** The bar stays the same while it fills, so that nothing flickers. */
    private List<Node> looking(double fraction) {
        ProgressBar bar = content.getChildren().stream()
                .flatMap(node -> node instanceof HBox row ? row.getChildren().stream()
                        : Stream.<Node>empty())
                .filter(ProgressBar.class::isInstance).map(ProgressBar.class::cast)
                .findFirst().orElseGet(ProgressBar::new);
        bar.setProgress(fraction);
        bar.setAccessibleText("Looking for better moves");
        Button stop = new Button("Stop");
        stop.setId("moves-stop");
        stop.setOnAction(_ -> model.stop());
        HBox row = new HBox(bar, stop);
        row.getStyleClass().add("move-buttons");
        return List.of(Texts.wrapped("Every recovery is being replayed from each of your moves, to"
                + " see which of them cost something.", "quiet"), row);
    }

    private Button button(String id, String words) {
        Button button = new Button(words);
        button.setId(id);
        button.setOnAction(_ -> model.begin());
        return button;
    }

    private List<Node> found(MovesFound found) {
        return model.move().<List<Node>>map(move -> List.of(new MoveCard(
                model, move, debrief, comparison, instant, present)))
                .orElseGet(() -> List.of(Texts.wrapped(debrief.decisions().isEmpty()
                        && found.ways() <= 1
                                ? "Nothing was decided, and no recovery could be tried instead."
                                : "✓ " + MoveWords.NONE,
                        "decision-good"),
                        Texts.wrapped(looked(found), "quiet")));
    }

    private static String looked(MovesFound found) {
        return found.ways() + " ways were replayed, from " + found.moves()
                + (found.moves() == 1 ? " move." : " moves.");
    }
}
