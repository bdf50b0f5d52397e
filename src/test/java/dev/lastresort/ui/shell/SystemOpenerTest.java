package dev.lastresort.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By which command each system shows a file: the file is one word of it, whatever its name. */
class SystemOpenerTest {

    private static final Path FILE = Path.of("/home/me/my drills/a&b.html");

    @Test
    void theFileIsOpenedByWhatTheSystemHasForIt() {
        assertEquals(List.of("xdg-open", FILE.toString()),
                new SystemOpener("Linux").toOpen(FILE));
        assertEquals(List.of("open", FILE.toString()), new SystemOpener("Mac OS X").toOpen(FILE));
        assertEquals(List.of("rundll32", "url.dll,FileProtocolHandler", FILE.toString()),
                new SystemOpener("Windows 11").toOpen(FILE));
    }

    @Test
    void theFolderIsShownAndTheFileInItWhereTheSystemCan() {
        assertEquals(List.of("xdg-open", "/home/me/my drills"),
                new SystemOpener("Linux").toShow(FILE));
        assertEquals(List.of("open", "-R", FILE.toString()),
                new SystemOpener("Mac OS X").toShow(FILE));
        assertEquals(List.of("explorer", "/select," + FILE),
                new SystemOpener("Windows 11").toShow(FILE));
    }
}
