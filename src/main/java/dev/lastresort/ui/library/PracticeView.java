package dev.lastresort.ui.library;

import dev.lastresort.session.attempt.history.PracticeOverview;
import dev.lastresort.session.attempt.history.PracticeOverview.ScenarioPractice;
import dev.lastresort.ui.theme.UnbrokenText;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** Every scenario that was practised, with its trend; folded until somebody wants it. */
final class PracticeView extends TitledPane {

    /** What the list of scenarios knows of one. */
    interface Shelf {

        /** Its title; empty, if it is not in the list. */
        Optional<String> title(String scenario);

        /** Goes to it, if it is in the list. */
        void show(String scenario);
    }

    PracticeView(PracticeOverview overview, Shelf shelf) {
        setId("all-scenarios");
        setText("Every scenario that you have practised (" + overview.scenarios().size() + ")");
        setExpanded(false);
        setAnimated(false);
        VBox all = new VBox();
        all.getStyleClass().add("all-practised");
        overview.scenarios().forEach(one -> all.getChildren().add(row(one, shelf)));
        setContent(all);
    }

    private static VBox row(ScenarioPractice one, Shelf shelf) {
        Labeled name = shelf.title(one.scenario()).<Labeled>map(title -> {
            Hyperlink link = new Hyperlink(title);
            link.setOnAction(_ -> shelf.show(one.scenario()));
            return link;
        }).orElseGet(() -> new Label(one.scenario() + " (its file is not in the list)"));
        name.setWrapText(true);
        Label words = new Label(UnbrokenText.of(one.words()));
        words.getStyleClass().add("quiet");
        words.setWrapText(true);
        VBox row = new VBox(name, words);
        row.getStyleClass().add("fact-block");
        if (one.trend().measured().size() > 1) {
            row.getChildren().add(new TrendBars(one.trend()));
        }
        return row;
    }
}
