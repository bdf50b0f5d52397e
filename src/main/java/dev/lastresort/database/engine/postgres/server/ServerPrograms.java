package dev.lastresort.database.engine.postgres.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where {@code initdb}, {@code pg_ctl} and {@code postgres} of one installation lie. */
public record ServerPrograms(Path folder) {

    private static final List<String> PROGRAMS = List.of("initdb", "pg_ctl", "postgres");
    private static final String ENDING =
            System.getProperty("os.name").startsWith("Windows") ? ".exe" : "";
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d{1,4}[\\w.]*)");
    private static final Pattern MAJOR = Pattern.compile("^\\d+");

    public String program(String name) {
        return folder.resolve(name + ENDING).toString();
    }

    /** Whether all that a server needs lies there. */
    public boolean isComplete() {
        return PROGRAMS.stream().allMatch(name -> Files.isExecutable(Path.of(program(name))));
    }

    /**
     * As the server tells it, run as the user who is to run it; nothing where it cannot be.
     *
     * @param unprivileged what comes before a command so that root does not run it
     */
    public Optional<String> version(List<String> unprivileged) {
        try {
            Matcher version = VERSION.matcher(told(unprivileged));
            return version.find() ? Optional.of(version.group(1)) : Optional.empty();
        } catch (NoServer notRunnable) {
            return Optional.empty();
        }
    }

    /** What it says of its version, or why it cannot be run. */
    public String told(List<String> unprivileged) throws NoServer {
        return ServerProcess.said(ServerProcess.concat(unprivileged,
                List.of(program("postgres"), "--version")));
    }

    static int major(String version) {
        Matcher major = MAJOR.matcher(version);
        return major.find() ? Integer.parseInt(major.group()) : 0;
    }
}
