package dev.lastresort.model.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a scenario stands among others, for whoever looks for one. Says nothing of the recoveries.
 *
 * @param minutes    how long practising takes somebody who does it for the first time, 1 or more;
 *                   empty if its author does not say
 * @param hazard     what sort of fault it is about
 * @param silent     whether nothing errors: data or answers are wrong
 * @param tags       further words to look for, in the order of the file
 * @param simplifies what it leaves out of the real thing, one line each
 */
public record Profile(OptionalInt minutes, Optional<FaultClass> hazard, boolean silent,
        List<String> tags, List<String> simplifies) {

    /** Of a scenario whose author says nothing of it. */
    public static final Profile NOTHING =
            new Profile(OptionalInt.empty(), Optional.empty(), false, List.of(), List.of());

    public Profile {
        tags = List.copyOf(tags);
        simplifies = List.copyOf(simplifies);
    }

    /** What sort of fault a scenario is about. */
    public enum FaultClass {
        SCHEMA_CHANGE("schema-change", "Schema changed under its readers"),
        MEANING("meaning", "Values that mean something else"),
        TOO_MUCH("too-much", "Too much deleted or updated"),
        LIMIT("limit", "A limit reached"),
        LOCK("lock", "Locks and cut-over"),
        DOUBLED("doubled", "A program that runs twice"),
        STORAGE("storage", "Storage or account lost"),
        BACKUP("backup", "A backup that is none"),
        KEYS("keys", "Keys and sequences"),
        VERSIONS("versions", "Versions side by side");

        private final String label;
        private final String title;

        FaultClass(String label, String title) {
            this.label = label;
            this.title = title;
        }

        /** As files write it. */
        public String label() {
            return label;
        }

        /** As people read it. */
        public String title() {
            return title;
        }
    }
}
