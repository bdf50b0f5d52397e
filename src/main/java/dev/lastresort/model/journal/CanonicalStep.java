package dev.lastresort.model.journal;

import dev.lastresort.model.scenario.CopyTerms;
import dev.lastresort.model.scenario.Emission;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Contain;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.model.scenario.Step.CopiedTable;
import dev.lastresort.model.scenario.Step.CopyBack;
import dev.lastresort.model.scenario.Step.Deploy;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.model.scenario.Step.PauseReplica;
import dev.lastresort.model.scenario.Step.RecoveryPoint;
import dev.lastresort.model.scenario.Step.RestoreAside;
import dev.lastresort.model.scenario.Step.RestoreInPlace;
import dev.lastresort.model.scenario.Step.Resume;
import dev.lastresort.model.scenario.Step.RunSql;
import dev.lastresort.model.scenario.Step.Verify;
import dev.lastresort.model.scenario.Step.VerifyBackup;
import dev.lastresort.model.scenario.batch.Beside;
import dev.lastresort.model.scenario.traffic.Spread;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * The canonical text of a step: all that it does and costs, without the places where its SQL
 * stands.
 */
record CanonicalStep(Canon canon) {

    void write(Step step) {
        canon.text(step.getClass().getSimpleName()).text(step.name());
        hands(step.hands());
        switch (step) {
            case Contain(_, _, var what, var run, boolean forGood, var spread) -> {
                containment(what);
                duration(run);
                canon.truth(forGood);
                spread(spread);
            }
            case Resume(_, _, var what, var run) -> {
                containment(what);
                duration(run);
            }
            case Deploy(_, _, var actor, var version, var run, var nodes) -> {
                canon.text(actor).text(version);
                duration(run);
                nodes.ifPresent(canon::number);
            }
            case RunSql script -> script(script);
            case RestoreInPlace(_, _, var point) -> point(point);
            case RestoreAside(_, _, var point, var instance) -> {
                point(point);
                canon.text(instance);
            }
            case CopyBack(_, _, var instance, var tables, var version, var run, var inOrder) -> {
                canon.text(instance).list(tables, this::table).optional(version, canon::text);
                duration(run);
                if (inOrder) {
                    canon.text("in order");
                }
            }
            case Verify(_, _, var run) -> duration(run);
            case VerifyBackup(_, _, var backup, var run) -> {
                canon.optional(backup, canon::text);
                duration(run);
            }
            case PauseReplica(_, _, var replica, var run) -> {
                canon.text(replica);
                duration(run);
            }
        }
    }

    private void script(RunSql script) {
        sql(script.statements());
        canon.list(script.locks(), canon::text).optional(script.version(), canon::text);
        duration(script.run());
        canon.optional(script.fails(), canon::text);
        canon.list(List.copyOf(script.emits().names().entrySet()),
                name -> canon.number(name.getKey()).text(name.getValue()));
        canon.list(script.emits().effects(), this::emission);
        share(script.lockShare());
    }

    void containment(Containment what) {
        switch (what) {
            case Containment.StopActor(var actor) -> canon.text("stop").text(actor);
            case Containment.ReadOnly() -> canon.text("read-only");
            case Containment.Maintenance() -> canon.text("maintenance");
            case Containment.Disruption(var name) -> canon.text("disruption").text(name);
        }
    }

    /** What every request meets is written as it was before there were shares. */
    private void spread(Spread spread) {
        if (!spread.untold().equals(Spread.ALL)) {
            share(spread.share());
            canon.list(spread.actors(), canon::text).optional(spread.lasts(), this::duration)
                    .truth(spread.losesData());
        }
    }

    private void share(BigDecimal share) {
        if (share.compareTo(BigDecimal.ONE) < 0) {
            canon.text("share").decimal(share);
        }
    }

    private void hands(Hands hands) {
        duration(hands.approval());
        duration(hands.authoring());
        duration(hands.review());
        if (!hands.beside().equals(Beside.NOBODY)) {
            canon.text("beside").optional(hands.beside().lane(), canon::text)
                    .list(hands.beside().after(), canon::text);
        }
    }

    private void point(RecoveryPoint point) {
        canon.optional(point.backup(), canon::text).optional(point.target(), canon::instant);
        if (!point.otherwise().isEmpty()) {
            canon.text("otherwise").list(point.otherwise(), canon::text);
        }
        point.replica().ifPresent(replica -> canon.text("replica").text(replica));
        if (!point.portion().isAll()) {
            canon.text(point.portion().only() ? "only" : "without")
                    .list(List.copyOf(point.portion().tables()), canon::text);
        }
    }

    private void table(CopiedTable table) {
        canon.text(table.table())
                .optional(table.where(), where -> canon.text(where.text()))
                .text(table.onConflict().name());
        if (!table.terms().equals(CopyTerms.PLAIN)) {
            terms(table.terms());
        }
    }

    private void terms(CopyTerms terms) {
        canon.text("terms").optional(terms.from(), canon::text).list(terms.by(), canon::text)
                .optional(terms.newest(), canon::text)
                .optional(terms.writtenSince(), rule -> canon.text(rule.name()))
                .list(List.copyOf(terms.columns().entrySet()),
                        column -> canon.text(column.getKey()).optional(column.getValue(),
                                sql -> canon.text(sql.text())));
    }

    private void sql(List<Sql> statements) {
        canon.list(statements, statement -> canon.text(statement.text()));
    }

    private void duration(Duration duration) {
        canon.number(duration.getSeconds()).number(duration.getNano());
    }

    private void emission(Emission emission) {
        canon.text(emission.effect()).list(emission.key(), canon::text)
                .optional(emission.amount(), canon::text)
                .optional(emission.forEach(), canon::text);
    }
}
