package dev.lastresort.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.FakeDesk;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The pages about files are read by following their links, with keys alone. */
class PageViewTest {

    private final FxRobot robot = new FxRobot();
    private Desktop desktop;

    @BeforeEach
    void open() throws Exception {
        desktop = Desktop.open(new FakeDesk(FakeDesk.Mood.DONE), 1000, 700);
        robot.push(KeyCode.F1);
        ButtonBase page = desktop.find("#help-scenario-format", ButtonBase.class);
        Desktop.does(page::fire);
        desktop.find(".page-headings", ListView.class);
    }

    @AfterEach
    void close() {
        desktop.close();
    }

    private void awaitHeading(String title) {
        desktop.await(".page-headings", ListView.class,
                list -> list.getSelectionModel()
                        .getSelectedItem() instanceof MarkdownPage.PageHeading heading
                        && heading.title().equals(title));
    }

    private void choose(String title) {
        ListView<?> list = desktop.find(".page-headings", ListView.class);
        Desktop.does(() -> list.getItems().stream().map(MarkdownPage.PageHeading.class::cast)
                .filter(one -> one.title().equals(title)).findFirst()
                .ifPresent(one -> list.getSelectionModel().select(list.getItems().indexOf(one))));
    }

    private void follow(String words) {
        Text link = desktop.all(".page-link", Text.class).stream()
                .filter(one -> one.getText().equals(words)).findFirst().orElseThrow();
        Desktop.does(link::requestFocus);
        robot.push(KeyCode.ENTER);
    }

    @Test
    void aLinkLeadsToItsHeadingAndBackspaceBack() {
        choose("incident");
        follow("step");
        awaitHeading("step");
        robot.push(KeyCode.BACK_SPACE);
        awaitHeading("incident");
    }

    @Test
    void aLinkToAnotherPageOpensThatPage() {
        ButtonBase cookbook = desktop.find("#help-cookbook", ButtonBase.class);
        Desktop.does(cookbook::fire);
        awaitHeading("Cookbook");
        follow("the scenario file");
        awaitHeading("The scenario file");
        assertTrue(desktop.find("#help-scenario-format",
                ToggleButton.class).isSelected());
    }

    @Test
    void everyPartAndTheWayOutStandWithinTheCard() {
        Node card = desktop.find(".help", Node.class);
        for (ToggleButton part : desktop.all(".help-parts > .toggle-button",
                ToggleButton.class)) {
            Desktop.does(part::fire);
            List<Node> inside = new ArrayList<>(desktop.all(".help-parts > .toggle-button",
                    Node.class));
            inside.add(desktop.find("#keys-close", Node.class));
            assertEquals(List.of(), Desktop.on(() -> inside.stream()
                    .filter(node -> !card.localToScene(card.getLayoutBounds())
                            .contains(node.localToScene(node.getLayoutBounds())))
                    .map(Node::getId).toList()), part.getText());
        }
    }
}
