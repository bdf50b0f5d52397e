package dev.lastresort.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;

/** All that the windows say: to the eye, to a screen reader, and when something is pointed at. */
public final class Sight {

    /** Lanes are low and what is in them is long. */
    private static final int DOWN = 7;
    private static final int ACROSS = 80;

    private final List<String> words = new ArrayList<>();

    private Sight() {}

    /** In lower case, a line for each thing. */
    public static String words() {
        return words(sight -> List.copyOf(Window.getWindows()).forEach(sight::look));
    }

    /** What one part of a window says. */
    public static String words(Node part) {
        return words(sight -> sight.look(part));
    }

    private static String words(Consumer<Sight> look) {
        return Desktop.on(() -> {
            Sight sight = new Sight();
            look.accept(sight);
            return sight.words.stream().distinct().map(String::toLowerCase)
                    .collect(Collectors.joining("\n"));
        });
    }

    /** What the picture says wherever the pointer may go. */
    public static String pointedAt(Node picture) {
        return words(sight -> {
            var bounds = picture.getLayoutBounds();
            for (double y = 1; y < bounds.getHeight(); y += DOWN) {
                for (double x = 1; x < bounds.getWidth(); x += ACROSS) {
                    picture.fireEvent(moved(picture.localToScene(x, y)));
                    sight.installed(picture);
                }
            }
        });
    }

    private static MouseEvent moved(Point2D to) {
        return new MouseEvent(MouseEvent.MOUSE_MOVED, to.getX(), to.getY(), to.getX(), to.getY(),
                MouseButton.NONE, 0, false, false, false, false, false, false, false, false, false,
                false, null);
    }

    private void look(Window window) {
        if (window instanceof Stage stage) {
            say(stage.getTitle());
        }
        look(window.getScene().getRoot());
    }

    private void look(Node node) {
        say(node.getAccessibleText());
        say(node.getAccessibleHelp());
        say(node.getAccessibleRoleDescription());
        installed(node);
        if (node instanceof Control control) {
            Optional.ofNullable(control.getTooltip()).ifPresent(tip -> say(tip.getText()));
        }
        switch (node) {
            case Labeled labeled -> say(labeled.getText());
            case Text text -> say(text.getText());
            case TextInputControl field -> Stream.of(field.getText(), field.getPromptText())
                    .forEach(this::say);
            case CodeArea area -> say(area.getText());
            case ComboBox<?> box -> box.getItems().forEach(item -> say(String.valueOf(item)));
            case ChoiceBox<?> box -> box.getItems().forEach(item -> say(String.valueOf(item)));
            case ListView<?> list -> list.getItems().stream().filter(String.class::isInstance)
                    .forEach(item -> say(String.valueOf(item)));
            case TableView<?> table -> cells(table);
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    /** A tooltip that was installed stands among the properties. */
    private void installed(Node node) {
        if (node.hasProperties()) {
            node.getProperties().values().stream().filter(Tooltip.class::isInstance)
                    .forEach(tip -> say(((Tooltip) tip).getText()));
        }
    }

    /** Of all rows, also of those that nobody has scrolled to. */
    private void cells(TableView<?> table) {
        for (TableColumn<?, ?> column : table.getColumns()) {
            say(column.getText());
            for (int row = 0; row < table.getItems().size(); row++) {
                say(String.valueOf(column.getCellData(row)));
            }
        }
    }

    private void say(String text) {
        Optional.ofNullable(text).filter(said -> !said.isBlank()).ifPresent(words::add);
    }
}
