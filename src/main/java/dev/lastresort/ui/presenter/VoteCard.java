package dev.lastresort.ui.presenter;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One of two recoveries to vote for: what is done, and nothing of what comes of it. */
final class VoteCard extends VBox {

    /** @param letter what the hall calls it */
    VoteCard(String letter, BranchResult branch, Scenario scenario) {
        getStyleClass().add("vote-card");
        setId("vote-" + letter);
        getChildren().addAll(line(letter, "vote-letter"), line(branch.title(), "vote-title"));
        List<String> steps = scenario.strategies().stream()
                .filter(strategy -> strategy.name().equals(branch.name()))
                .flatMap(strategy -> strategy.steps().stream()).map(Step::name).toList();
        if (steps.isEmpty()) {
            getChildren().add(line("Nothing is done that the file lists.", "vote-step"));
        }
        for (int i = 0; i < steps.size(); i++) {
            getChildren().add(line(i + 1 + ". " + steps.get(i), "vote-step"));
        }
    }

    private static Label line(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
