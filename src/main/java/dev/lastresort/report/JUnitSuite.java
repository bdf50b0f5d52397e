package dev.lastresort.report;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Expectation;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.scenario.problem.Problem;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One scenario as continuous integration counts it: a case for each expectation of a strategy.
 * Invariant: it follows from the comparison alone, so that the same one gives the same bytes.
 *
 * @param name       the scenario's id; of a file that could not be compared, its name as typed
 * @param startOfDay by the scenario's own clock
 * @param properties what else there is to know of the run, in a fixed order
 */
public record JUnitSuite(String name, LocalDateTime startOfDay,
        SequencedMap<String, String> properties, List<TestCase> cases) {

    private static final LocalDateTime NO_DAY = LocalDateTime.of(1970, 1, 1, 0, 0);

    public JUnitSuite {
        cases = List.copyOf(cases);
    }

    /** Why a case did not pass: it was missed, could not be looked at, or was not held. */
    enum NotPassed {
        FAILURE, ERROR, SKIPPED
    }

    /** @param details lines beside the message */
    record Remark(NotPassed sort, String type, String message, List<String> details) {
        Remark {
            details = List.copyOf(details);
        }
    }

    /**
     * @param owner  the scenario and the strategy, as a tree of results shows them
     * @param remark empty if it passed
     */
    record TestCase(String owner, String name, Optional<Remark> remark) {}

    /**
     * The expectations of the strategies that were run, or that should have been.
     *
     * @param file as it was typed
     * @param held whether the run is one that expectations are held against: one without other
     *             settings than the file's
     */
    public static JUnitSuite of(String file, Comparison comparison, boolean held) {
        List<TestCase> cases = new ArrayList<>();
        for (Strategy strategy : comparison.scenario().strategies()) {
            String owner = comparison.scenario().id() + "." + strategy.name();
            Optional<BranchResult> branch = comparison.branches().stream()
                    .filter(one -> one.name().equals(strategy.name())).findFirst();
            if (branch.isPresent() || comparison.notStarted().contains(strategy)) {
                strategy.expectations().forEach(expectation -> cases.add(new TestCase(owner,
                        expectation.measure(), held ? missed(expectation, branch, file)
                                : Optional.of(notHeld()))));
            }
        }
        return new JUnitSuite(comparison.scenario().id(), comparison.scenario().start(),
                properties(file, comparison), cases);
    }

    /** A file that could not be compared: one case, with every problem. */
    public static JUnitSuite of(String file, List<Problem> problems) {
        SequencedMap<String, String> properties = new LinkedHashMap<>();
        properties.put("file", file);
        String first = problems.stream().map(Problem::message).findFirst().orElse("");
        return new JUnitSuite(file, NO_DAY, properties, List.of(new TestCase(file, "compares",
                Optional.of(new Remark(NotPassed.ERROR, "problems", first,
                        problems.stream().map(Problem::text).toList())))));
    }

    private static Remark notHeld() {
        return new Remark(NotPassed.SKIPPED, "", "not held against anything: the run was one with"
                + " --seed, --set or --quick", List.of());
    }

    private static Optional<Remark> missed(
            Expectation expectation, Optional<BranchResult> branch, String file) {
        String start = expectation.measure() + ": ";
        String place = file + "#" + expectation.pointer();
        if (branch.isEmpty()) {
            return Optional.of(new Remark(NotPassed.FAILURE, "not-measured",
                    "not measured, since the"
                            + " strategy did not start: no decision was made before the horizon",
                    List.of(place)));
        }
        return branch.get().missed().stream().filter(words -> words.startsWith(start)).findFirst()
                .map(words -> new Remark(NotPassed.FAILURE, "expectation",
                        words.substring(start.length()), List.of(words, place)));
    }

    private static SequencedMap<String, String> properties(String file, Comparison comparison) {
        SequencedMap<String, String> properties = new LinkedHashMap<>();
        properties.put("file", file);
        properties.put("title", comparison.scenario().briefing().title());
        properties.put("seed", String.valueOf(comparison.seed()));
        properties.put("engine", comparison.scenario().engine().word());
        comparison.alertAt().ifPresent(at -> properties.put("alertAt", Wording.isoInstant(at)));
        comparison.decisionAt()
                .ifPresent(at -> properties.put("decisionAt", Wording.isoInstant(at)));
        properties.put("horizon", Wording.isoInstant(comparison.scenario().horizon()));
        properties.put("fingerprint", comparison.fingerprint().hex());
        comparison.compared().forEach(branch -> {
            properties.put(branch.name() + ".fingerprint", branch.fingerprint().hex());
            properties.put(branch.name() + ".right", String.valueOf(branch.isRight()));
            properties.put(branch.name() + ".dominatedBy", String.join(", ", branch.dominatedBy()));
        });
        return properties;
    }

    long count(NotPassed sort) {
        return cases.stream().flatMap(one -> one.remark().stream())
                .filter(remark -> remark.sort() == sort).count();
    }
}
