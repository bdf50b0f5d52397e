package dev.lastresort.scenario.check;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Draw;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Emission;
import dev.lastresort.model.scenario.RequestStatement;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.text.ParameterNames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a request's statements and effects refer to: draws, results of earlier statements, and
 * {@code :now} and {@code :asked}.
 */
final class ActorCheck implements Check {

    private static final String NOW = "now";
    /** The instant of the tick, unless a draw or a result goes by that name. */
    private static final String ASKED = "asked";

    @Override
    public void look(Scenario draft, Findings findings) {
        List<String> effects = draft.effects().stream().map(Effect::name).toList();
        for (int i = 0; i < draft.actors().size(); i++) {
            Actor actor = draft.actors().get(i);
            for (int j = 0; j < actor.versions().size(); j++) {
                String pointer = "/actors/" + i + "/versions/" + j;
                new VersionLook(actor, pointer, effects, findings).look(actor.versions().get(j));
            }
        }
    }

    /** One version, with what its statements have named so far. */
    private static final class VersionLook {

        private final Actor actor;
        private final String pointer;
        private final List<String> effects;
        private final Findings findings;
        private final References references;
        private final Set<String> results = new TreeSet<>();
        private final Set<String> parameters;

        VersionLook(Actor actor, String pointer, List<String> effects, Findings findings) {
            this.actor = actor;
            this.pointer = pointer;
            this.effects = effects;
            this.findings = findings;
            this.references = new References(findings);
            parameters = new TreeSet<>(actor.draws().keySet());
            parameters.add(NOW);
        }

        void look(Actor.Version version) {
            for (int i = 0; i < version.statements().size(); i++) {
                look(version.statements().get(i), pointer + "/statements/" + i);
            }
            for (int i = 0; i < version.emissions().size(); i++) {
                look(version.emissions().get(i), pointer + "/emits/" + i);
            }
        }

        private void look(RequestStatement statement, String at) {
            statement.forEach().ifPresent(rows -> references.check(
                    Rule.UNKNOWN_DRAW, "rows draw", at + "/forEach", rows, rowsDraws()));
            for (String parameter : ParameterNames.in(statement.sql().text())) {
                parameter(parameter, statement.sql().pointer());
                perRow(parameter, statement.forEach().orElse(""), statement.sql().pointer());
            }
            statement.as().ifPresent(name -> result(name, at));
        }

        private void result(String name, String at) {
            if (!parameters.add(name) || !results.add(name)) {
                findings.error(Rule.DUPLICATE_NAME, at + "/as",
                        "':" + name + "' already means something in this request",
                        "choose another name");
            }
        }

        private void look(Emission emission, String at) {
            references.check(
                    Rule.UNKNOWN_EFFECT, "effect", at + "/effect", emission.effect(), effects);
            for (int i = 0; i < emission.key().size(); i++) {
                parameter(emission.key().get(i), at + "/key/" + i);
            }
            emission.amount().ifPresent(amount -> parameter(amount, at + "/amount"));
            Set<String> walkable = new TreeSet<>(rowsDraws());
            walkable.addAll(results);
            emission.forEach().ifPresent(rows -> references.check(
                    Rule.UNKNOWN_DRAW, "rows draw or result", at + "/forEach", rows, walkable));
        }

        private void parameter(String parameter, String at) {
            if (parameter.equals(ASKED)) {
                return;
            }
            references.check(Rule.UNKNOWN_PARAMETER, "parameter", at,
                    ParameterNames.base(parameter), parameters);
        }

        /** A value drawn for each row means nothing where no row is walked. */
        private void perRow(String parameter, String walked, String at) {
            Draw draw = actor.draws().get(ParameterNames.base(parameter));
            if (draw instanceof Draw.PerRow perRow && !perRow.rows().equals(walked)) {
                findings.error(Rule.MISPLACED_DRAW, at,
                        "':" + parameter + "' is drawn for each row of '" + perRow.rows()
                                + "', which this statement does not walk",
                        "add \"forEach\": \"" + perRow.rows() + "\"");
            }
        }

        private List<String> rowsDraws() {
            return actor.draws().entrySet().stream()
                    .filter(entry -> entry.getValue().picked().isPresent())
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
