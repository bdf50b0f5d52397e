package dev.lastresort.database.engine.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The statements of {@code hostile.txt}. */
public final class HostileToServer {

    private HostileToServer() {}

    /** With a file to read and one to write put in. */
    public static List<String> statements(String canary, String written) {
        try (InputStream in = HostileToServer.class.getResourceAsStream("hostile.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replace("\\\\", "\u0001").replace("\\n", "\n")
                            .replace('\u0001', '\\').replace("{canary}", canary)
                            .replace("{written}", written))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
