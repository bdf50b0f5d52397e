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
            // a file that cannot be used, with its problems; one that can, with its warnings
            "Broken", "Invalid", "Valid", "Unreadable", "NotReplayable", "Faulty", "Ready",
            "Sound", "Unsound",
            // what a figure counts: the answers of an actor, the entries of an effect
            "Answers", "Effects", "Entry",
            // which of the sorts of its outer type; what came of what its outer type does
            "Kind", "Result", "Request", "State", "Verdict",
            // where a replay went another way, came to a limit, or to the same
            "Departed", "Struck", "Reproduced",
            // why something is refused or ends otherwise than well
            "Reason",
            // a step with its instants, as modelled
            "Planned",
            // what was asked for was done, was refused, or cannot be done at all
            "Done", "Refused", "Impossible",
            // SQL that was ended before its time; SQL that ran where nobody keeps it
            "Stopped", "Tried",
            // a storage snapshot with its instant; a step that the trainee has taken
            "Backup", "Work",
            // history that is gone from the database
            "Discarded",
            // puts the outer type together
            "Builder",
            // the playhead, a mark on a timeline, the arrow that folds a branch
            "Playhead", "Fold", "Tab");

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
        assertEquals(new TreeMap<>(), places);
    }

    /** A private name is read only in the file in which it stands. */
    private static boolean isPrivate(JavaClass type) {
        Class<?> loaded = type.reflect();
        return loaded.isLocalClass() || Modifier.isPrivate(loaded.getModifiers());
    }
}
