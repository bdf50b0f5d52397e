package dev.lastresort.database.engine.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The statements of {@code hostile.txt}. */
public final class HostileToServer {

    private static final Pattern CALL = Pattern.compile("(\\w+)\"?\\s*\\(");
    private static final Set<String> OF_A_SCENARIO = Set.of("f", "p", "orders", "t");

    private HostileToServer() {}

    /** All that they call, as if the server had it. */
    public static Set<String> functions() {
        return statements("", "").stream().flatMap(sql -> CALL.matcher(sql).results())
                .map(call -> call.group(1).toLowerCase(Locale.ROOT))
                .filter(name -> !OF_A_SCENARIO.contains(name)).collect(Collectors.toSet());
    }

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
