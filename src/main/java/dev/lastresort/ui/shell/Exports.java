package dev.lastresort.ui.shell;

import dev.lastresort.session.DeskException;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.Background.WhenOver;
import dev.lastresort.ui.desk.FileChoice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes files that a person asked for, away from the window's thread. */
final class Exports {

    private final FileChoice files;
    private final Background background;
    private final Consumer<String> failed;

    /** @param failed told what went wrong */
    Exports(FileChoice files, Background background, Consumer<String> failed) {
        this.files = files;
        this.background = background;
        this.failed = failed;
    }

    void text(String name, Supplier<String> text) {
        bytes(name, () -> () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Asks where to, and writes there; nothing happens if they would rather not. What is to be
     * written is made only then, so that nobody waits for the question.
     */
    void bytes(String name, Supplier<Supplier<byte[]>> prepared) {
        files.saveAs(name).ifPresent(file -> {
            Supplier<byte[]> bytes = prepared.get();
            background.run(() -> write(file, bytes.get()), new WhenOver<Path>(_ -> {}, failed));
        });
    }

    private static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException cannot) {
            throw new DeskException(
                    file + " cannot be written: " + cannot.getMessage(), cannot);
        }
    }
}
