package dev.lastresort.ui.library;

import atlantafx.base.theme.Styles;
import dev.lastresort.model.scenario.Briefing;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.ui.desk.Opened.Problem;
import dev.lastresort.ui.desk.ScenarioCard;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What a person reads before the incident, and the buttons that go on from there. */
final class BriefingView extends VBox {

    BriefingView(ScenarioCard card, List<Problem> warnings, Runnable compare,
            Optional<Consumer<Optional<Integer>>> practise) {
        getStyleClass().add("briefing");
        Scenario scenario = card.scenario();
        Briefing briefing = scenario.briefing();
        getChildren().addAll(
                text(briefing.title(), "briefing-title"),
                text(briefing.system(), "briefing-system"),
                actions(compare, practise));
        addWarnings(warnings);
        briefing.story().forEach(paragraph -> getChildren().add(text(paragraph, "story")));
        FlowPane facts = new FlowPane(
                facts("Known to use the database", BriefingText.actors(scenario)),
                facts("Environment", BriefingText.environment(scenario)),
                facts("What the business can bear", BriefingText.objectives(scenario)));
        facts.getStyleClass().add("fact-blocks");
        getChildren().add(facts);
        if (!briefing.inspiredBy().isEmpty()) {
            getChildren().add(text("Inspired by", "section"));
            briefing.inspiredBy().forEach(line -> getChildren().add(text(line, "quiet")));
        }
    }

    /** Folded: whoever wants to practise need not mind them. */
    private void addWarnings(List<Problem> warnings) {
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

    private static FlowPane actions(
            Runnable compare, Optional<Consumer<Optional<Integer>>> practise) {
        Button button = new Button("Compare the recoveries");
        button.setId("compare");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> compare.run());
        Label warning = text("Shows how every recovery ends.", "quiet");
        warning.setWrapText(false);
        HBox comparing = new HBox(button, warning);
        comparing.getStyleClass().add("practise");
        FlowPane actions = new FlowPane(comparing);
        Button first = practise.map(begin -> {
            Button practising = new Button("Practise");
            practising.setId("practise");
            practising.setMinWidth(USE_PREF_SIZE);
            ClockChoice clock = new ClockChoice();
            practising.setOnAction(_ -> begin.accept(clock.pressure()));
            HBox both = new HBox(practising, clock);
            both.getStyleClass().add("practise");
            actions.getChildren().addFirst(both);
            return practising;
        }).orElse(button);
        first.setDefaultButton(true);
        first.getStyleClass().add(Styles.ACCENT);
        actions.getStyleClass().add("actions");
        return actions;
    }

    private static VBox facts(String heading, SequencedMap<String, String> facts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        int row = 0;
        for (var fact : facts.entrySet()) {
            Label name = text(fact.getKey(), "fact-name");
            name.setMinWidth(USE_PREF_SIZE);
            grid.addRow(row++, name, text(fact.getValue(), "fact-value"));
        }
        VBox block = new VBox(text(heading, "section"), grid);
        block.getStyleClass().add("fact-block");
        return block;
    }

    private static Label text(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
