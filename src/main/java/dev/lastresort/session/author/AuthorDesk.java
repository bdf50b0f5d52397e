package dev.lastresort.session.author;

import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.desk.ScenarioSource;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Helps authors: the schema, new scenarios, explanations. Invariant: it writes over no file. */
public final class AuthorDesk {

    /** What came of writing a new scenario. */
    public sealed interface Creation {}

    public record Created(String file) implements Creation {}

    /** The name or the place does not do; {@code reason} says why. */
    public record NotWritten(String reason) implements Creation {}

    /** The disk does not take it; {@code reason} says why. */
    public record Unwritable(String reason) implements Creation {}

    /** What came of explaining one. */
    public sealed interface Explained {}

    public record Prose(List<String> lines) implements Explained {
        public Prose {
            lines = List.copyOf(lines);
        }
    }

    /** A scenario that is to be copied or explained has errors. */
    public record Broken(List<Problem> problems) implements Creation, Explained {
        public Broken {
            problems = List.copyOf(problems);
        }
    }

    private final ScenarioSource source;

    public AuthorDesk(ScenarioSource source) {
        this.source = source;
    }

    /** The JSON Schema of scenarios. */
    public String schema() {
        return ScenarioFiles.schema();
    }

    /** The JSON Schema of attempts. */
    public String attemptSchema() {
        return ScenarioFiles.attemptSchema();
    }

    /** Writes a new scenario, and never over another file. */
    public Creation write(String name, Optional<String> from) {
        return named(name, (file, id) -> write(file, id, from));
    }

    /** What there is to be written under that name, if it can be one. */
    private static Creation named(String name, BiFunction<Path, String, Creation> writing) {
        Path file;
        try {
            file = Path.of(name.endsWith(ScenarioFiles.ANY_ENDING)
                    ? name : name + ScenarioFiles.ENDING);
        } catch (InvalidPathException noPath) {
            return new NotWritten("'" + name + "' cannot be a file's name");
        }
        String id = ScenarioFiles.idOf(String.valueOf(file.getFileName()));
        if (!ScenarioFiles.isId(id)) {
            return new NotWritten("'" + id + "' cannot be a scenario's name: write lower-case"
                    + " letters, digits and single hyphens, such as dropped-index");
        }
        return writing.apply(file, id);
    }

    private Creation write(Path file, String id, Optional<String> from) {
        if (from.isEmpty()) {
            return write(file, ScenarioFiles.renamed(ScenarioFiles.starter(), id, title(id)),
                    new TreeMap<>());
        }
        return switch (source.read(from.get())) {
            case Loaded.Invalid invalid -> new Broken(invalid.problems());
            case Loaded.Valid valid -> copy(from.get(), valid, file, id);
        };
    }

    /** The names of the kinds, read without a desk. */
    public static List<String> kindNames() {
        return IncidentKinds.names();
    }

    /** What the kinds are about that {@link #writeLike} knows, by their names. */
    public SequencedMap<String, String> kinds() {
        return IncidentKinds.meanings();
    }

    /** Writes a new scenario of one of the {@link #kinds}, and never over another file. */
    public Creation writeLike(String kind, String name) {
        return named(name, (file, id) -> IncidentKinds.scenario(kind, id, title(id))
                .map(text -> write(file, text, new TreeMap<>()))
                .orElseGet(() -> new NotWritten("there is no kind '" + kind + "'")));
    }

    private Creation copy(String from, Loaded.Valid valid, Path file, String id) {
        try {
            return write(file, ScenarioFiles.renamed(source.text(from), id, title(id)),
                    valid.places().sqlFiles());
        } catch (IOException unreadable) {
            return new NotWritten("'" + from + "' cannot be read");
        }
    }

    /** The file that is to get what a comparison of it measures; to be asked before. */
    public ExpectFile.Admittance expectations(String scenario) {
        return ExpectFile.open(source, scenario);
    }

    /** Tells in prose what a scenario does. */
    public Explained explain(String scenario) {
        return switch (source.read(scenario)) {
            case Loaded.Valid valid -> new Prose(ScenarioProse.of(valid.scenario()));
            case Loaded.Invalid invalid -> new Broken(invalid.problems());
        };
    }

    /** The SQL files first: a scenario that is there finds all that it names. */
    private static Creation write(Path file, String text, SortedMap<String, String> sqlFiles) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return thereAlready(file);
        }
        // Only the root has no parent, and that is there already.
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try (NewFiles files = new NewFiles(folder)) {
            for (Map.Entry<String, String> sql : sqlFiles.entrySet()) {
                files.add(Path.of(sql.getKey()), sql.getValue());
            }
            files.add(file.getFileName(), text);
            files.keep();
            return new Created(file.toString());
        } catch (FileAlreadyExistsException exists) {
            return thereAlready(Path.of(exists.getFile()));
        } catch (IOException cannot) {
            return new Unwritable(file + " and what belongs to it cannot be written ("
                    + why(cannot) + "); is its folder there, open to you, and not full?");
        }
    }

    private static String why(IOException cannot) {
        return switch (cannot) {
            case NoSuchFileException _ -> "there is no such folder";
            case AccessDeniedException _ -> "no permission";
            case FileSystemException told when told.getReason() != null -> told.getReason();
            default -> String.valueOf(cannot.getMessage());
        };
    }

    private static NotWritten thereAlready(Path file) {
        return new NotWritten(file + " is there already, and nothing is written over it;"
                + " choose another name or folder");
    }

    private static String title(String id) {
        String words = id.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
