package dev.lastresort.model.place;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Where this system keeps what belongs to a program's user. */
public record UserFolders(Map<String, String> environment, Properties system) {

    private static final String MAC = "Library/Application Support/Last Resort";
    private static final Path OF_ALL_USERS = Path.of("/usr/local/lib/last-resort/engines");

    public static UserFolders ofThisProcess() {
        return new UserFolders(System.getenv(), System.getProperties());
    }

    /** How the user likes the program. */
    public Path settings() {
        return folder("APPDATA", "XDG_CONFIG_HOME", ".config");
    }

    /** What the user has made with it. */
    public Path attempts() {
        return folder("LOCALAPPDATA", "XDG_DATA_HOME", ".local/share").resolve("attempts");
    }

    /** What the user has typed and not used yet. */
    public Path drafts() {
        return attempts().resolveSibling("drafts");
    }

    /** What arrives from stores of attempts, and since when each is joined. */
    public Path gameDays() {
        return attempts().resolveSibling("game-days");
    }

    /** What was measured of attempts in folders that cannot be written. */
    public Path cohortFigures() {
        return attempts().resolveSibling("cohort-figures.json");
    }

    /**
     * Databases' programs, unpacked. What root unpacks is for all users, since no database runs as
     * root, and root's own folders are closed to everybody else.
     */
    public Path engines() {
        return isRoot() && environment.getOrDefault("XDG_DATA_HOME", "").isBlank() ? OF_ALL_USERS
                : attempts().resolveSibling("engines");
    }

    /** Where engines may lie that this user can use, the own ones first. */
    public List<Path> allEngines() {
        return isLinux() && !engines().equals(OF_ALL_USERS) ? List.of(engines(), OF_ALL_USERS)
                : List.of(engines());
    }

    private boolean isRoot() {
        return isLinux() && system.getProperty("user.name", "").equals("root");
    }

    private boolean isLinux() {
        return system.getProperty("os.name", "").equals("Linux");
    }

    private Path folder(String windows, String linux, String otherwise) {
        String name = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(system.getProperty("user.home", "."));
        if (name.contains("mac")) {
            return home.resolve(MAC);
        }
        return name.contains("win") ? named(windows, home).resolve("Last Resort")
                : named(linux, home.resolve(otherwise)).resolve("last-resort");
    }

    private Path named(String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return value.isBlank() ? otherwise : Path.of(value);
    }
}
