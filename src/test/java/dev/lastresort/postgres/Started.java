package dev.lastresort.postgres;

import dev.lastresort.patience.Patience;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Programs that are run to their end, or started. */
final class Started {

    /** PostgreSQL refuses to run as root; these run a program as somebody else. */
    private static final List<List<String>> NOT_AS_ROOT = List.of(
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
            List.of("unshare", "--user", "--map-user=1000", "--map-group=1000"));

    private Started() {}

    /** What comes before a command so that root does not run it; nothing for everybody else. */
    static List<String> unprivileged(Path folderOfOurs) throws NoPostgres, IOException {
        if (!Files.getFileStore(folderOfOurs).supportsFileAttributeView("unix")
                || !Integer.valueOf(0).equals(Files.getAttribute(folderOfOurs, "unix:uid"))) {
            return List.of();
        }
        for (List<String> way : NOT_AS_ROOT) {
            try {
                said(concat(way, List.of("true")));
                return way;
            } catch (NoPostgres notThisWay) {
                // The other may be allowed.
            }
        }
        throw new NoPostgres("PostgreSQL does not run as root, and neither setpriv nor unshare"
                + " can run it as somebody else");
    }

    /** What a program says that ends well. */
    static String said(List<String> command) throws NoPostgres {
        try {
            Path output = Files.createTempFile("lastresort-said", ".txt");
            try {
                Process process = process(command, output);
                int code = Patience.exitCode(process);
                String said = Files.readString(output, StandardCharsets.UTF_8);
                if (code != 0) {
                    throw new NoPostgres(command + " ended with " + code + ": " + said.strip());
                }
                return said;
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new NoPostgres(command.getFirst() + " cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoPostgres("interrupted");
        }
    }

    static Process process(List<String> command, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(output.getParent().toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        return builder.start();
    }

    static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
