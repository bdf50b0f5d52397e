package dev.lastresort.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/**
 * Takes scenario files that are dropped on a node; anything else is refused while it still hovers.
 */
final class FileDrop {

    private final Consumer<Path> open;

    FileDrop(Consumer<Path> open) {
        this.open = open;
    }

    void install(Node target) {
        target.setOnDragOver(event -> {
            if (!scenarioFiles(event.getDragboard()).isEmpty()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        target.setOnDragDropped(this::drop);
    }

    private void drop(DragEvent event) {
        List<File> files = scenarioFiles(event.getDragboard());
        files.forEach(file -> open.accept(file.toPath()));
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    private static List<File> scenarioFiles(Dragboard board) {
        return board.getFiles().stream().filter(file -> file.getName().endsWith(".json")).toList();
    }
}
