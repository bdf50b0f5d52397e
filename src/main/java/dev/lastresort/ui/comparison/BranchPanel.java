package dev.lastresort.ui.comparison;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Comparison.PairSentence;
import dev.lastresort.model.outcome.Conclusion;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.outcome.Rivals;
import dev.lastresort.model.outcome.Sentence.Counted;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.picture.time.TimeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What one branch cost, in words: its sentences, the objectives, and its trades with others. */
final class BranchPanel extends VBox {

    private final Consumer<Counted> show;

    BranchPanel(BranchResult branch, Comparison comparison, Consumer<Counted> show) {
        this.show = show;
        getStyleClass().add("panel");
        getChildren().addAll(line(branch.title(), "panel-title"),
                line(state(branch, comparison), "panel-state"));
        branch.sentences().forEach(sentence -> getChildren().add(new SentenceFlow(sentence, show)));
        addObjectives(branch.objectives());
        addMissed(branch.missed());
        addTrades(branch, comparison);
    }

    private static String state(BranchResult branch, Comparison comparison) {
        Conclusion conclusion = new Conclusion(comparison, branch);
        List<String> words = new ArrayList<>(List.of(conclusion.standing(), conclusion.service()));
        conclusion.rowsAfterService().ifPresent(words::add);
        words.addAll(conclusion.failedSteps());
        words.add(branch.outcome().cleanFrom()
                .map(at -> "no bad answer after "
                        + TimeText.clock(at, comparison.scenario().start()))
                .orElse("bad answers to the end"));
        conclusion.rival().ifPresent(words::add);
        String state = String.join(" · ", words);
        return state.substring(0, 1).toUpperCase(Locale.ROOT) + state.substring(1);
    }

    private void addObjectives(List<Objective> objectives) {
        if (!objectives.isEmpty()) {
            getChildren().add(line("What the business can bear", "panel-heading"));
        }
        objectives.stream().map(CostNote::of).forEach(note -> getChildren().add(line(
                note.words(), "objective-" + note.weight().name().toLowerCase(Locale.ROOT))));
    }

    private void addMissed(List<String> missed) {
        if (missed.isEmpty()) {
            return;
        }
        VBox box = new VBox(line("The author expected otherwise", "missed-heading"));
        box.getStyleClass().add("missed");
        missed.forEach(words -> box.getChildren().add(line(words, "missed-line")));
        getChildren().add(box);
    }

    /** An attempt is held against those that it learns most from before all others. */
    private void addTrades(BranchResult branch, Comparison comparison) {
        List<PairSentence> trades = comparison.pairs().stream()
                .filter(pair -> pair.first().equals(branch.name())
                        || pair.second().equals(branch.name()))
                .toList();
        SequencedMap<String, String> special = new LinkedHashMap<>();
        if (branch.kind() == StrategyKind.ATTEMPT) {
            Rivals.of(comparison).ifPresent(rivals -> {
                special.put(rivals.gentlest().name(), "Against the one that harmed the data least");
                special.merge(rivals.nearest().name(), "Against the one most like it",
                        (_, _) -> "Against the one that harmed the data least, and most like it");
            });
        }
        special.forEach((name, heading) -> addTrades(heading, trades.stream()
                .filter(trade -> trade.second().equals(name)).toList()));
        addTrades("Against the others", trades.stream()
                .filter(trade -> !special.containsKey(trade.second())).toList());
    }

    private void addTrades(String heading, List<PairSentence> trades) {
        if (!trades.isEmpty()) {
            getChildren().add(line(heading, "panel-heading"));
        }
        trades.forEach(trade -> getChildren().add(new SentenceFlow(trade.sentence(), show)));
    }

    private static Label line(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
