package dev.lastresort.ui.desk;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks a person for a file. A port, because a headless display has no such dialog. */
public interface FileChoice {

    /** Asks nobody. */
    FileChoice NONE = new FileChoice() {
        @Override
        public Optional<Path> scenarioFile() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveAs(String suggestion) {
            return Optional.empty();
        }
    };

    /** The same over another window, of which nothing is to be seen on the first. */
    default FileChoice over(Window window) {
        return this;
    }

    /** A scenario to open; empty if they would rather not. */
    Optional<Path> scenarioFile();

    /**
     * A folder to read; empty if they would rather not.
     *
     * @param asked what folder it is to be
     */
    default Optional<Path> folder(String asked) {
        return Optional.empty();
    }

    /** A folder to write into; empty if they would rather not. */
    default Optional<Path> folderToWriteInto() {
        return Optional.empty();
    }

    /** A file of SQL to read; empty if they would rather not. */
    default Optional<Path> sqlFile() {
        return Optional.empty();
    }

    /** An archive of attempts to take in; empty if they would rather not. */
    default Optional<Path> archiveFile() {
        return Optional.empty();
    }

    /** A sheet of injects to read; empty if they would rather not. */
    default Optional<Path> sheetFile() {
        return Optional.empty();
    }

    /**
     * Where to write a file; empty if they would rather not.
     *
     * @param suggestion a file name, whose ending says what sort of file it is
     */
    Optional<Path> saveAs(String suggestion);
}
