package dev.lastresort.ui.desk;

import dev.lastresort.session.DeskException;
import java.nio.file.Path;

/**
 * Shows a file that the window wrote, in whatever the system shows such files with. Both methods
 * may block, and throw {@link DeskException} with a message for people where they cannot.
 */
public interface FileOpener {

    void open(Path file);

    /** The folder that it is in. */
    void showInFolder(Path file);
}
