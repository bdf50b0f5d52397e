package dev.lastresort.comparison;

import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.Cause;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.scenario.traffic.Tenancy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.function.ToLongFunction;

/**
 * The measures on which branches are compared, each by itself for every fact, effect and actor:
 * unlike things are never added up. There is no weighing and no total that decides anything.
 */
final class Axes {

    private static final String ROWS = "rows";
    private static final String EFFECTS = "effects";
    private static final String ANSWERS = "answers";
    private static final String SECONDS = "seconds";

    private Axes() {}

    /** In the order of the file. */
    static List<Axis> of(Outcome outcome) {
        return of(outcome.facts(), outcome.effects(), outcome.actors(),
                outcome.timeToRecoverSeconds());
    }

    /** The same of the parts of an outcome on which they are measured. */
    static List<Axis> of(
            SequencedMap<String, FactLedger> facts,
            SequencedMap<String, EffectLedger> effects,
            SequencedMap<String, ActorTally> actors,
            OptionalLong timeToRecoverSeconds) {
        List<Axis> axes = new ArrayList<>();
        facts.forEach((fact, ledger) -> {
            // what is told by tenant, too, counts once
            String whole = Tenancy.groupOf(fact);
            if (whole.equals(fact) || !facts.containsKey(whole)) {
                facts(fact, ledger, axes);
            }
        });
        effects.forEach((effect, ledger) -> effects(effect, ledger, axes));
        groups(actors).forEach((actor, tallies) -> {
            axes.add(sum("bad answers: " + actor, ANSWERS, tallies, ActorTally::bad));
            axes.add(sum("wrong answers: " + actor, ANSWERS, tallies,
                    tally -> tally.count(Judgement.WRONG)));
            axes.add(sum("down: " + actor, SECONDS, tallies, ActorTally::downSeconds));
        });
        axes.add(new Axis("time to recover", SECONDS, timeToRecoverSeconds));
        return axes;
    }

    /** Actors by themselves, tenants as the group that they are: parts of one thing add up. */
    private static SequencedMap<String, List<ActorTally>> groups(
            SequencedMap<String, ActorTally> actors) {
        SequencedMap<String, List<ActorTally>> groups = new LinkedHashMap<>();
        actors.forEach((actor, tally) -> groups.computeIfAbsent(
                Tenancy.groupOf(actor), _ -> new ArrayList<>()).add(tally));
        return groups;
    }

    private static Axis sum(String name, String unit, List<ActorTally> tallies,
            ToLongFunction<ActorTally> measure) {
        return axis(name, unit, tallies.stream().mapToLong(measure).sum());
    }

    private static void facts(String fact, FactLedger ledger, List<Axis> axes) {
        long lost = ledger.count(Verdict.LOST);
        long notUpdated = ledger.entries().stream().filter(Axes::isUpdateNeverAccepted).count();
        axes.add(axis("lost: " + fact, ROWS, lost));
        axes.add(axis("lost or wrong: " + fact, ROWS,
                lost + ledger.count(Verdict.WRONG) - notUpdated));
        axes.add(axis("never accepted: " + fact, ROWS,
                ledger.count(Verdict.NEVER_ACCEPTED) + notUpdated));
        axes.add(axis("unexpected: " + fact, ROWS, ledger.count(Verdict.UNEXPECTED)));
    }

    /** A row that is wrong only because the request that would have changed it was turned away. */
    private static boolean isUpdateNeverAccepted(FactLedger.Entry entry) {
        return entry.verdict() == Verdict.WRONG
                && (entry.cause() instanceof Cause.RequestRefused
                        || entry.cause() instanceof Cause.RequestFailed);
    }

    private static void effects(String effect, EffectLedger ledger, List<Axis> axes) {
        axes.add(axis("not right: " + effect, EFFECTS, ledger.notRight()));
        axes.add(axis("not right or taken back: " + effect, EFFECTS, ledger.bad()));
        ledger.money().ifPresent(money -> {
            axes.add(new Axis("owed to customers: " + effect, money.unit(),
                    Optional.of(money.currency()), Optional.of(money.owed())));
            axes.add(new Axis("forgone: " + effect, money.unit(),
                    Optional.of(money.currency()), Optional.of(money.forgone())));
        });
    }

    /**
     * Sums for tables, which have no room for more. Who dominates whom is never decided on them.
     */
    static List<Axis> totals(Outcome outcome) {
        List<Axis> totals = new ArrayList<>();
        totals.add(axis("lost", ROWS, outcome.rows(Verdict.LOST)));
        totals.add(axis("wrong", ROWS, outcome.rows(Verdict.WRONG)));
        totals.add(axis("never accepted", ROWS, outcome.rows(Verdict.NEVER_ACCEPTED)));
        totals.add(axis("unexpected", ROWS, outcome.rows(Verdict.UNEXPECTED)));
        totals.add(axis("effects not right", EFFECTS, outcome.effects().values().stream()
                .mapToLong(EffectLedger::notRight).sum()));
        totals.add(axis("bad answers", ANSWERS, outcome.actors().values().stream()
                .mapToLong(ActorTally::bad).sum()));
        totals.add(axis("wrong answers", ANSWERS, outcome.actors().values().stream()
                .mapToLong(tally -> tally.count(Judgement.WRONG)).sum()));
        groups(outcome.actors()).forEach((actor, tallies) -> totals.add(
                sum("down: " + actor, SECONDS, tallies, ActorTally::downSeconds)));
        totals.add(new Axis("time to recover", SECONDS, outcome.timeToRecoverSeconds()));
        return totals;
    }

    private static Axis axis(String name, String unit, long value) {
        return new Axis(name, unit, OptionalLong.of(value));
    }
}
