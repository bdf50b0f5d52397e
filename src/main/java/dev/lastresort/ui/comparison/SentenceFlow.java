package dev.lastresort.ui.comparison;

import dev.lastresort.model.outcome.Sentence;
import dev.lastresort.model.outcome.Sentence.Counted;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A sentence in which every figure leads to the rows or intervals that it counts. */
final class SentenceFlow extends TextFlow {

    /** @param show shows what a figure counts */
    SentenceFlow(Sentence sentence, Consumer<Counted> show) {
        getStyleClass().add("sentence");
        sentence.parts().forEach(part -> getChildren().add(switch (part) {
            case Sentence.Words(String words) -> words(words);
            case Sentence.Figure(String text, Counted counted) -> figure(text, counted, show);
        }));
        setAccessibleText(sentence.text());
    }

    private static Node words(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("words");
        return text;
    }

    private static Node figure(String text, Counted counted, Consumer<Counted> show) {
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().add("figure");
        link.setAccessibleText(text + ": show what it counts");
        link.setOnAction(_ -> {
            // A link stays as it was: what it counts does not change by being looked at.
            link.setVisited(false);
            show.accept(counted);
        });
        return link;
    }
}
