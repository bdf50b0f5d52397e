package dev.lastresort.ui.comparison;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Sentence;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.picture.BranchStory;
import dev.lastresort.picture.TimeText;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** What one branch did and what came of it: sentences first, then step by step. */
final class BranchPanel extends VBox {

    BranchPanel(BranchResult branch, Scenario scenario) {
        getStyleClass().add("panel");
        Label title = new Label(branch.title());
        title.getStyleClass().add("panel-title");
        Label state = new Label(state(branch));
        state.getStyleClass().add("panel-state");
        state.setWrapText(true);
        getChildren().addAll(title, state);
        branch.sentences().forEach(sentence -> getChildren().add(sentence(sentence)));
        addMissed(branch.missed());
        BranchStory story = BranchStory.of(branch.journal(), scenario.horizon());
        Label heading = new Label("What it did");
        heading.getStyleClass().add("panel-heading");
        getChildren().add(heading);
        if (story.ownSteps().isEmpty()) {
            Label nothing = new Label(branch.kind() == StrategyKind.COUNTERFACTUAL
                    ? "Nothing: the change was never made." : "Nothing: nobody reacted.");
            nothing.getStyleClass().add("quiet");
            getChildren().add(nothing);
        }
        story.ownSteps().forEach(step -> getChildren().add(new StepCard(step, story.endOf(step))));
    }

    private static String state(BranchResult branch) {
        String recovered = branch.outcome().recoveredAt()
                .map(at -> "Recovered at " + TimeText.clock(at)).orElse("Never recovered");
        String clean = branch.outcome().cleanFrom()
                .map(at -> "no bad answer after " + TimeText.clock(at))
                .orElse("bad answers to the end");
        return recovered + ", " + clean;
    }

    private static TextFlow sentence(Sentence sentence) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("sentence");
        flow.setFocusTraversable(true);
        flow.setAccessibleText(sentence.text());
        for (Sentence.Part part : sentence.parts()) {
            Text text = new Text(part.text());
            text.getStyleClass().add(switch (part) {
                case Sentence.Words _ -> "words";
                case Sentence.Figure _ -> "figure";
            });
            flow.getChildren().add(text);
        }
        return flow;
    }

    private void addMissed(List<String> missed) {
        if (missed.isEmpty()) {
            return;
        }
        VBox box = new VBox();
        box.getStyleClass().add("missed");
        Label heading = new Label("The author expected otherwise");
        heading.getStyleClass().add("missed-heading");
        box.getChildren().add(heading);
        for (String words : missed) {
            Label line = new Label(words);
            line.setWrapText(true);
            box.getChildren().add(line);
        }
        getChildren().add(box);
    }
}
