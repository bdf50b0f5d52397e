package dev.lastresort.ui.library;

import dev.lastresort.model.scenario.Briefing;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.session.attempt.Attempts;
import dev.lastresort.session.desk.QuotedProblem;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.ui.ladder.Flowchart;
import dev.lastresort.ui.theme.UnbrokenText;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a person reads before the incident, and the buttons that go on from there. */
final class BriefingView extends VBox {

    private final StartPane start;
    private final VBox mine = new VBox();
    private final VBox inspired = new VBox();
    private final AttemptsView list;
    private final HistoryView history;

    /**
     * @param start the ways to go on from here
     * @param list  the attempts that were made so far
     * @param history what was practised at all scenarios
     * @param author opens the author's view of a file of the user's own
     */
    BriefingView(ScenarioCard card, List<QuotedProblem> warnings, StartPane start,
            AttemptsView list, HistoryView history, Consumer<Path> author) {
        this.start = start;
        this.list = list;
        this.history = history;
        getStyleClass().add("briefing");
        // As wide as the window lets it: nothing in it may push the rest out of sight.
        setMinWidth(0);
        Scenario scenario = card.scenario();
        Briefing briefing = scenario.briefing();
        getChildren().addAll(
                text(briefing.title(), "briefing-title"),
                text(briefing.system(), "briefing-system"),
                text(BriefingText.difficulty(card) + " · " + BriefingText.minutes(card)
                        + (briefing.profile().minutes().isEmpty() ? " of virtual time"
                                : " to practise"),
                        "quiet"),
                start);
        card.file().ifPresent(file -> getChildren().add(
                new AuthorButton(() -> author.accept(file))));
        mine.setId("attempts");
        mine.getStyleClass().add("my-attempts");
        getChildren().add(mine);
        addWarnings(warnings);
        briefing.story().forEach(paragraph -> getChildren().add(text(paragraph, "story")));
        FlowPane facts = new FlowPane(
                facts("Known to use the database", BriefingText.actors(scenario)),
                facts("Environment", BriefingText.environment(scenario)),
                facts("What the business can bear", BriefingText.objectives(scenario)));
        facts.getStyleClass().add("fact-blocks");
        facts.setMinWidth(0);
        facts.getChildren().stream().map(Region.class::cast)
                .forEach(block -> block.maxWidthProperty().bind(facts.widthProperty()));
        getChildren().addAll(facts, history);
        getChildren().addAll(text("When something breaks: the order to try", "section"),
                Flowchart.plain());
        inspired.setId("inspired-by");
        inspired.getChildren().add(text("Inspired by", "section"));
        briefing.inspiredBy().forEach(line -> inspired.getChildren().add(text(line, "quiet")));
        getChildren().add(inspired);
        tellInspiration(Attempts.NONE);
    }

    /** The public reports say what was wrong: whoever has not tried yet is to find it. */
    private void tellInspiration(Attempts attempts) {
        boolean told = attempts.made() > 0 && inspired.getChildren().size() > 1;
        inspired.setVisible(told);
        inspired.setManaged(told);
    }

    /** What was practised by now. */
    void tellHistory() {
        history.show();
    }

    /** Which attempts there are now. */
    void tell(Attempts attempts) {
        start.tell(attempts);
        tellInspiration(attempts);
        mine.getChildren().clear();
        list.show(attempts.all());
        if (attempts.made() > 0) {
            mine.getChildren().add(facts("Your attempts", AttemptsText.facts(attempts)));
        }
        if (list.isWanted()) {
            mine.getChildren().add(list);
        }
        mine.setVisible(!mine.getChildren().isEmpty());
        mine.setManaged(mine.isVisible());
    }

    /** Folded: whoever wants to practise need not mind them. */
    private void addWarnings(List<QuotedProblem> warnings) {
        if (!warnings.isEmpty()) {
            VBox cards = new VBox();
            cards.getStyleClass().add("warnings");
            warnings.forEach(warning -> cards.getChildren().add(new ProblemCard(warning)));
            TitledPane fold = new TitledPane(warnings.size() == 1
                    ? "1 warning for its author" : warnings.size() + " warnings for its author",
                    cards);
            fold.setId("warnings");
            fold.setExpanded(false);
            fold.setAnimated(false);
            getChildren().add(fold);
        }
    }

    private static VBox facts(String heading, SequencedMap<String, String> facts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        int row = 0;
        for (var fact : facts.entrySet()) {
            Label name = text(fact.getKey(), "fact-name");
            name.setMinWidth(USE_PREF_SIZE);
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(row++, name, text(fact.getValue(), "fact-value"));
        }
        VBox block = new VBox(text(heading, "section"), grid);
        block.getStyleClass().add("fact-block");
        return block;
    }

    private static Label text(String words, String style) {
        Label label = new Label(UnbrokenText.of(words));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
