package dev.lastresort.database.engine.postgres.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

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
            Path output = Files.createTempFile("lastresort-said", ".txt");
            try {
                Process process = started(command, output);
                if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new NoServer(command.getFirst() + " does not end");
                }
                String said = Files.readString(output, StandardCharsets.UTF_8);
                if (process.exitValue() != 0) {
                    throw new NoServer(command.getFirst() + " ended with " + process.exitValue()
                            + ": " + said.strip());
                }
                return said;
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new NoServer(command.getFirst() + " cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoServer("interrupted");
        }
    }

    public static Process started(List<String> command, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(output.getParent() == null ? null : output.getParent().toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        return builder.start();
    }

    public static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
