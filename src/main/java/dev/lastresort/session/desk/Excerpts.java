package dev.lastresort.session.desk;

import dev.lastresort.scenario.json.FolderFile;
import dev.lastresort.scenario.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Shows problems of one scenario file, and of the SQL files that it names, beside their lines. */
public final class Excerpts {

    private static final long LARGEST_BYTES = 8_000_000;

    private final Path file;
    private final Map<String, List<String>> linesOf = new HashMap<>();

    public Excerpts(Path file) {
        this.file = file;
    }

    /** The file with what would be written into it. */
    public static Excerpts of(Path file, byte[] bytes) {
        Excerpts excerpts = new Excerpts(file);
        excerpts.linesOf.put(file.toString(),
                new String(bytes, StandardCharsets.UTF_8).lines().toList());
        return excerpts;
    }

    public List<QuotedProblem> of(List<Problem> problems) {
        return problems.stream().map(problem -> new QuotedProblem(
                problem.in(shortName(problem.file())),
                Excerpt.of(linesOf.computeIfAbsent(problem.file(), this::lines),
                        problem.line(), problem.column())))
                .toList();
    }

    /** The folder is the scenario's own, which stands above all of its problems. */
    private String shortName(String name) {
        String folder = file.toString().substring(
                0, file.toString().length() - file.getFileName().toString().length());
        return name.startsWith(folder) ? name.substring(folder.length()) : name;
    }

    /**
     * None if the file cannot be read or is huge, which its problems say already, or if the name is
     * no file's but an option's.
     */
    private List<String> lines(String name) {
        Path folder = file.toAbsolutePath().resolveSibling("");
        Path path = file;
        if (!name.equals(file.toString())) {
            String written = shortName(name).replace(file.getFileSystem().getSeparator(), "/");
            if (!(FolderFile.of(folder, written) instanceof FolderFile.Found found)) {
                return List.of();
            }
            path = found.file();
        }
        try {
            return Files.isRegularFile(path) && Files.size(path) < LARGEST_BYTES
                    ? new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList()
                    : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
