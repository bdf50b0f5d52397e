package dev.lastresort.session.desk;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.library.LibraryIndex;
import dev.lastresort.session.library.Sought;
import java.util.List;
import java.util.OptionalLong;

/** The scenarios that come with the program, looked through. */
public final class LibraryDesk {

    private final BundledScenarios bundled;
    private final LibraryIndex index = LibraryIndex.bundled();

    public LibraryDesk(ScenarioReader reader) {
        this.bundled = new BundledScenarios(reader);
    }

    /** Those that are let through, in the order of the library. */
    public List<Scenario> bundled(Sought sought) {
        return index.ids().stream()
                .map(id -> switch (bundled.read(id, List.of(), OptionalLong.empty())) {
                    case Loaded.Valid valid -> valid.scenario();
                    case Loaded.Invalid invalid -> throw new IllegalStateException(
                            invalid.problems().getFirst().text());
                })
                .filter(sought::lets).toList();
    }

    public LibraryIndex index() {
        return index;
    }
}
