package dev.lastresort.ui.debrief;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;

/**
 * What the scenario's author thinks of each recovery, for whoever has been through it; and what the
 * scenario leaves out of the real thing. Nothing of it is shown before.
 */
final class ExpertWords {

    private ExpertWords() {}

    /** Empty where the author says nothing. */
    static Optional<VBox> of(Scenario scenario) {
        List<VBox> blocks = new ArrayList<>();
        scenario.strategies().stream().filter(strategy -> !of(strategy).isEmpty()).forEach(
                strategy -> blocks.add(block(strategy.title(), of(strategy))));
        List<String> simplified = scenario.briefing().profile().simplifies();
        if (!simplified.isEmpty()) {
            blocks.add(block("What is simpler here than it was", simplified));
        }
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        VBox all = new VBox(Texts.heading("What an expert says of each recovery"));
        all.getStyleClass().add("expert-words");
        all.getChildren().addAll(blocks);
        return Optional.of(all);
    }

    private static List<String> of(Strategy strategy) {
        List<String> lines = new ArrayList<>();
        strategy.advice().tempting().ifPresent(why -> lines.add("A trap: " + why));
        strategy.advice().rationale().ifPresent(lines::add);
        return lines;
    }

    private static VBox block(String title, List<String> lines) {
        VBox block = new VBox(Texts.wrapped(title, "expert-title"));
        block.getStyleClass().add("expert-block");
        lines.forEach(line -> block.getChildren().add(Texts.wrapped(line, "words")));
        return block;
    }
}
