package dev.lastresort.ui.library;

import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.desk.ScenarioCard;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** A scenario as a card in the list: title, system, how hard, how long. */
final class EntryCell extends ListCell<LibraryEntry> {

    private static final double TEXT_WIDTH = 304;

    private final Label title = new Label();
    private final Text subtitle = new Text();
    private final HBox tags = new HBox();
    private final VBox box = new VBox(title, subtitle, tags);

    EntryCell() {
        getStyleClass().add("entry-cell");
        title.getStyleClass().add("entry-title");
        title.setWrapText(true);
        subtitle.getStyleClass().add("entry-subtitle");
        // A list asks a cell for its height without telling the width, so the text must know it.
        subtitle.setWrappingWidth(TEXT_WIDTH);
        tags.getStyleClass().add("tags");
        tags.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("entry");
        // Without it a cell grows as wide as its longest line instead of wrapping it.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(LibraryEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        setGraphic(empty ? null : box);
        if (empty) {
            setAccessibleText("");
            return;
        }
        title.setText(entry.title());
        subtitle.setText(entry.subtitle());
        setAccessibleText(entry.title() + ". " + entry.subtitle());
        tags.getChildren().clear();
        switch (entry) {
            case LibraryEntry.Ready(ScenarioCard card, var warnings) -> {
                tags.getChildren().add(tag(BriefingText.difficulty(card), "tag"));
                tags.getChildren().add(tag(BriefingText.length(card), "tag"));
                card.file().ifPresent(file -> tags.getChildren().add(fileTag(file)));
                if (!warnings.isEmpty()) {
                    tags.getChildren().add(tag(warnings.size() == 1
                            ? "1 warning" : warnings.size() + " warnings", "tag"));
                }
            }
            case LibraryEntry.Unreadable _ ->
                    tags.getChildren().add(tag("cannot be run", "tag-bad"));
        }
    }

    /** Of all tags only this one may be cut short. */
    private static Label fileTag(Path file) {
        Label tag = tag(Harmless.text(file.getFileName().toString()), "tag");
        tag.setMinWidth(0);
        return tag;
    }

    private static Label tag(String text, String style) {
        Label tag = new Label(text);
        tag.getStyleClass().add(style);
        tag.setMinWidth(USE_PREF_SIZE);
        return tag;
    }
}
