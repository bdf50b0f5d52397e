package dev.lastresort.session.importing;

import java.util.List;
import java.util.Map;

/** What an import came to. */
public sealed interface Imported {

    /**
     * A scenario was written, and compares.
     *
     * @param rows  how many rows each table gets
     * @param lines what was found and done, for people
     * @param left  what was left out, each with its place
     */
    record Drill(String file, Map<String, Long> rows, List<String> lines, List<String> left)
            implements Imported {
        public Drill {
            rows = Map.copyOf(rows);
            lines = List.copyOf(lines);
            left = List.copyOf(left);
        }
    }

    /** The request itself does not do: a name, a version, a hazard. */
    record WrongRequest(String reason) implements Imported {}

    /** The history cannot be made into a drill; each reason has its place where it has one. */
    record Unusable(List<String> reasons) implements Imported {
        public Unusable {
            reasons = List.copyOf(reasons);
        }
    }

    /** The engine that was asked for is not here. */
    record EngineMissing(String reason) implements Imported {}

    /** The disk does not take the file. */
    record NotStored(String reason) implements Imported {}
}
