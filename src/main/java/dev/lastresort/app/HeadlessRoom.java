package dev.lastresort.app;

import dev.lastresort.scenario.Loaded;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.attempt.IncidentRoom;
import dev.lastresort.session.attempt.headless.LinePlay;
import dev.lastresort.session.desk.KeptRooms;
import dev.lastresort.session.desk.PractiseService.LeftEarly;
import dev.lastresort.session.desk.PractiseService.NotPlayed;
import dev.lastresort.session.desk.PractiseService.PlayedOut;
import dev.lastresort.session.desk.PractiseService.PlayedTo;
import dev.lastresort.session.desk.PractiseService.PlayedUnmeasured;
import dev.lastresort.session.desk.PractiseService.PlayerStreams;
import dev.lastresort.session.desk.PractiseService.ProgramPlayed;
import dev.lastresort.session.desk.PractiseService.Result;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.desk.SessionDesk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens the window's incident room for a program that plays by lines. Invariant: it is a new
 * attempt each time, kept decision by decision as the window keeps it.
 */
public final class HeadlessRoom {

    private final SessionDesk desk;
    private final KeptRooms rooms;
    private final InputStream in;

    /**
     * @param attempts the user's own folder of attempts
     * @param in       where lines come from
     */
    public HeadlessRoom(SessionDesk desk, Path attempts, InputStream in) {
        this.desk = desk;
        this.in = in;
        this.rooms = new KeptRooms(desk, attempts);
    }

    /** Lets a program play the scenario, and says what came of it. */
    public Result play(Loaded.Valid scenario, Optional<Path> file, Optional<Integer> pressure,
            PlayerStreams lines) {
        ScenarioCard card = desk.card(scenario, file);
        Path attempt = lines.attempt().orElseGet(() -> rooms.nextFile(card));
        String name = String.valueOf(attempt.getFileName());
        try (IncidentRoom room = rooms.newRoom(card, pressure, attempt)) {
            return switch (new LinePlay(room, lines.out(), System::nanoTime)
                    .play(scenario.scenario().id(), name, in)) {
                case LEFT -> new ProgramPlayed(name, new LeftEarly(isThere(attempt)));
                case OVER -> new ProgramPlayed(name, measured(room));
                case NOT_KEPT -> new NotPlayed(isThere(attempt)
                        ? name + " cannot be written any more; the last decision was not made."
                        : name + " cannot be written; nothing was decided.", false);
            };
        } catch (DeskException cannot) {
            return new NotPlayed(String.valueOf(cannot.getMessage()), true);
        } catch (IOException unreadable) {
            return new NotPlayed("standard input cannot be read: " + unreadable.getMessage(), true);
        }
    }

    /** The first decision makes it. */
    private static boolean isThere(Path attempt) {
        return Files.exists(attempt, LinkOption.NOFOLLOW_LINKS);
    }

    /** As the window does at the end: the attempt is kept with its fingerprint and its figures. */
    private static PlayedTo measured(IncidentRoom room) {
        try {
            return room.compare(Progress.NONE).unkept()
                    .<PlayedTo>map(PlayedUnmeasured::new).orElseGet(PlayedOut::new);
        } catch (DeskException cannot) {
            return new PlayedUnmeasured(String.valueOf(cannot.getMessage()));
        }
    }
}
