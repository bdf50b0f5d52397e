package dev.lastresort.report.page;

import dev.lastresort.patience.Patience;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * An installed Chromium without a window: the one that {@code lastresort.chromium} names, else the
 * first on the path. It has a profile of its own, which goes with it.
 */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser",
            "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge");
    private static final String LISTENING = "DevTools listening on ";

    private final Process process;
    private final DevTools tools;

    private Chromium(Process process, DevTools tools) {
        this.process = process;
        this.tools = tools;
    }

    /** Where one is; empty if none is installed. */
    static Optional<Path> installed() {
        Optional<Path> named = Optional.ofNullable(System.getProperty("lastresort.chromium"))
                .filter(name -> !name.isBlank()).map(Path::of);
        return named.or(() -> Arrays.stream(System.getenv().getOrDefault("PATH", "")
                .split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().flatMap(name -> Stream.of(
                        Path.of(folder, name), Path.of(folder, name + ".exe"))))
                .filter(Files::isExecutable).findFirst());
    }

    /** @param profile an empty folder */
    static Chromium start(Path program, Path profile) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--headless=new",
                "--remote-debugging-port=0", "--user-data-dir=" + profile, "--no-first-run",
                "--disable-gpu", "--disable-extensions", "--disable-background-networking",
                "--disable-component-update", "--no-default-browser-check",
                // a test follows hundreds of links at once
                "--disable-ipc-flooding-protection", "about:blank"));
        if (System.getProperty("user.name").equals("root")) {
            command.add(1, "--no-sandbox"); // it refuses root otherwise
        }
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            return new Chromium(process, DevTools.connect(address(process)));
        } catch (RuntimeException | AssertionError failed) {
            process.destroyForcibly();
            throw failed;
        }
    }

    private static URI address(Process process) {
        CompletableFuture<URI> address = new CompletableFuture<>();
        BufferedReader talk = process.errorReader(StandardCharsets.UTF_8);
        Thread.ofVirtual().start(() -> {
            try (talk) {
                for (String line = talk.readLine(); line != null; line = talk.readLine()) {
                    if (line.startsWith(LISTENING)) {
                        address.complete(URI.create(line.substring(LISTENING.length()).strip()));
                    }
                }
                address.completeExceptionally(new IOException("Chromium ended at once"));
            } catch (IOException e) {
                address.completeExceptionally(e);
            }
        });
        return Patience.result(address);
    }

    BrowserPage open(Path file, String scheme) {
        return BrowserPage.open(tools, file, scheme);
    }

    @Override
    public void close() throws InterruptedException {
        tools.close();
        process.destroy();
        Patience.exitCode(process);
    }
}
