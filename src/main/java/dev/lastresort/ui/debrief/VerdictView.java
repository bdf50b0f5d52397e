package dev.lastresort.ui.debrief;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Conclusion;
import dev.lastresort.session.attempt.Debrief;
import dev.lastresort.session.attempt.told.LadderPaths;
import dev.lastresort.session.attempt.told.PeopleTold;
import dev.lastresort.session.attempt.told.VerdictSections;
import dev.lastresort.ui.ladder.Flowchart;
import dev.lastresort.ui.theme.StyleSheet;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * The verdict on an attempt: what happened to people, the moves that cost most, the path that was
 * taken beside the one that the facts lead to, and what was expected against what was measured.
 */
public final class VerdictView extends ScrollPane {

    private static final String SHEET = "debrief.css";

    /**
     * @param instant shows an instant of the attempt on the timeline
     * @param present shows a day whole
     */
    public VerdictView(LookBack back, Comparison comparison, Consumer<LocalDateTime> instant,
            Consumer<Comparison> present) {
        getStyleClass().add("debrief-scroll");
        StyleSheet.add(this, VerdictView.class, SHEET);
        setId("verdict");
        setAccessibleText("The verdict on your attempt");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        Debrief debrief = back.debrief();
        VBox all = new VBox();
        all.getStyleClass().addAll("debrief", "verdict");
        comparison.attempt().ifPresent(
                attempt -> all.getChildren().addAll(people(comparison, attempt)));
        VerdictSections.falseAllClears(debrief, comparison).forEach(
                words -> all.getChildren().add(Texts.wrapped("✕ " + words, "decision-bad")));
        all.getChildren().add(
                new MovesPane(back.moves(), debrief, comparison, instant, present));
        all.getChildren().add(path(LadderPaths.of(debrief, comparison)));
        all.getChildren().add(new ForecastsPane(debrief, comparison));
        setContent(all);
    }

    private static List<VBox> people(Comparison comparison, BranchResult attempt) {
        Conclusion conclusion = new Conclusion(comparison, attempt);
        VBox people = Texts.column("What happened to people",
                PeopleTold.of(comparison.scenario(), attempt.outcome()), "verdict-people");
        people.setId("verdict-people");
        VBox result = new VBox();
        result.getStyleClass().add("verdict-result");
        Stream.concat(Stream.of(capital(conclusion.service() + "; " + conclusion.standing())),
                attempt.objectives().stream()
                        .map(objective -> objective.mark() + " " + objective.verdict()))
                .forEach(words -> result.getChildren().add(Texts.wrapped(words,
                        words.startsWith("✓") ? "objective-good" : words.startsWith("✕")
                                ? "objective-bad"
                                : words.startsWith("–") ? "objective-alarm" : "verdict-standing")));
        return List.of(people, result);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static VBox path(LadderPaths paths) {
        VBox path = new VBox(Texts.heading("The path that you took, and where the facts lead"),
                Flowchart.of(paths.yours(), paths.measured()));
        path.getStyleClass().add("verdict-column");
        path.setId("verdict-path");
        paths.notes().forEach(note -> path.getChildren().add(Texts.wrapped(note, "quiet")));
        return path;
    }
}
