package dev.lastresort.session.desk;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.library.LibraryIndex;
import dev.lastresort.session.library.Sought;
import java.util.List;

/** The scenarios that come with the program, looked through. */
public final class LibraryDesk {

    private final BundledScenarios bundled;
    private final LibraryIndex index = LibraryIndex.bundled();

    public LibraryDesk(ScenarioReader reader) {
        this.bundled = new BundledScenarios(reader);
    }

    /** Those that are let through, in the order of the library. */
    public List<Scenario> bundled(Sought sought) {
        return bundled.all().stream().map(Loaded.Valid::scenario).filter(sought::lets).toList();
    }

    public LibraryIndex index() {
        return index;
    }
}
