package dev.lastresort.ui.shell;

import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.command.KeysView;
import dev.lastresort.ui.command.Overlay;
import dev.lastresort.ui.command.PaletteModel;
import dev.lastresort.ui.command.PaletteView;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** What lies over the window for a while: one card at most, which has the focus. */
final class Overlays {

    private final Pane host;
    private final Supplier<List<Command>> commands;
    private Optional<Overlay> shown = Optional.empty();
    private Optional<Region> presented = Optional.empty();
    private Optional<Node> focusedBefore = Optional.empty();

    Overlays(Pane host, Supplier<List<Command>> commands) {
        this.host = host;
        this.commands = commands;
    }

    void palette() {
        show(new PaletteView(new PaletteModel(commands.get()), this::close));
    }

    void keys() {
        show(new KeysView(commands.get(), this::close));
    }

    /** Fills the window, and the screen if it can, until it is left. */
    void present(Function<Runnable, Region> made) {
        if (presented.isEmpty() && host.getScene().getWindow() instanceof Stage stage) {
            close();
            Optional<Node> focused = Optional.ofNullable(host.getScene().getFocusOwner());
            boolean wasFull = stage.isFullScreen();
            Region filling = made.apply(() -> {
                presented.ifPresent(host.getChildren()::remove);
                presented = Optional.empty();
                stage.setFullScreen(wasFull);
                focused.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
            });
            presented = Optional.of(filling);
            host.getChildren().add(filling);
            // The view itself says how to leave, and hears the key before the stage does.
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreen(true);
            filling.requestFocus();
        }
    }

    private void show(Region card) {
        Optional<Node> focused = Optional.ofNullable(host.getScene().getFocusOwner());
        close();
        focusedBefore = focused;
        Overlay overlay = new Overlay(card, this::close);
        shown = Optional.of(overlay);
        host.getChildren().add(overlay);
        host.applyCss();
        card.requestFocus();
    }

    private void close() {
        shown.ifPresent(host.getChildren()::remove);
        shown = Optional.empty();
        focusedBefore.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
        focusedBefore = Optional.empty();
    }
}
