package dev.lastresort.ui.debrief;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Conclusion;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.session.attempt.Debrief;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * An attempt to look back at: when it turned, every decision with its cost and the way back to
 * before it.
 */
public final class DebriefView extends ScrollPane {

    private static final String SHEET = "debrief.css";

    private final Debrief debrief;
    private final Comparison comparison;

    /** @param reveal shows an instant of the attempt on the timeline */
    public DebriefView(LookBack back, Comparison comparison, Consumer<LocalDateTime> reveal) {
        this.debrief = back.debrief();
        this.comparison = comparison;
        LocalDateTime day = comparison.scenario().start();
        getStyleClass().add("debrief-scroll");
        getStylesheets().add(Objects.requireNonNull(
                DebriefView.class.getResource(SHEET), SHEET).toExternalForm());
        setAccessibleText("Your attempt");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox all = new VBox();
        debrief.notice().ifPresent(
                words -> all.getChildren().add(Texts.wrapped("! " + words, "quiet")));
        all.getChildren().add(turns());
        comparison.attempt().ifPresent(
                attempt -> all.getChildren().add(concluded(comparison, attempt)));
        Turns.timeToRecover(comparison)
                .ifPresent(words -> all.getChildren().add(Texts.wrapped(words, "quiet")));
        all.getStyleClass().add("debrief");
        all.getChildren().add(Texts.heading("Decisions"));
        if (debrief.decisions().isEmpty()) {
            all.getChildren().add(Texts.wrapped("Nothing was decided.", "quiet"));
        }
        debrief.rumours().forEach(said -> all.getChildren().add(Texts.wrapped(
                "! " + Wording.clock(said.at(), day) + " " + said.text()
                        + " That was not so.",
                "quiet")));
        debrief.decisions().forEach(line -> all.getChildren().add(new DecisionRow(
                line, debrief.isFalseAllClear(line), day, reveal, back.retry())));
        ExpertWords.of(comparison.scenario()).ifPresent(all.getChildren()::add);
        setContent(all);
    }

    /** The words of the comparison: a trainee is told nothing else here than there. */
    private static VBox concluded(Comparison comparison, BranchResult attempt) {
        Conclusion conclusion = new Conclusion(comparison, attempt);
        VBox lines = new VBox();
        lines.getStyleClass().add("verdict-result");
        Stream.of(Stream.of(conclusion.standing(), conclusion.service()),
                conclusion.rowsAfterService().stream().map(words -> "! " + words),
                conclusion.failedSteps().stream().map(words -> "✕ " + words),
                attempt.objectives().stream()
                        .map(objective -> objective.mark() + " " + objective.verdict()),
                conclusion.money().stream(), conclusion.rival().stream())
                .flatMap(words -> words)
                .forEach(words -> lines.getChildren().add(Texts.wrapped(
                        words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1),
                        words.startsWith("✕") ? "objective-bad" : words.startsWith("✓")
                                ? "objective-good"
                                : words.startsWith("!") || words.startsWith("–")
                                        ? "objective-alarm"
                                : "words")));
        return lines;
    }

    private FlowPane turns() {
        FlowPane turns = new FlowPane();
        turns.getStyleClass().add("turns");
        Turns.of(debrief, comparison).forEach(turn -> {
            Label value = new Label(turn.value());
            value.getStyleClass().add("turn-value");
            Label name = new Label(turn.name());
            name.getStyleClass().add("turn-name");
            VBox box = new VBox(value, name);
            box.getStyleClass().add("turn");
            box.setAccessibleText(turn.name() + ": " + turn.value());
            turns.getChildren().add(box);
        });
        return turns;
    }
}
