package dev.lastresort.ui.debrief;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.session.attempt.Debrief.DecisionLine;
import dev.lastresort.session.attempt.RoomView.Work;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One decision: when, what it was, what came of it, its cost, and the way back to before it. */
final class DecisionRow extends HBox {

    private static final double WHEN = 84;
    private static final double COST = 96;

    DecisionRow(DecisionLine line, boolean falseAlarm, LocalDateTime day,
            Consumer<LocalDateTime> reveal, IntConsumer retry) {
        getStyleClass().add("decision");
        Hyperlink when = new Hyperlink(Wording.clock(line.at(), day));
        when.setMinWidth(WHEN);
        when.setPrefWidth(WHEN);
        when.setAccessibleText("Show " + when.getText() + " on the timeline");
        when.setOnAction(_ -> {
            when.setVisited(false);
            reveal.accept(line.at());
        });
        VBox lines = new VBox(Texts.wrapped(line.words(), "decision-what"));
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        if (falseAlarm) {
            lines.getChildren().add(Texts.wrapped("✕ too early: it was not over", "decision-bad"));
        }
        line.work().ifPresent(work -> lines.getChildren().add(ending(work, day)));
        if (!line.rationale().isEmpty()) {
            lines.getChildren().add(Texts.wrapped("“" + line.rationale() + "”", "decision-why"));
        }
        Label cost = new Label(line.passed().isZero() ? "no time"
                : Wording.duration(line.passed().toSeconds()));
        cost.getStyleClass().add(line.passed().isZero() ? "quiet" : "decision-cost");
        cost.setMinWidth(COST);
        cost.setAccessibleText("The clock went on by " + cost.getText());
        getChildren().addAll(when, cost, lines, retry(line, retry));
    }

    private static Button retry(DecisionLine line, IntConsumer retry) {
        Button button = new Button("Retry from here");
        button.setId("debrief-retry-" + line.index());
        button.setMinWidth(USE_PREF_SIZE);
        String tip = "Back in the room, another attempt from before: " + line.words();
        button.setAccessibleText(tip);
        button.setTooltip(new Tooltip(tip));
        button.setOnAction(_ -> retry.accept(line.index()));
        return button;
    }

    private static Label ending(Work work, LocalDateTime day) {
        String span = work.phases().isEmpty() ? "" : Wording.clock(
                work.phases().getFirst().start(), day) + " to "
                + Wording.clock(work.phases().getLast().end(), day) + ", "
                + Wording.duration(Duration.between(work.phases().getFirst().start(),
                        work.phases().getLast().end()).toSeconds());
        return switch (work.progress()) {
            case DONE -> Texts.wrapped("✓ done, " + span, "decision-good");
            case FAILED -> Texts.wrapped("✕ failed, " + span + ": " + work.error(), "decision-bad");
            case CANCELLED -> Texts.wrapped(work.phases().isEmpty() ? "✕ never began"
                    : "✕ cancelled; begun at "
                            + Wording.clock(work.phases().getFirst().start(), day),
                    "decision-bad");
            case RUNNING -> Texts.wrapped("… still under way when you ended, due " + span, "quiet");
            case WAITING -> Texts.wrapped("… had not begun when you ended", "quiet");
        };
    }
}
