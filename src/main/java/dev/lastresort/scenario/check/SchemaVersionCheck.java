package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An alternative for a schema version that no step installs never applies; that is allowed, but
 * hardly meant.
 */
final class SchemaVersionCheck implements Check {

    @Override
    public void look(Scenario draft, Findings findings) {
        Set<String> installed = new TreeSet<>(Set.of(draft.setup().version()));
        for (StepList program : StepList.of(draft)) {
            program.steps().stream()
                    .map(SchemaVersionCheck::version)
                    .flatMap(Optional::stream)
                    .forEach(installed::add);
        }
        References references = new References(findings);
        for (int i = 0; i < draft.facts().size(); i++) {
            var alternatives = draft.facts().get(i).alternatives();
            for (int j = 0; j < alternatives.size(); j++) {
                since(
                        alternatives.get(j).since(),
                        "/facts/" + i + "/alternatives/" + j,
                        installed,
                        references);
            }
        }
        for (int i = 0; i < draft.invariants().checks().size(); i++) {
            var alternatives = draft.invariants().checks().get(i).alternatives();
            for (int j = 0; j < alternatives.size(); j++) {
                String pointer = "/invariants/checks/" + i + "/alternatives/" + j;
                since(alternatives.get(j).since(), pointer, installed, references);
            }
        }
    }

    private static Optional<String> version(Step step) {
        return switch (step) {
            case Step.RunSql runSql -> runSql.version();
            case Step.CopyBack copyBack -> copyBack.version();
            default -> Optional.empty();
        };
    }

    private static void since(
            Optional<String> since,
            String alternative,
            Set<String> installed,
            References references) {
        since.ifPresent(
                version -> references.doubt(
                        Rule.UNDECLARED_SCHEMA_VERSION,
                        "step that installs",
                        alternative + "/since",
                        version,
                        installed));
    }
}
