package dev.lastresort.ui.library;

import dev.lastresort.session.attempt.history.PracticeOverview;
import dev.lastresort.session.attempt.history.PracticeOverview.ScenarioPractice;
import dev.lastresort.ui.theme.UnbrokenText;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** Every scenario that was practised, with its trend; folded until somebody wants it. */
final class PracticeView extends TitledPane {

    /** What the list of scenarios knows of one. */
    interface Shelf {

        /** Its title; the id, if it is not in the list. */
        String title(String scenario);

        /** Goes to it, if it is in the list. */
        void show(String scenario);
    }

    PracticeView(PracticeOverview overview, Shelf shelf) {
        setId("all-scenarios");
        setText("Every scenario that you have practised (" + overview.scenarios().size() + ")");
        setExpanded(false);
        setAnimated(false);
        VBox all = new VBox();
        all.getStyleClass().add("history");
        overview.scenarios().forEach(one -> all.getChildren().add(row(one, shelf)));
        setContent(all);
    }

    private static VBox row(ScenarioPractice one, Shelf shelf) {
        Hyperlink name = new Hyperlink(shelf.title(one.scenario()));
        name.setWrapText(true);
        name.setOnAction(_ -> shelf.show(one.scenario()));
        Label words = new Label(UnbrokenText.of(one.words()));
        words.getStyleClass().add("quiet");
        words.setWrapText(true);
        VBox row = new VBox(name, words);
        row.getStyleClass().addAll("fact-block", "practised");
        if (one.trend().measured().size() > 1) {
            row.getChildren().add(new TrendBars(one.trend()));
        }
        return row;
    }
}
