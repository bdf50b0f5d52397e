package dev.lastresort.app;

import dev.lastresort.session.DeskException;
import dev.lastresort.ui.desk.Remembered;
import dev.lastresort.ui.desk.Remembered.Frame;
import dev.lastresort.ui.desk.WindowMemory;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * What the window remembers, in a properties file of the user's. A file that is missing, damaged or
 * odd gives what can be read of it; a new one takes its place whole or not at all.
 */
public final class RememberedFile implements WindowMemory {

    private static final String FILE = "window.properties";
    private static final double LARGEST = 100_000;

    private final Path file;

    public RememberedFile(Path folder) {
        this.file = folder.resolve(FILE);
    }

    @Override
    public Remembered recall() {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            kept.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            // The first run, or a file that something else spoilt: the window opens as it comes.
            return Remembered.NOTHING;
        }
        return new Remembered(
                Optional.ofNullable(kept.getProperty("theme")),
                Optional.ofNullable(kept.getProperty("textSize")), frame(kept),
                number(kept, "timelineShare").filter(share -> share > 0 && share < 1).orElse(0.0),
                Boolean.parseBoolean(kept.getProperty("whatIfShown")),
                Boolean.parseBoolean(kept.getProperty("roomSeen")), recent(kept));
    }

    private static Optional<Frame> frame(Properties kept) {
        var x = number(kept, "x");
        var y = number(kept, "y");
        var width = number(kept, "width").filter(size -> size > 0);
        var height = number(kept, "height").filter(size -> size > 0);
        if (x.isEmpty() || y.isEmpty() || width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Frame(x.get(), y.get(), width.get(), height.get(),
                Boolean.parseBoolean(kept.getProperty("maximised"))));
    }

    private static Optional<Double> number(Properties kept, String name) {
        try {
            double number = Double.parseDouble(kept.getProperty(name, ""));
            return Math.abs(number) <= LARGEST ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static List<Path> recent(Properties kept) {
        List<Path> files = new ArrayList<>();
        for (int i = 0; kept.containsKey("recent." + i); i++) {
            try {
                files.add(Path.of(kept.getProperty("recent." + i)));
            } catch (InvalidPathException elsewhere) {
                // Written on another system: no file of this one.
            }
        }
        return files;
    }

    @Override
    public void keep(Remembered remembered) {
        Properties kept = new Properties();
        remembered.theme().ifPresent(theme -> kept.setProperty("theme", theme));
        remembered.textSize().ifPresent(size -> kept.setProperty("textSize", size));
        remembered.frame().ifPresent(frame -> {
            kept.setProperty("x", String.valueOf(frame.x()));
            kept.setProperty("y", String.valueOf(frame.y()));
            kept.setProperty("width", String.valueOf(frame.width()));
            kept.setProperty("height", String.valueOf(frame.height()));
            kept.setProperty("maximised", String.valueOf(frame.maximised()));
        });
        kept.setProperty("timelineShare", String.valueOf(remembered.timelineShare()));
        kept.setProperty("whatIfShown", String.valueOf(remembered.whatIfShown()));
        kept.setProperty("roomSeen", String.valueOf(remembered.roomSeen()));
        for (int i = 0; i < remembered.recent().size(); i++) {
            kept.setProperty("recent." + i, remembered.recent().get(i).toString());
        }
        write(kept);
    }

    private void write(Properties kept) {
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), FILE, ".draft");
            try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                kept.store(writer, "How the window of Last Resort was left");
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cannot) {
            throw new DeskException("The window cannot remember how it was left: "
                    + file + " cannot be written (" + cannot.getMessage() + ")", cannot);
        }
    }
}
