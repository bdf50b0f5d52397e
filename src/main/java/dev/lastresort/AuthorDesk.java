package dev.lastresort;

import dev.lastresort.cli.AuthorService;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.Problem;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.session.Explanation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;

/** Helps authors: the schema, new scenarios, explanations. Invariant: it writes over no file. */
final class AuthorDesk implements AuthorService {

    private static final String ENDING = ".json";

    private final ScenarioSource source;

    AuthorDesk(ScenarioSource source) {
        this.source = source;
    }

    @Override
    public String schema() {
        return ScenarioFiles.schema();
    }

    @Override
    public Written write(String name, Optional<String> from) {
        Path file;
        try {
            file = Path.of(name.endsWith(ENDING) ? name : name + ENDING);
        } catch (InvalidPathException noPath) {
            return new NotWritten("'" + name + "' cannot be a file's name");
        }
        String fileName = String.valueOf(file.getFileName());
        String id = fileName.substring(0, Math.max(0, fileName.length() - ENDING.length()));
        if (!ScenarioFiles.isId(id)) {
            return new NotWritten("'" + id + "' cannot be a scenario's name: write lower-case"
                    + " letters, digits and single hyphens, such as dropped-index");
        }
        if (from.isPresent() && source.read(from.get()) instanceof Loaded.Invalid invalid) {
            return broken(invalid);
        }
        try {
            String text = from.isPresent() ? source.text(from.get()) : ScenarioFiles.starter();
            return write(file, ScenarioFiles.renamed(text, id, title(id)));
        } catch (IOException unreadable) {
            return new NotWritten("'" + from.orElse("") + "' cannot be read");
        }
    }

    @Override
    public Explained explain(String scenario) {
        return switch (source.read(scenario)) {
            case Loaded.Valid valid -> new Told(Explanation.of(valid.scenario()));
            case Loaded.Invalid invalid -> broken(invalid);
        };
    }

    private static Written write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            return new Created(file.toString());
        } catch (FileAlreadyExistsException exists) {
            return new NotWritten(file + " is there already, and nothing is written over it;"
                    + " choose another name");
        } catch (IOException cannot) {
            return new NotWritten(
                    file + " cannot be written; is its folder there, and open to you?");
        }
    }

    private static Broken broken(Loaded.Invalid invalid) {
        return new Broken(invalid.problems().stream().map(Problem::text).toList());
    }

    private static String title(String id) {
        String words = id.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
