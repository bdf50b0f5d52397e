package dev.lastresort.session.importing;

import dev.lastresort.database.Limits;
import dev.lastresort.model.engine.EngineName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Imports in a process of its own, as the command line does, for whoever must outlive whatever SQL
 * a history holds. Invariant: it ends in time.
 *
 * @param line how the program is started with its command
 */
public record ImportProcess(List<String> line) implements MigrationImport {

    private static final int MOST_BYTES = 200_000;
    private static final Duration GRACE = Duration.ofSeconds(15);

    public ImportProcess {
        line = List.copyOf(line);
    }

    @Override
    public Imported read(ImportRequest request) {
        try {
            Process process = new ProcessBuilder(command(request)).redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            CompletableFuture<List<String>> told = CompletableFuture.supplyAsync(
                    () -> lines(process.getInputStream()));
            try {
                long most = Limits.RUN.multipliedBy(Limits.PATIENCE).plus(GRACE).toMillis();
                if (!process.waitFor(most, TimeUnit.MILLISECONDS)) {
                    return new Imported.Unusable(List.of("it did not end in time"));
                }
                return came(process.exitValue(), told.join(), request.file());
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException cannot) {
            return new Imported.Unusable(List.of("the program cannot be started for it"));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private List<String> command(ImportRequest request) {
        List<String> command = new ArrayList<>(line);
        request.sources().forEach(source -> command.add(absolute(source)));
        request.version().ifPresent(version -> command.add("--at=" + version));
        request.hazard().ifPresent(hazard -> command.add("--hazard=" + hazard));
        if (request.engine() != EngineName.EMBEDDED) {
            command.add("--engine=" + request.engine().word());
        }
        command.add("--output=" + absolute(request.file()));
        return command;
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().toString();
    }

    private static Imported came(int exitCode, List<String> lines, Path file) {
        List<String> told = lines.stream()
                .filter(line -> !line.startsWith("See: lastresort")).toList();
        return exitCode == 0 ? new Imported.Drill(file.toString(), Map.of(), told, List.of())
                : new Imported.Unusable(told);
    }

    private static List<String> lines(InputStream output) {
        try (output) {
            String text = new String(output.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            output.transferTo(java.io.OutputStream.nullOutputStream());
            return text.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException ended) {
            return List.of();
        }
    }
}
