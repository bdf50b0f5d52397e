package dev.lastresort.ui.shell;

import dev.lastresort.ui.command.Command;
import dev.lastresort.ui.command.Overlay;
import dev.lastresort.ui.command.PaletteModel;
import dev.lastresort.ui.command.PaletteView;
import dev.lastresort.ui.help.Glossary;
import dev.lastresort.ui.help.HelpView;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/**
 * What lies over the window for a while: one thing at most. Invariant: while it is there the focus
 * stays in it, so that its keys are heard and nothing beneath it is pressed.
 */
final class Overlays {

    private final Pane host;
    private final Supplier<List<Command>> commands;
    private final Glossary glossary;
    private Optional<Shown> shown = Optional.empty();

    /** @param home takes the focus when it is about to leave */
    private record Shown(Region cover, Region home, Optional<Node> before, Runnable after) {}

    Overlays(Pane host, Supplier<List<Command>> commands, Glossary glossary) {
        this.host = host;
        this.glossary = glossary;
        this.commands = commands;
        host.sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(this::guard));
    }

    void palette() {
        PaletteView palette =
                new PaletteView(new PaletteModel(commands.get()), this::close);
        show(new Overlay(palette, this::close), palette, () -> {});
    }

    /** @param first the part of it that is shown first */
    void help(String first) {
        HelpView help = new HelpView(first, commands.get(), glossary, this::close);
        show(new Overlay(help, this::close), help, () -> {});
    }

    /** A card of the screen's own. */
    void card(Function<Runnable, Region> made) {
        Region card = made.apply(this::close);
        show(new Overlay(card, this::close), card, () -> {});
    }

    /** Fills the window, and the screen if it can, until it is left. */
    void present(Function<Runnable, Region> made) {
        if (host.getScene().getWindow() instanceof Stage stage) {
            boolean wasFull = stage.isFullScreen();
            Region filling = made.apply(this::close);
            show(filling, filling, () -> stage.setFullScreen(wasFull));
            // The view itself says how to leave, and hears the key before the stage does.
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreen(true);
        }
    }

    private void show(Region cover, Region home, Runnable after) {
        close();
        shown = Optional.of(new Shown(
                cover, home, Optional.ofNullable(host.getScene().getFocusOwner()), after));
        host.getChildren().add(cover);
        host.applyCss();
        home.requestFocus();
    }

    private void close() {
        Optional<Shown> closed = shown;
        shown = Optional.empty();
        closed.ifPresent(gone -> {
            host.getChildren().remove(gone.cover());
            gone.after().run();
            gone.before().filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
        });
    }

    private void guard(Scene scene) {
        scene.focusOwnerProperty().addListener((_, _, owner) -> shown
                .filter(now -> !within(now.cover(), Optional.ofNullable(owner)))
                .ifPresent(now -> now.home().requestFocus()));
    }

    private static boolean within(Node cover, Optional<Node> node) {
        for (Optional<Node> at = node; at.isPresent(); at = at.map(Node::getParent)) {
            if (at.get() == cover) {
                return true;
            }
        }
        return false;
    }
}
