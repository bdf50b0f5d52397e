package dev.lastresort.ui.library;

import dev.lastresort.ui.desk.Opened;
import dev.lastresort.ui.desk.ScenarioCard;

/** A line of the library: a scenario that can be run, or a file that cannot. */
public sealed interface LibraryEntry {

    String title();

    String subtitle();

    record Runnable(ScenarioCard card) implements LibraryEntry {
        @Override
        public String title() {
            return card.scenario().briefing().title();
        }

        @Override
        public String subtitle() {
            return card.scenario().briefing().system();
        }
    }

    record Unreadable(Opened.Broken broken) implements LibraryEntry {
        @Override
        public String title() {
            return broken.file().getFileName().toString();
        }

        @Override
        public String subtitle() {
            int count = broken.problems().size();
            return count == 1 ? "1 problem" : count + " problems";
        }
    }
}
