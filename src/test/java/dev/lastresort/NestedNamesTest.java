package dev.lastresort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A name says the same wherever it stands. A nested type that others can see shares its name with
 * another type only where both mean the same thing.
 */
@AnalyzeClasses(packages = "dev.lastresort", importOptions = DoNotIncludeTests.class)
class NestedNamesTest {

    /** Each of these means the same at all of its places. */
    private static final Set<String> MEAN_THE_SAME = Set.of(
            // one of the ways to ask for a fact or an invariant, by schema version
            "Alternative",
            // at fixed instants
            "At",
            // a file that cannot be used, with its problems; one that can
            "Broken", "Invalid", "Valid", "Unreadable", "NotReplayable",
            // what a figure counts: the answers of an actor, the entries of an effect
            "Answers", "Effects", "Entry",
            // which of the sorts of its outer type; what came of what its outer type does
            "Kind", "Result", "Request", "State", "Verdict",
            // where a replay went another way, came to a limit, or to the same
            "Departed", "Struck", "Reproduced",
            // a step with its instants, as modelled
            "Planned",
            // puts the outer type together
            "Builder",
            // the playhead, a mark on a timeline, the arrow that folds a branch
            "Playhead", "Fold", "Tab");

    /** These mean different things and are to be renamed; none is to be added. */
    private static final Set<String> YET_TO_RENAME = Set.of(
            "ActionWords", "Answer", "Answered", "Backup", "Branch", "Cause", "Change", "Check",
            "Compared", "Condition", "Discarded", "Done", "Door", "Ending", "Failed", "Faulty",
            "Graph", "Hint", "Impossible", "Key", "Known", "Line", "Mark", "Marks", "Measuring",
            "Memory", "Message", "Nothing", "Offers", "Opened", "Opening", "Pace", "Part",
            "Practice", "Problem", "Progress", "Ran", "Range", "Read", "Ready", "Refused",
            "Replayed", "Run", "Sheet", "Shown", "Source", "Span", "Stopped", "Surroundings",
            "Told", "Transaction", "Tried", "Turn", "Version", "Work");

    @ArchTest
    void aNestedNameStandsAgainOnlyWhereItMeansTheSame(JavaClasses all) {
        TreeMap<String, TreeSet<String>> places = new TreeMap<>();
        for (JavaClass type : all) {
            if (!type.getSimpleName().isEmpty() && !isPrivate(type)
                    && !type.getSimpleName().equals("package-info")) {
                places.computeIfAbsent(type.getSimpleName(), _ -> new TreeSet<>())
                        .add(type.getName());
            }
        }
        places.values().removeIf(names -> names.size() == 1);
        places.keySet().removeAll(MEAN_THE_SAME);
        places.keySet().removeAll(YET_TO_RENAME);
        assertEquals(new TreeMap<>(), places);
    }

    /** A private name is read only in the file in which it stands. */
    private static boolean isPrivate(JavaClass type) {
        Class<?> loaded = type.reflect();
        return loaded.isLocalClass() || Modifier.isPrivate(loaded.getModifiers());
    }
}
