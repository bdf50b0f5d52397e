package dev.lastresort.ui.help;

import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.command.KeysView;
import dev.lastresort.ui.help.BlockNodes.PageLinks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Help in one card: the keys, the words, and the pages about files. Each is made when wanted. */
public final class HelpView extends BorderPane {

    public static final String KEYS = "keys";
    public static final String WORDS = "words";
    public static final String FORMAT = "scenario-format";
    public static final String COOKBOOK = "cookbook";

    private static final double WIDEST = 980;
    private static final double HIGHEST = 820;
    private static final double PARTS = PageView.HEADINGS + 16;

    private record HelpTab(String id, String title, Supplier<Node> make) {}

    private final Map<String, Node> made = new HashMap<>();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final VBox parts = new VBox();
    private final Button done = new Button("Close");

    /**
     * @param first the part that is shown first; the keys, if there is no such part
     * @param close takes the card away
     */
    public HelpView(String first, List<Command> commands, Glossary glossary, Runnable close) {
        getStyleClass().add("help");
        setMinSize(0, 0);
        setMaxSize(WIDEST, HIGHEST);
        List<HelpTab> tabs = new ArrayList<>(List.of(
                new HelpTab(KEYS, "Keys", () -> new KeysView(commands)),
                new HelpTab(WORDS, "Words", () -> new WordsView(glossary))));
        HelpPages.all().forEach(page -> tabs.add(new HelpTab(page.id(), page.title(),
                () -> new PageView(page.title(), HelpPages.text(page.id()).orElse(""),
                        new OtherPages()))));
        ToggleGroup group = new ToggleGroup();
        tabs.forEach(tab -> {
            ToggleButton button = new ToggleButton(tab.title());
            button.setId("help-" + tab.id());
            button.setToggleGroup(group);
            button.setMinHeight(USE_PREF_SIZE);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setUserData(tab);
            buttons.add(button);
        });
        parts.getStyleClass().add("help-parts");
        parts.setMinWidth(PARTS);
        parts.setPrefWidth(PARTS);
        setLeft(parts);
        setTop(top(close));
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else if (now.getUserData() instanceof HelpTab tab) {
                show(made.computeIfAbsent(tab.id(), _ -> tab.make().get()), buttons.indexOf(now));
            }
        });
        buttons.getFirst().setSelected(true);
        buttons.stream().filter(button -> button.getId().equals("help-" + first))
                .forEach(button -> button.setSelected(true));
    }

    private HBox top(Runnable close) {
        Label title = new Label("Help");
        title.getStyleClass().add("panel-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        done.setId("keys-close");
        done.setMinWidth(USE_PREF_SIZE);
        done.setOnAction(_ -> close.run());
        HBox row = new HBox(title, space, done);
        row.getStyleClass().add("help-top");
        return row;
    }

    /** The headings of a page stand under its name, however many other parts there are. */
    private void show(Node part, int place) {
        setCenter(part);
        parts.getChildren().setAll(buttons);
        if (part instanceof PageView page) {
            buttons.get(place).getStyleClass().add("unfolded");
            parts.getChildren().add(place + 1, page.headings());
        }
    }

    /** Links from one page to another. */
    private final class OtherPages implements PageLinks {

        @Override
        public boolean known(PageLink link) {
            return button(link).isPresent();
        }

        @Override
        public void follow(PageLink link) {
            button(link).ifPresent(button -> button.setSelected(true));
            if (getCenter() instanceof PageView view) {
                view.go(link.anchor());
            }
        }

        private Optional<ToggleButton> button(PageLink link) {
            return buttons.stream().filter(button -> link.page()
                    .filter(page -> button.getId().equals("help-" + page)).isPresent())
                    .findFirst();
        }
    }

    /** Whether this program has that part. */
    public static boolean has(String part) {
        return part.equals(KEYS) || part.equals(WORDS)
                || HelpPages.all().stream().anyMatch(page -> page.id().equals(part));
    }

    /** Enter and Space close it again; what it shows is a Tab away. */
    @Override
    public void requestFocus() {
        done.requestFocus();
    }
}
