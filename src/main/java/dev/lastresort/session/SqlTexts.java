package dev.lastresort.session;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Draw;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Invariants;
import dev.lastresort.model.scenario.Practice;
import dev.lastresort.model.scenario.RequestStatement;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Setup;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Strategy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SQL of a scenario by the place where it stands. */
public final class SqlTexts {

    private final Map<String, String> texts;

    public SqlTexts(Scenario scenario) {
        texts = all(scenario).collect(
                Collectors.toMap(Sql::pointer, Sql::text, (first, again) -> first));
    }

    public Optional<String> at(String pointer) {
        return Optional.ofNullable(texts.get(pointer));
    }

    /** Whether this very text stands anywhere in the scenario. */
    public boolean holds(String text) {
        return texts.containsValue(text);
    }

    /** All of it, in the order of the file's parts; some may be named more than once. */
    public static Stream<Sql> all(Scenario scenario) {
        return Stream.of(
                scenario.setup().items().stream().flatMap(SqlTexts::ofItem),
                scenario.actors().stream().flatMap(SqlTexts::ofActor),
                ofSteps(scenario.incident().steps()),
                ofSteps(scenario.incident().correct()),
                scenario.strategies().stream().map(Strategy::steps).flatMap(SqlTexts::ofSteps),
                scenario.facts().stream().flatMap(fact -> fact.alternatives().stream())
                        .map(Fact.Alternative::query),
                scenario.invariants().checks().stream()
                        .flatMap(check -> check.alternatives().stream())
                        .map(Invariants.Alternative::query),
                scenario.practice().graphs().stream().map(Practice.Graph::query))
                .flatMap(part -> part);
    }

    private static Stream<Sql> ofItem(Setup.Item item) {
        return switch (item) {
            case Setup.Statement(Sql sql) -> Stream.of(sql);
            case Setup.Seed seed -> Stream.concat(ofDraws(seed.columns().values()),
                    seed.source() instanceof Setup.ForEach each
                            ? Stream.of(each.query()) : Stream.empty());
        };
    }

    private static Stream<Sql> ofActor(Actor actor) {
        return Stream.concat(ofDraws(actor.draws().values()), actor.versions().stream()
                .flatMap(version -> version.statements().stream()).map(RequestStatement::sql));
    }

    private static Stream<Sql> ofDraws(Collection<Draw> draws) {
        return draws.stream().flatMap(draw -> draw.picked().stream())
                .map(Draw.PickedRows::query);
    }

    private static Stream<Sql> ofSteps(List<Step> steps) {
        return steps.stream().flatMap(step -> switch (step) {
            case Step.RunSql run -> run.statements().stream();
            case Step.CopyBack copy ->
                    copy.tables().stream().flatMap(table -> table.sql().stream());
            default -> Stream.empty();
        });
    }
}
