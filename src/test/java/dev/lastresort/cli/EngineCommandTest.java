package dev.lastresort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.engine.EngineChange;
import dev.lastresort.model.engine.EngineGone;
import dev.lastresort.model.engine.EngineStatus;
import dev.lastresort.model.engine.EngineStatus.Server;
import dev.lastresort.model.engine.EngineStatus.ServerOrigin;
import dev.lastresort.session.engine.EngineDesk;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class EngineCommandTest {

    private static final Server OLD =
            new Server("14.2", Path.of("/old"), ServerOrigin.INSTALLED_ON_MACHINE, false);
    private static final Server UNPACKED =
            new Server("18.6", Path.of("/unpacked"), ServerOrigin.UNPACKED, true);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void statusSaysWhichServerIsTaken() {
        assertEquals(ExitCode.FINE, run(desk(List.of(OLD, UNPACKED)), "status"));
        assertTrue(text().contains("H2 1, comes with the program"), text());
        assertTrue(text().contains("14.2, installed on this machine (too old)"), text());
        assertTrue(text().contains("18.6, unpacked by engine install\n"), text());
    }

    @Test
    void withoutAServerTheExitCodeSaysSoAndALineHow() {
        assertEquals(ExitCode.NO_ENGINE, run(desk(List.of(OLD))));
        assertTrue(text().contains("get one so"), text());
    }

    @Test
    void aRefusedFileAndAFullDiskAreTold() {
        assertEquals(ExitCode.INVALID_FILE, run(desk(new EngineChange.FileRefused("bad")),
                "install", "x.jar"));
        assertEquals(ExitCode.OUTPUT_LOST, run(desk(new EngineChange.DiskRefused("full")),
                "install", "x.jar"));
        assertEquals(ExitCode.FINE, run(desk(new EngineChange.ThereAlready("P", Path.of("/p"))),
                "install", "x.jar"));
        assertEquals(ExitCode.FINE, run(desk(new EngineChange.NothingThere(Path.of("/p"))),
                "remove"));
        assertEquals("bad\nfull\n" + "P was unpacked before, in /p\n"
                + "There was nothing to remove: no /p\n", text());
    }

    /** Who interrupts the program has been told so already. */
    @Test
    void whatWasCancelledIsToldByTheExitCodeAlone() {
        assertEquals(ExitCode.INTERRUPTED, ended(new CancellationException()));
        assertEquals("", text());
    }

    @Test
    void serverThatSomebodyEndedIsToldInOneLine() {
        assertEquals(ExitCode.INTERNAL_ERROR, ended(
                new EngineGone("PostgreSQL", new IllegalStateException("terminating"))));
        assertEquals("error[engine-gone] the PostgreSQL server that ran this was ended from"
                + " outside; run it again\n", text());
    }

    private int ended(Throwable cause) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return LastResortCommand.internalError(new IllegalStateException(cause),
                new Terminal(out, out, new Surroundings(Map.of(), false, false)));
    }

    @Test
    void wrongTasksAreWrongUsage() {
        EngineDesk desk = desk(List.of(UNPACKED));
        assertEquals(ExitCode.WRONG_USAGE, run(desk, "install"));
        assertEquals(ExitCode.WRONG_USAGE, run(desk, "status", "x.jar"));
        assertEquals(ExitCode.WRONG_USAGE, run(desk, "update"));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8).replace("\r", "");
    }

    private int run(EngineDesk desk, String... arguments) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new CommandLine(new EngineCommand(desk, new Terminal(out, out,
                new Surroundings(Map.of(), false, false)))).setErr(new PrintWriter(
                        Writer.nullWriter()))
                .execute(arguments);
    }

    private static EngineDesk desk(List<Server> servers) {
        return desk(new EngineStatus("H2 1", servers, "get one so"),
                new EngineChange.NothingThere(Path.of("/p")));
    }

    private static EngineDesk desk(EngineChange change) {
        return desk(new EngineStatus("H2 1", List.of(), ""), change);
    }

    private static EngineDesk desk(EngineStatus status, EngineChange change) {
        return new EngineDesk() {
            @Override
            public EngineStatus status() {
                return status;
            }

            @Override
            public EngineChange install(Path file) {
                return change;
            }

            @Override
            public EngineChange remove() {
                return change;
            }
        };
    }
}
