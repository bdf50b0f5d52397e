package dev.lastresort.session;

import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.text.FileName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The SQL files that a scenario file names, there or not. Invariant: bounded in number, none
 * outside the scenario's folder, and none behind a link.
 */
public final class NamedSqlFiles {

    private static final int MOST_FILES = 1_000;
    private static final int MOST_BYTES = 4_000_000;
    private static final String SQL_FILE = ".sql";
    private static final Pattern NAMED =
            Pattern.compile("\"file\"\\s*+:\\s*+\"([^\"\\\\]{1,500}+)\"");

    private NamedSqlFiles() {}

    /** @param loaded what reading the file came to */
    public static Set<Path> of(Path file, Loaded loaded) {
        return switch (loaded) {
            case Loaded.Valid valid -> within(file, valid.places().sqlFiles().keySet());
            // Its mistake may be that such a file is missing, which is put right when it comes.
            case Loaded.Invalid _ -> within(file, namesIn(text(file)));
        };
    }

    /** Looks at the text alone: what is no scenario, and may be no JSON, still tells names. */
    private static List<String> namesIn(String text) {
        return NAMED.matcher(text).results()
                .map((MatchResult match) -> match.group(1))
                .filter(name -> name.endsWith(SQL_FILE))
                .limit(MOST_FILES).toList();
    }

    private static String text(Path file) {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static Set<Path> within(Path file, Collection<String> names) {
        Path folder = file.toAbsolutePath().resolveSibling("").normalize();
        Set<Path> found = new TreeSet<>();
        for (String name : names) {
            try {
                if (FileName.fault(name).isEmpty() && found.size() < MOST_FILES
                        && !linked(folder, Path.of(name))) {
                    found.add(folder.resolve(name).normalize());
                }
            } catch (InvalidPathException none) {
                // no file can bear such a name in the locale of this machine
            }
        }
        return found;
    }

    /** What a link leads to is not even looked at. */
    private static boolean linked(Path folder, Path name) {
        Path at = folder;
        for (Path part : name) {
            at = at.resolve(part);
            if (Files.isSymbolicLink(at)) {
                return true;
            }
        }
        return false;
    }
}
