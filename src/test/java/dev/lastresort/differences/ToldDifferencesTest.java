package dev.lastresort.differences;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.database.difference.EngineDifference;
import dev.lastresort.database.difference.EngineDifferences;
import dev.lastresort.differences.DifferenceCase.Relation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is told of a statement beforehand is told for a reason. */
class ToldDifferencesTest {

    @Test
    void eachCaseIsToldByTheRulesThatItNames() throws IOException {
        List<DifferenceCase> now = new ArrayList<>();
        for (DifferenceCase known : DifferenceCase.all()) {
            Relation relation = known.relation();
            boolean runs = relation == Relation.SAME || relation == Relation.DIFFERENT;
            now.add(known.toldBy(runs ? told(known) : ""));
        }
        DifferencesTest.assertUnchanged(now);
    }

    /** A rule cannot see values, and may speak of a case in which they happen to agree. */
    @Test
    void eachRuleIsProvenByACaseInWhichTheEnginesDiffer() {
        Set<String> named = new TreeSet<>();
        Set<String> proven = new TreeSet<>();
        DifferenceCase.all().forEach(known -> Arrays.stream(known.told().split(", "))
                .filter(rule -> !rule.isEmpty()).forEach(rule -> {
                    named.add(rule);
                    if (known.relation() == Relation.DIFFERENT) {
                        proven.add(rule);
                    }
                }));
        assertEquals(named, proven);
    }

    private static String told(DifferenceCase known) {
        EngineDifferences differences = new EngineDifferences(known.statements());
        TreeSet<String> rules = new TreeSet<>();
        known.statements().forEach(statement -> differences.in(statement).stream()
                .map(EngineDifference::rule).forEach(rules::add));
        return String.join(", ", rules);
    }
}
