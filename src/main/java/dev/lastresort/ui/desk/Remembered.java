package dev.lastresort.ui.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a person left the window, and finds it again.
 *
 * @param theme          as chosen; empty follows the system
 * @param textSize       as chosen; empty is the usual one
 * @param frame          where the window stood; empty before it was ever closed
 * @param timelineShare  of the comparison's height, more than 0, less than 1; 0 is as it comes
 * @param whatIfShown    whether the panel of parameters is open
 * @param roomSeen       whether what can be done in the incident room was told before
 * @param recent         files opened, the last one first, each with a name
 */
public record Remembered(
        Optional<String> theme, Optional<String> textSize, Optional<Frame> frame,
        double timelineShare, boolean whatIfShown, boolean roomSeen, List<Path> recent) {

    /** Before anything was remembered. */
    public static final Remembered NOTHING = new Remembered(
            Optional.empty(), Optional.empty(), Optional.empty(), 0, false, false, List.of());

    private static final int MOST_RECENT = 8;

    /** In pixels of the screen. */
    public record Frame(double x, double y, double width, double height, boolean maximised) {}

    public Remembered {
        recent = recent.stream().filter(Remembered::isNamed).toList();
    }

    /** A root is no file, and has no name that could be shown. */
    private static boolean isNamed(Path file) {
        return Optional.ofNullable(file.getFileName())
                .filter(name -> !name.toString().isEmpty()).isPresent();
    }

    public Remembered withTheme(String name) {
        return new Remembered(Optional.of(name), textSize, frame, timelineShare, whatIfShown,
                roomSeen, recent);
    }

    public Remembered withTextSize(String name) {
        return new Remembered(theme, Optional.of(name), frame, timelineShare, whatIfShown,
                roomSeen, recent);
    }

    public Remembered withFrame(Frame other) {
        return new Remembered(theme, textSize, Optional.of(other), timelineShare, whatIfShown,
                roomSeen, recent);
    }

    public Remembered withTimelineShare(double share) {
        return new Remembered(theme, textSize, frame, share, whatIfShown, roomSeen, recent);
    }

    public Remembered withWhatIfShown(boolean shown) {
        return new Remembered(theme, textSize, frame, timelineShare, shown, roomSeen, recent);
    }

    public Remembered withRoomSeen() {
        return new Remembered(theme, textSize, frame, timelineShare, whatIfShown, true, recent);
    }

    /** The file is the last one opened; the oldest of too many is forgotten. */
    public Remembered withOpened(Path file) {
        List<Path> files = new ArrayList<>(without(file));
        files.addFirst(whole(file));
        return withRecent(files.subList(0, Math.min(MOST_RECENT, files.size())));
    }

    /** The file is none of those that are offered again. */
    public Remembered withForgotten(Path file) {
        return withRecent(without(file));
    }

    private Remembered withRecent(List<Path> files) {
        return new Remembered(
                theme, textSize, frame, timelineShare, whatIfShown, roomSeen, files);
    }

    private List<Path> without(Path file) {
        return recent.stream().filter(one -> !one.equals(whole(file))).toList();
    }

    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
