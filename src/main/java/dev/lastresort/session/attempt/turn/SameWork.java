package dev.lastresort.session.attempt.turn;

import dev.lastresort.model.scenario.CopyTerms;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.session.sql.NormalScript;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether two steps do the same, whatever they are called and however long they take. */
public final class SameWork {

    private SameWork() {}

    public static boolean is(Step one, Step other) {
        return isButForVersion(one, other) && version(one).equals(version(other));
    }

    /**
     * Whether a trainee's step is work of their own: no step of the scenario does the same, and it
     * is not recorded as a version that the scenario knows.
     */
    static boolean isOwn(Step step, Scenario scenario) {
        Set<String> known = new HashSet<>(Set.of(scenario.setup().version()));
        authors(scenario).forEach(author -> version(author).ifPresent(known::add));
        scenario.facts().stream().flatMap(fact -> fact.alternatives().stream())
                .forEach(alternative -> alternative.since().ifPresent(known::add));
        scenario.invariants().checks().stream().flatMap(check -> check.alternatives().stream())
                .forEach(alternative -> alternative.since().ifPresent(known::add));
        return version(step).stream().noneMatch(known::contains)
                && authors(scenario).noneMatch(author -> is(author, step));
    }

    private static Stream<Step> authors(Scenario scenario) {
        return Stream.of(scenario.strategies().stream()
                .flatMap(strategy -> strategy.steps().stream()),
                scenario.incident().steps().stream(), scenario.incident().correct().stream())
                .flatMap(steps -> steps);
    }

    private static Optional<String> version(Step step) {
        return switch (step) {
            case Step.RunSql sql -> sql.version();
            case Step.CopyBack copy -> copy.version();
            default -> Optional.empty();
        };
    }

    /** What is done is the same, whatever the migration history gets to know of it. */
    static boolean isButForVersion(Step one, Step other) {
        return switch (one) {
            case Step.Contain a -> other instanceof Step.Contain b && a.what().equals(b.what());
            case Step.Resume a -> other instanceof Step.Resume b && a.what().equals(b.what());
            case Step.Deploy a -> other instanceof Step.Deploy b
                    && a.actor().equals(b.actor()) && a.version().equals(b.version())
                    && a.nodes().equals(b.nodes());
            case Step.Verify _ -> other instanceof Step.Verify;
            case Step.VerifyBackup a -> other instanceof Step.VerifyBackup b
                    && a.backup().equals(b.backup());
            case Step.PauseReplica a -> other instanceof Step.PauseReplica b
                    && a.replica().equals(b.replica());
            case Step.RestoreInPlace a -> other instanceof Step.RestoreInPlace b
                    && a.point().equals(b.point());
            case Step.RestoreAside a -> other instanceof Step.RestoreAside b
                    && a.point().equals(b.point());
            case Step.CopyBack a -> other instanceof Step.CopyBack b
                    && tables(a).equals(tables(b)) && a.inOrder() == b.inOrder();
            case Step.RunSql a -> other instanceof Step.RunSql b
                    && NormalScript.of(a.statements()).isSame(NormalScript.of(b.statements()));
        };
    }

    /** Whether they differ only in what they are done to. No two scripts are of one kind. */
    static boolean isOfItsKind(Step one, Step other) {
        return switch (one) {
            case Step.Contain _ -> other instanceof Step.Contain;
            case Step.Resume _ -> other instanceof Step.Resume;
            case Step.Deploy _ -> other instanceof Step.Deploy;
            case Step.Verify _ -> other instanceof Step.Verify;
            case Step.PauseReplica _ -> other instanceof Step.PauseReplica;
            case Step.RestoreInPlace a -> other instanceof Step.RestoreInPlace b
                    && a.point().replica().isPresent() == b.point().replica().isPresent();
            case Step.RestoreAside _ -> other instanceof Step.RestoreAside;
            case Step.CopyBack a -> other instanceof Step.CopyBack b
                    && names(a).equals(names(b));
            // how long another backup takes to load says nothing about this one
            case Step.RunSql _, Step.VerifyBackup _ -> false;
        };
    }

    private static Set<String> names(Step.CopyBack step) {
        return step.tables().stream().map(Step.CopiedTable::table).collect(Collectors.toSet());
    }

    /** In which file a condition stands is no matter. */
    private static List<Map.Entry<String, String>> tables(Step.CopyBack step) {
        return step.tables().stream().map(table -> Map.entry(table.table(),
                table.onConflict() + table.where()
                        .map(NormalScript::words).orElse("") + terms(table.terms())))
                .toList();
    }

    private static List<Object> terms(CopyTerms terms) {
        return List.of(terms.from(), terms.by(), terms.newest(), terms.writtenSince(),
                terms.columns().entrySet().stream().map(column -> column.getKey() + " "
                        + column.getValue().map(NormalScript::words).orElse("")).toList());
    }
}
