package dev.lastresort.ui.comparison;

import dev.lastresort.model.outcome.ActorGroup;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.FactLedger.Verdict;
import dev.lastresort.model.outcome.GroupTally;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.ui.comparison.AxisRow.About;
import dev.lastresort.ui.comparison.AxisRow.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * The parts of one branch, each in the columns that say something of it; those of tenants stand
 * below what they are parts of.
 */
record CostParts(Comparison comparison, BranchResult branch) {

    List<AxisRow> all() {
        List<AxisRow> rows = new ArrayList<>();
        comparison.scenario().ownFacts().forEach(fact -> addFact(fact, rows));
        comparison.scenario().effects().forEach(effect -> rows.add(row(
                effect.title(), About.EFFECT, heading -> heading.equals("effects not right")
                        ? branch.outcome().effect(effect.name()).notRight() : -1,
                CostNote.of(branch.outcome().effect(effect.name())), 0)));
        ActorGroup.of(comparison.scenario()).forEach(actor -> addActor(actor, rows));
        return rows;
    }

    private void addFact(Fact fact, List<AxisRow> rows) {
        List<Fact> tenants = fact.by().isEmpty() ? List.of() : comparison.scenario().facts()
                .stream().filter(other -> !other.name().equals(fact.name())
                        && Tenancy.covers(fact.name(), other.name()))
                .toList();
        rows.add(row(label(fact.title(), tenants.size()), About.FACT,
                heading -> fact(fact.name(), heading), List.of(), tenants.size()));
        tenants.forEach(tenant -> rows.add(row(tenant.title(), About.TENANT,
                heading -> fact(tenant.name(), heading), List.of(), 0)));
    }

    private void addActor(ActorGroup actor, List<AxisRow> rows) {
        ActorTally all = actor.isGroup() ? GroupTally.of(branch.outcome(), actor.name())
                : branch.outcome().actor(actor.name());
        // When people remember one tenant as down is said of that tenant.
        rows.add(row(actor.label(), About.ACTOR, heading -> actor(all, actor.name(), heading),
                actor.isGroup() ? List.of() : CostNote.of(all), actor.members().size()));
        actor.members().forEach(tenant -> {
            ActorTally own = branch.outcome().actor(tenant.name());
            rows.add(row(tenant.title(), About.TENANT,
                    heading -> actor(own, actor.name(), heading), CostNote.of(own), 0));
        });
    }

    private static String label(String title, int tenants) {
        return tenants == 0 ? title : ActorGroup.label(title, tenants);
    }

    private long fact(String fact, String heading) {
        var ledger = branch.outcome().fact(fact);
        return switch (heading) {
            case "lost" -> ledger.count(Verdict.LOST);
            case "wrong" -> ledger.count(Verdict.WRONG);
            case "never accepted" -> ledger.count(Verdict.NEVER_ACCEPTED);
            case "unexpected" -> ledger.count(Verdict.UNEXPECTED);
            default -> -1;
        };
    }

    /** @param group whose column of downtime it stands in */
    private static long actor(ActorTally tally, String group, String heading) {
        return switch (heading) {
            case "bad answers" -> tally.bad();
            case "wrong answers" -> tally.count(Judgement.WRONG);
            default -> heading.equals("down: " + group) ? tally.downSeconds() : -1;
        };
    }

    /** @param value less than 0 where the heading says nothing of it */
    private AxisRow row(String title, About about, ToLongFunction<String> value,
            List<CostNote> notes, int tenants) {
        List<Optional<Cell>> cells = new ArrayList<>();
        for (Axis total : branch.totals()) {
            long figure = value.applyAsLong(total.name());
            cells.add(figure < 0 ? Optional.empty() : Optional.of(cell(
                    new Axis(total.name(), total.unit(), OptionalLong.of(figure)))));
        }
        cells.add(Optional.empty());
        return new AxisRow(branch.name(), title, about, AxisRow.isYours(branch),
                AxisRow.isDominated(branch), cells, notes, tenants);
    }

    private static Cell cell(Axis axis) {
        return new Cell(axis.figure(), axis, false, false);
    }
}
