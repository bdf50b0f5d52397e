package dev.lastresort.session.author;

import java.util.List;
import java.util.Optional;

/** What the command line needs to help an author. */
public interface AuthorService {

    /** The JSON Schema of scenarios. */
    String schema();

    /** The JSON Schema of attempts. */
    String attemptSchema();

    /** Writes a new scenario, and never over another file. */
    Creation write(String name, Optional<String> from);

    /** Tells in prose what a scenario does. */
    Explained explain(String scenario);

    sealed interface Creation {}

    record Created(String file) implements Creation {}

    /** The name or the place does not do; {@code reason} says why. */
    record NotWritten(String reason) implements Creation {}

    sealed interface Explained {}

    record Prose(List<String> lines) implements Explained {
        public Prose {
            lines = List.copyOf(lines);
        }
    }

    /** A scenario that is to be copied or explained has errors. */
    record Broken(List<String> problems) implements Creation, Explained {
        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
