package dev.lastresort.ui.library;

import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.session.desk.OpenedFile;
import dev.lastresort.session.desk.QuotedProblem;
import dev.lastresort.session.desk.ScenarioCard;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A line of the library: a scenario that can be run, or a file that cannot. */
public sealed interface LibraryEntry {

    String title();

    /** The file that it was read from; empty for a bundled scenario. */
    Optional<Path> file();

    String subtitle();

    /** @param warnings what its author might want to fix */
    record Ready(ScenarioCard card, List<QuotedProblem> warnings) implements LibraryEntry {

        public Ready {
            warnings = List.copyOf(warnings);
        }

        @Override
        public Optional<Path> file() {
            return card.file();
        }

        @Override
        public String title() {
            return card.scenario().briefing().title();
        }

        @Override
        public String subtitle() {
            return card.scenario().briefing().system();
        }
    }

    record Unreadable(OpenedFile.Broken broken) implements LibraryEntry {

        @Override
        public Optional<Path> file() {
            return Optional.of(broken.file());
        }

        @Override
        public String title() {
            return Harmless.text(broken.file().getFileName().toString());
        }

        @Override
        public String subtitle() {
            return Wording.count(broken.problems().size(), "problem");
        }
    }
}
