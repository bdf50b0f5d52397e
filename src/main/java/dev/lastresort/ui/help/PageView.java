package dev.lastresort.ui.help;

import dev.lastresort.ui.help.BlockNodes.PageLinks;
import dev.lastresort.ui.help.MarkdownPage.PageHeading;
import dev.lastresort.ui.help.MarkdownPage.Section;
import dev.lastresort.ui.part.WordsCell;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/**
 * A page: what stands under one of its headings. Links go to other places of it, or to other pages
 * of the help; Backspace goes back. Whoever shows it shows its headings beside it.
 */
final class PageView extends BorderPane {

    static final double HEADINGS = 240;
    private static final double ROW = 25;
    private static final double SHORTEST = 4 * ROW;
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");

    private final List<Section> sections;
    private final List<PageHeading> all;
    private final ListView<PageHeading> headings = new ListView<>();
    private final ScrollPane scroll = new ScrollPane();
    private final VBox content = new VBox();
    private final Button back = new Button("‹ Back");
    private final PageLinks elsewhere;
    private final Deque<PageHeading> before = new ArrayDeque<>();
    private int shown = -1;

    /** @param elsewhere where links to other pages lead */
    PageView(String title, String text, PageLinks elsewhere) {
        this.elsewhere = elsewhere;
        this.sections = MarkdownPage.sections(text);
        this.all = MarkdownPage.headings(sections);
        getStyleClass().add("page");
        content.getStyleClass().add("page-section");
        back.setId("page-back");
        back.setOnAction(_ -> goBack());
        headings.setItems(FXCollections.observableList(all));
        headings.setAccessibleText(title + ": headings");
        headings.getStyleClass().add("page-headings");
        headings.setPrefWidth(HEADINGS);
        headings.setMinWidth(HEADINGS);
        // A list of its own accord is as high as ten others; few headings need less.
        headings.setPrefHeight((all.size() + 1) * ROW);
        headings.setMinHeight(Math.min(SHORTEST, headings.getPrefHeight()));
        headings.setCellFactory(_ -> new HeadingCell());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(true);
        scroll.setContent(content);
        List.of(this, headings)
                .forEach(node -> node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                    if (event.getCode() == KeyCode.BACK_SPACE && !before.isEmpty()) {
                        event.consume();
                        goBack();
                    }
                }));
        headings.getSelectionModel().selectedItemProperty().subscribe(
                heading -> Optional.ofNullable(heading).ifPresent(this::show));
        setCenter(scroll);
        headings.getSelectionModel().selectFirst();
    }

    /** Where a heading is chosen. */
    Node headings() {
        return headings;
    }

    /** A heading that belongs to another is set back. */
    private static final class HeadingCell extends WordsCell<PageHeading> {

        HeadingCell() {
            super("page-heading");
        }

        @Override
        protected String words(PageHeading heading) {
            return heading.title();
        }

        @Override
        protected void updateItem(PageHeading heading, boolean empty) {
            super.updateItem(heading, empty);
            pseudoClassStateChanged(BELOW, !empty && heading != null && heading.level() > 2);
        }
    }

    /** Goes to a heading of this page, if there is such a one. */
    void go(Optional<String> anchor) {
        (anchor.isEmpty() ? all.stream().findFirst() : find(anchor.get())).ifPresent(heading -> {
            Optional.ofNullable(headings.getSelectionModel().getSelectedItem())
                    .filter(now -> now != heading).ifPresent(before::push);
            select(heading);
        });
    }

    private Optional<PageHeading> find(String anchor) {
        return all.stream().filter(heading -> heading.anchor().equals(anchor)).findFirst();
    }

    private void goBack() {
        Optional.ofNullable(before.poll()).ifPresent(this::select);
    }

    private void select(PageHeading heading) {
        headings.getSelectionModel().select(heading);
        headings.scrollTo(Math.max(0, all.indexOf(heading) - 2));
        boolean any = !before.isEmpty();
        back.setVisible(any);
        back.setManaged(any);
        // The link that was followed is gone.
        scroll.requestFocus();
    }

    private void show(PageHeading heading) {
        if (shown != heading.section()) {
            shown = heading.section();
            BlockNodes nodes = new BlockNodes(new Within());
            back.setVisible(!before.isEmpty());
            back.setManaged(back.isVisible());
            content.getChildren().setAll(back);
            sections.get(shown).blocks()
                    .forEach(block -> content.getChildren().add(nodes.of(block)));
        }
        scroll.setAccessibleText(heading.title());
        // Where it stands is known only once it has been laid out.
        applyCss();
        layout();
        Node at = content.getChildren().get(1 + place(heading));
        double hidden = content.getHeight() - scroll.getViewportBounds().getHeight();
        boolean first = heading.level() <= 2;
        scroll.setVvalue(first || hidden <= 0 ? 0
                : Math.clamp(at.getBoundsInParent().getMinY() / hidden, 0, 1));
    }

    /** Which of its section's blocks the heading is. */
    private int place(PageHeading heading) {
        List<PageHeading> those = all.stream()
                .filter(one -> one.section() == heading.section()).toList();
        int nth = those.indexOf(heading);
        List<Block> blocks = sections.get(heading.section()).blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Heading(int level, _) && level <= 3 && nth-- == 0) {
                return i;
            }
        }
        return 0;
    }

    /** Links without a page stay on this one. */
    private final class Within implements PageLinks {

        @Override
        public boolean known(PageLink link) {
            return link.page().isPresent() ? elsewhere.known(link)
                    : link.anchor().flatMap(PageView.this::find).isPresent();
        }

        @Override
        public void follow(PageLink link) {
            if (link.page().isPresent()) {
                elsewhere.follow(link);
            } else {
                go(link.anchor());
            }
        }
    }

    @Override
    public void requestFocus() {
        headings.requestFocus();
    }
}
