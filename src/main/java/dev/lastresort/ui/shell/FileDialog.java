package dev.lastresort.ui.shell;

import dev.lastresort.ui.desk.FileChoice;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks for a file with the system's own dialog. */
public final class FileDialog implements FileChoice {

    private final Window owner;

    public FileDialog(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> scenarioFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a scenario");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Scenarios", "*.json"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }
}
