package dev.lastresort.ui.help;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every word with its meaning, and a field to find one. */
final class WordsView extends VBox {

    private final Glossary glossary;
    private final TextField find = new TextField();
    private final GridPane grid = new GridPane();

    WordsView(Glossary glossary) {
        this.glossary = glossary;
        getStyleClass().add("words-page");
        find.setId("words-find");
        find.setPromptText("Find a word");
        find.setAccessibleText("Find a word");
        find.textProperty().subscribe(text -> show(glossary.search(text)));
        grid.getStyleClass().add("words-grid");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText("Words and what they mean");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(find, scroll);
    }

    private void show(List<Glossary.Term> terms) {
        grid.getChildren().clear();
        for (int row = 0; row < terms.size(); row++) {
            Label word = new Label(terms.get(row).word());
            word.getStyleClass().add("word");
            word.setMinWidth(USE_PREF_SIZE);
            Label meaning = new Label(terms.get(row).meaning());
            meaning.setWrapText(true);
            meaning.setMinHeight(USE_PREF_SIZE);
            GridPane.setValignment(word, VPos.TOP);
            grid.addRow(row, word, meaning);
        }
        if (terms.isEmpty()) {
            grid.add(new Label("No word is explained by that; " + glossary.terms().size()
                    + " are in all."), 0, 0);
        }
    }

    @Override
    public void requestFocus() {
        find.requestFocus();
    }
}
