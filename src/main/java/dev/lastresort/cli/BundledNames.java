package dev.lastresort.cli;

import dev.lastresort.session.BundledScenarios;
import java.util.Iterator;

/** The names that complete a FILE, besides the files that there are; read when asked for. */
final class BundledNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return BundledScenarios.IDS.iterator();
    }
}
