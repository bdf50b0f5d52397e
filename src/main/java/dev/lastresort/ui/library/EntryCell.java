package dev.lastresort.ui.library;

import atlantafx.base.theme.Styles;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.attempt.Attempts;
import dev.lastresort.session.desk.ScenarioCard;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.collections.WeakMapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A scenario as a card in the list: title, system, how hard, how long. */
final class EntryCell extends ListCell<LibraryEntry> {

    private static final double TEXT_WIDTH = 304;

    private final Label title = new Label();
    private final Text subtitle = new Text();
    private final HBox tags = new HBox();
    private final Button remove = new Button("", new FontIcon(Feather.X));
    private final HBox head = new HBox(title, remove);
    private final VBox box = new VBox(head, subtitle, tags);
    private final ObservableMap<LibraryEntry, Attempts> tried;
    private final MapChangeListener<LibraryEntry, Attempts> following = change -> {
        if (change.getKey().equals(getItem())) {
            updateItem(getItem(), false);
        }
    };

    /**
     * @param removing takes a file off the list
     * @param tried    how far each was brought
     */
    EntryCell(Consumer<LibraryEntry> removing, ObservableMap<LibraryEntry, Attempts> tried) {
        this.tried = tried;
        tried.addListener(new WeakMapChangeListener<>(following));
        getStyleClass().add("entry-cell");
        title.getStyleClass().add("entry-title");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "entry-remove");
        remove.setFocusTraversable(false);
        remove.setTooltip(new Tooltip(
                "Remove it from this list (Delete). The file stays on the disk."));
        remove.setOnAction(_ -> removing.accept(getItem()));
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
        remove.setVisible(entry.file().isPresent());
        remove.setManaged(remove.isVisible());
        remove.setAccessibleText("Remove " + entry.title() + " from the list");
        tags.getChildren().clear();
        Optional.ofNullable(tried.get(entry)).ifPresent(attempts -> tags.getChildren().add(
                tag(AttemptsText.reached(attempts), "tag-reached")));
        switch (entry) {
            case LibraryEntry.Ready(ScenarioCard card, var warnings) -> {
                tags.getChildren().add(tag(BriefingText.difficulty(card), "tag"));
                tags.getChildren().add(tag(BriefingText.minutes(card), "tag"));
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
