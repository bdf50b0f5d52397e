package dev.lastresort.scenario;

import dev.lastresort.model.scenario.Incident;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.batch.Batches;
import dev.lastresort.model.scenario.batch.Beside;
import dev.lastresort.model.scenario.batch.ScriptCut;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Cuts scripts into what is done of them: each batch is a step of its own, with its numbers in the
 * place of {@code :first} and {@code :last}. The last one that is done bears the script's name, so
 * that what waits for the script waits for it.
 */
final class Batching {

    private Batching() {}

    static Scenario cut(Scenario scenario) {
        Incident incident = scenario.incident();
        List<Strategy> strategies = scenario.strategies().stream().map(one -> new Strategy(
                one.name(), one.title(), one.kind(), cut(one.steps()), one.expectations(),
                one.advice()))
                .toList();
        return scenario.withStrategies(strategies).withIncident(new Incident(incident.at(),
                incident.summary(), cut(incident.steps()), cut(incident.correct())));
    }

    private static List<Step> cut(List<Step> steps) {
        return steps.stream().flatMap(step -> step instanceof Step.RunSql sql
                && !sql.pieces().equals(ScriptCut.WHOLE) ? pieces(sql).stream() : Stream.of(step))
                .toList();
    }

    private static List<Step> pieces(Step.RunSql script) {
        if (script.pieces().batches().isEmpty()) {
            int done = script.pieces().done(script.statements().size());
            return List.of(piece(script, script.name(), script.hands(),
                    script.statements().subList(0, done),
                    ScriptCut.time(script.run(),
                            script.pieces().stopsAfter().orElse(BigDecimal.ONE)),
                    done == script.statements().size(), ScriptCut.WHOLE));
        }
        Batches batches = script.pieces().batches().get();
        int all = Math.toIntExact(batches.count());
        int done = script.pieces().done(all);
        Duration run = batches.each(script.run());
        List<Step> pieces = new ArrayList<>();
        for (int i = 0; i < done; i++) {
            boolean last = i == done - 1;
            pieces.add(piece(script,
                    last ? script.name() : script.name() + " (" + (i + 1) + " of " + all + ")",
                    i == 0 ? script.hands() : pause(script.hands(), batches),
                    numbered(script.statements(), batches, i), run, i == all - 1,
                    i == 0 ? ScriptCut.WHOLE : ScriptCut.FURTHER));
        }
        return done > 0 ? pieces : List.of(piece(script, script.name(), script.hands(), List.of(),
                Duration.ZERO, false, ScriptCut.WHOLE));
    }

    /** Only who has done all of it records a version. */
    private static Step piece(Step.RunSql script, String name, Hands hands, List<Sql> statements,
            Duration run, boolean whole, ScriptCut pieces) {
        return new Step.RunSql(name, hands, statements, script.locks(),
                script.version().filter(_ -> whole), run, script.fails(), script.emits(),
                script.lockShare(), pieces);
    }

    /** Nobody works between two batches; the lane is the same. */
    private static Hands pause(Hands hands, Batches batches) {
        return new Hands(batches.pause(), Duration.ZERO, Duration.ZERO,
                new Beside(hands.beside().lane(), List.of()));
    }

    private static List<Sql> numbered(List<Sql> statements, Batches batches, int batch) {
        return statements.stream().map(sql -> sql.withText(sql.text()
                .replaceAll("(?<!:):first\\b", Long.toString(batches.first(batch)))
                .replaceAll("(?<!:):last\\b", Long.toString(batches.last(batch))))).toList();
    }
}
