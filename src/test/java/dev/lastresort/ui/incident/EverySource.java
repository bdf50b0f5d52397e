package dev.lastresort.ui.incident;

import dev.lastresort.session.FileWatch;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.OpenedFile;
import dev.lastresort.session.desk.SessionDesk;
import dev.lastresort.ui.Desktop;
import dev.lastresort.ui.LastResortWindow.Doors;
import dev.lastresort.ui.LastResortWindow.FirstRoom;
import dev.lastresort.ui.Trainee;
import dev.lastresort.ui.desk.WindowMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * A room on the real engine with all that there is to recover from: backups that cost differently,
 * one of them bad, a delayed replica and a plain one, a table that outweighs all others, one
 * outside the database, a queue behind a disruption, and another person's hands.
 */
final class EverySource {

    private static final String FILE = "every-source.json";

    private EverySource() {}

    /** @param folder where the scenario and its attempts are kept meanwhile */
    static Desktop open(Path folder, double width, double height)
            throws IOException, TimeoutException {
        Path file = folder.resolve(FILE);
        try (var in = EverySource.class.getResourceAsStream(FILE)) {
            Files.write(file, in.readAllBytes());
        }
        SessionDesk desk = new SessionDesk();
        FirstRoom room = switch (desk.open(file)) {
            case OpenedFile.Ready ready -> new FirstRoom(ready.card(), Optional.empty());
            case OpenedFile.Broken broken -> throw new AssertionError(broken.problems());
        };
        Desktop desktop = Desktop.open(new Doors(desk,
                new KeptRooms(desk, folder.resolve("attempts")), FileWatch.NONE,
                WindowMemory.NONE), Optional.of(room), width, height);
        new Trainee(desktop).arrive();
        return desktop;
    }
}
