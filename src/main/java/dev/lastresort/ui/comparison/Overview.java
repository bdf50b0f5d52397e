package dev.lastresort.ui.comparison;

import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Comparison.PairSentence;
import dev.lastresort.model.outcome.Conclusion;
import dev.lastresort.model.outcome.Sentence.Counted;
import dev.lastresort.picture.Opening;
import dev.lastresort.picture.shape.Legend;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.time.TimeText;
import dev.lastresort.ui.theme.Theme;
import dev.lastresort.ui.timeline.Swatch;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * What stands in the panel while no branch is selected: the incident in short, and how to read the
 * picture.
 */
final class Overview extends VBox {

    private static final double ENTRY_WIDTH = 204;

    private final ObservableValue<Theme> theme;
    private final Consumer<Counted> show;
    private final FlowPane legend = new FlowPane();

    /** @param show shows what a figure counts */
    Overview(Comparison comparison, ObservableValue<Theme> theme, Consumer<Counted> show) {
        this.show = show;
        this.theme = theme;
        getStyleClass().add("panel");
        Label title = text(comparison.scenario().briefing().title());
        title.getStyleClass().add("panel-title");
        Label times = text(times(comparison));
        times.getStyleClass().add("quiet");
        getChildren().addAll(title, times);
        Conclusion.failedAsMeant(comparison)
                .forEach(words -> getChildren().add(text(words + ".")));
        addTrades(comparison, true);
        Label heading = new Label("How to read the timeline");
        heading.getStyleClass().add("panel-heading");
        legend.getStyleClass().add("legend");
        Legend.words().forEach(this::add);
        Label hint = text("Select a branch to see what it did, step by step.");
        hint.getStyleClass().add("quiet");
        getChildren().addAll(heading, legend, hint);
        addTrades(comparison, false);
    }

    /**
     * The trade between the two branches that are unfolded at first, or the trades between all
     * others.
     */
    private void addTrades(Comparison comparison, boolean taught) {
        List<String> pair = Opening.teachingPair(comparison);
        List<PairSentence> trades = comparison.pairs().stream()
                .filter(trade -> taught == pair.containsAll(List.of(trade.first(), trade.second())))
                .toList();
        if (!trades.isEmpty()) {
            Label heading = new Label(taught ? "The trade to look at" : "Other trades");
            heading.getStyleClass().add("panel-heading");
            getChildren().add(heading);
        }
        trades.forEach(trade -> getChildren().add(new SentenceFlow(trade.sentence(), show)));
    }

    private void add(Role role, String words) {
        Label label = new Label(words, new Swatch(role, theme));
        label.setPrefWidth(ENTRY_WIDTH);
        legend.getChildren().add(label);
    }

    private static String times(Comparison comparison) {
        LocalDateTime day = comparison.scenario().start();
        return "Incident " + TimeText.clock(comparison.scenario().incident().at(), day)
                + " · alert " + clock(comparison.alertAt(), day)
                + " · decision " + clock(comparison.decisionAt(), day)
                + " · seed " + comparison.seed() + comparison.scenario().engine().beside();
    }

    private static String clock(Optional<LocalDateTime> instant, LocalDateTime day) {
        return instant.map(at -> TimeText.clock(at, day)).orElse("never");
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        return label;
    }
}
