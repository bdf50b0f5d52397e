package dev.lastresort.cli;

import dev.lastresort.session.author.AuthorService;
import java.util.Optional;

/** Stands where no author is to be helped. */
final class NoAuthor implements AuthorService {

    @Override
    public String schema() {
        throw new AssertionError("no schema is to be printed");
    }

    @Override
    public String attemptSchema() {
        throw new AssertionError("no schema is to be printed");
    }

    @Override
    public Creation write(String name, Optional<String> from) {
        throw new AssertionError("nothing is to be written");
    }

    @Override
    public Explained explain(String scenario) {
        throw new AssertionError("nothing is to be explained");
    }
}
