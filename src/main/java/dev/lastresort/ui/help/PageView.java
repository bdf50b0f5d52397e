package dev.lastresort.ui.help;

import dev.lastresort.ui.help.MarkdownPage.Section;
import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** A page: its headings at the left, and what stands under the chosen one at the right. */
final class PageView extends BorderPane {

    private static final double HEADINGS = 210;

    private final ListView<Section> headings;
    private final ScrollPane scroll = new ScrollPane();

    PageView(String title, String text) {
        getStyleClass().add("page");
        headings = new ListView<>(FXCollections.observableList(MarkdownPage.sections(text)));
        headings.setAccessibleText(title + ": headings");
        headings.getStyleClass().add("page-headings");
        headings.setPrefWidth(HEADINGS);
        headings.setMinWidth(HEADINGS);
        headings.setCellFactory(_ -> new ListCell<>() {

            {
                // Without it a cell grows as wide as its longest line.
                setPrefWidth(0);
            }

            @Override
            protected void updateItem(Section section, boolean empty) {
                super.updateItem(section, empty);
                setText(empty || section == null ? null : section.title());
            }
        });
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(true);
        headings.getSelectionModel().selectedItemProperty().subscribe(section -> {
            if (section != null) {
                show(section);
            }
        });
        setLeft(headings);
        setCenter(scroll);
        headings.getSelectionModel().selectFirst();
    }

    private void show(Section section) {
        VBox box = new VBox();
        box.getStyleClass().add("page-section");
        section.blocks().forEach(block -> box.getChildren().add(BlockNodes.of(block)));
        scroll.setContent(box);
        scroll.setVvalue(0);
        scroll.setAccessibleText(section.title());
    }

    @Override
    public void requestFocus() {
        headings.requestFocus();
    }
}
