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
    Written write(String name, Optional<String> from);

    /** Tells in prose what a scenario does. */
    Explained explain(String scenario);

    sealed interface Written {}

    record Created(String file) implements Written {}

    /** The name or the place does not do; {@code reason} says why. */
    record NotWritten(String reason) implements Written {}

    sealed interface Explained {}

    record Told(List<String> lines) implements Explained {
        public Told {
            lines = List.copyOf(lines);
        }
    }

    /** A scenario that is to be copied or explained has errors. */
    record Broken(List<String> problems) implements Written, Explained {
        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
