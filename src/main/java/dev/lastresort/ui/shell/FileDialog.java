package dev.lastresort.ui.shell;

import dev.lastresort.ui.desk.FileChoice;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks for a file with the system's own dialog, which starts where it was left. */
public final class FileDialog implements FileChoice {

    private final Window owner;
    private Optional<File> folder = Optional.empty();

    public FileDialog(Window owner) {
        this.owner = owner;
    }

    @Override
    public FileChoice over(Window window) {
        FileDialog dialog = new FileDialog(window);
        dialog.folder = folder;
        return dialog;
    }

    @Override
    public Optional<Path> scenarioFile() {
        FileChooser chooser = chooser("Open a scenario, an exercise or an attempt",
                "Scenarios, exercises and attempts", "*.json");
        return chosen(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> folder(String asked) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(asked);
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chosen(chooser.showDialog(owner));
    }

    @Override
    public Optional<Path> folderToWriteInto() {
        return folder("The folder to write into");
    }

    @Override
    public Optional<Path> sqlFile() {
        return chosen(chooser("A dump or a migration", "SQL", "*.sql").showOpenDialog(owner));
    }

    @Override
    public Optional<Path> sheetFile() {
        return chosen(chooser("Injects from a sheet", "Sheets", "*.csv", "*.tsv", "*.txt")
                .showOpenDialog(owner));
    }

    @Override
    public Optional<Path> archiveFile() {
        return chosen(chooser("Attempts to import", "Archives", "*.zip").showOpenDialog(owner));
    }

    @Override
    public Optional<Path> saveAs(String suggestion) {
        String ending = suggestion.substring(suggestion.lastIndexOf('.') + 1);
        FileChooser chooser = chooser(
                "Save as", ending.toUpperCase(Locale.ROOT) + " files", "*." + ending);
        chooser.setInitialFileName(suggestion);
        return chosen(chooser.showSaveDialog(owner));
    }

    private FileChooser chooser(String title, String kind, String... patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> chosen(File file) {
        Optional<File> chosen = Optional.ofNullable(file);
        chosen.ifPresent(one -> folder = Optional.ofNullable(one.getParentFile()));
        return chosen.map(File::toPath);
    }
}
