package dev.lastresort.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.ui.FakeDesk.Mood;
import dev.lastresort.ui.command.Keys;
import dev.lastresort.ui.shell.ShellView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The README's table of keys is the one that F1 shows. */
class ReadmeKeysTest {

    private Desktop desktop;

    @AfterEach
    void close() {
        desktop.close();
    }

    @Test
    @DisabledOnOs(OS.MAC)
    void listsWhatTheWindowHears() throws Exception {
        desktop = Desktop.open(new FakeDesk(Mood.DONE), 1000, 700);
        Look.compare(desktop);
        desktop.find(".axes-table", TableView.class);
        String table = desktop.on(".shell", ShellView.class, shell -> shell.commands()
                .stream().filter(command -> !command.keys().isEmpty())
                .map(command -> "| " + Keys.text(command) + " | " + command.title() + " |\n")
                .collect(Collectors.joining()));
        assertTrue(Files.readString(Path.of("README.md")).contains(table),
                () -> "the README should say:\n" + table);
    }
}
