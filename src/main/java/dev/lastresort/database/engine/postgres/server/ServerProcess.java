package dev.lastresort.database.engine.postgres.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Programs of an installation, run to their end or started. */
public final class ServerProcess {

    static final int NOBODY = 65_534;
    static final String AS_NOBODY = "--reuid=" + NOBODY;

    /** PostgreSQL refuses to run as root; these run a program as somebody else. */
    private static final List<List<String>> NOT_AS_ROOT = List.of(
            List.of("setpriv", AS_NOBODY, "--regid=65534", "--clear-groups"),
            List.of("unshare", "--user", "--map-user=1000", "--map-group=1000"));
    private static final long LONGEST_SECONDS = 120;

    private ServerProcess() {}

    /** What comes before a command so that root does not run it; nothing for everybody else. */
    public static List<String> unprivileged(Path folderOfOurs) throws NoServer, IOException {
        if (!Files.getFileStore(folderOfOurs).supportsFileAttributeView("unix")
                || !Integer.valueOf(0).equals(Files.getAttribute(folderOfOurs, "unix:uid"))) {
            return List.of();
        }
        for (List<String> way : NOT_AS_ROOT) {
            try {
                said(concat(way, List.of("true")));
                return way;
            } catch (NoServer notThisWay) {
                // the other may be allowed
            }
        }
        throw new NoServer("PostgreSQL does not run as root, and neither setpriv nor unshare"
                + " can run it as somebody else: start the program as an ordinary user");
    }

    /** What a program says that ends well. */
    public static String said(List<String> command) throws NoServer {
        try {
            // through a pipe: a file would stay behind when the program is killed meanwhile
            Process process = prepared(command).directory(
                    Path.of(System.getProperty("java.io.tmpdir")).toFile()).start();
            process.getOutputStream().close();
            var output = new FutureTask<>(() -> new String(
                    process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            Thread.ofVirtual().start(output);
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new NoServer(command.getFirst() + " does not end");
            }
            String said = output.get(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (process.exitValue() != 0) {
                throw new NoServer(command.getFirst() + " ended with " + process.exitValue()
                        + ": " + said.strip());
            }
            return said;
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new NoServer(command.getFirst() + " cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoServer("interrupted");
        }
    }

    public static Process started(List<String> command, Path output) throws IOException {
        return prepared(command)
                .directory(output.getParent() == null ? null : output.getParent().toFile())
                .redirectOutput(output.toFile()).start();
    }

    private static ProcessBuilder prepared(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        return builder;
    }

    public static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
