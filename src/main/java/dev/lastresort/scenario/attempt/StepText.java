package dev.lastresort.scenario.attempt;

import dev.lastresort.model.scenario.CopyTerms;
import dev.lastresort.model.scenario.CopyTerms.OnConflict;
import dev.lastresort.model.scenario.Day;
import dev.lastresort.model.scenario.Emission;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.scenario.json.StepMapping;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A step without its durations, as {@link StepMapping} reads it. */
final class StepText {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private StepText() {}

    static ObjectNode of(Step step) {
        ObjectNode node = NODES.objectNode();
        switch (step) {
            case Step.Contain s -> containment(typed(node, "contain", s), s.what());
            case Step.Resume s -> containment(typed(node, "resume", s), s.what());
            case Step.Deploy s -> {
                typed(node, "deploy", s).put("actor", s.actor()).put("version", s.version());
                s.nodes().ifPresent(nodes -> node.put("nodes", nodes));
            }
            case Step.RunSql s -> {
                typed(node, "runSql", s).set("statements", statements(s));
                s.version().ifPresent(version -> node.put("version", version));
                emits(node, s.emits());
            }
            case Step.RestoreInPlace s -> point(typed(node, s.point().replica().isPresent()
                    ? "promoteReplica" : "restoreInPlace", s), s.point());
            case Step.RestoreAside s -> point(typed(node, "restoreAside", s), s.point())
                    .put("instance", s.instance());
            case Step.CopyBack s -> copyBack(typed(node, "copyBack", s), s);
            case Step.Verify s -> typed(node, "verify", s);
            case Step.VerifyBackup s -> {
                typed(node, "verifyBackup", s);
                s.backup().ifPresent(backup -> node.put("backup", backup));
            }
            case Step.PauseReplica s ->
                    typed(node, "pauseReplica", s).put("replica", s.replica());
        }
        return node;
    }

    private static ObjectNode typed(ObjectNode node, String type, Step step) {
        return node.put("type", type).put("name", step.name());
    }

    private static void containment(ObjectNode node, Containment what) {
        switch (what) {
            case Containment.StopActor(String actor) -> node.put("actor", actor);
            case Containment.ReadOnly() -> node.put("readOnly", true);
            case Containment.Maintenance() -> node.put("maintenance", true);
            case Containment.Disruption(String name) -> node.put("disruption", name);
        }
    }

    /** A statement whose result has a name stands with it. */
    private static ArrayNode statements(Step.RunSql step) {
        ArrayNode list = AttemptText.sql(step.statements());
        step.emits().names().forEach((place, name) -> list.set(place, NODES.objectNode()
                .put("sql", step.statements().get(place).text()).put("as", name)));
        return list;
    }

    private static void emits(ObjectNode node, Step.Emits emits) {
        if (emits.effects().isEmpty()) {
            return;
        }
        ArrayNode list = node.putArray("emits");
        for (Emission emission : emits.effects()) {
            ObjectNode one = list.addObject().put("effect", emission.effect());
            emission.key().forEach(one.putArray("key")::add);
            emission.amount().ifPresent(amount -> one.put("amount", amount));
            emission.forEach().ifPresent(rows -> one.put("forEach", rows));
        }
    }

    private static ObjectNode point(ObjectNode node, Step.RecoveryPoint point) {
        if (point.otherwise().isEmpty()) {
            point.backup().ifPresent(backup -> node.put("backup", backup));
        } else {
            point.backups().forEach(node.putArray("backup")::add);
        }
        point.replica().ifPresent(replica -> node.put("replica", replica));
        if (!point.portion().isAll()) {
            point.portion().tables().forEach(node.putArray(
                    point.portion().only() ? "tables" : "without")::add);
        }
        if (point.moving().isPresent()) {
            node.set("target", moving(point.moving().get()));
        } else {
            point.target().ifPresent(target -> node.put("target", target.toString()));
        }
        return node;
    }

    private static ObjectNode moving(Day.Moving moving) {
        String anchor = switch (moving.turn()) {
            case ALERT -> "alert";
            case DECISION -> "decision";
            case STEP_BEGINS, STEP_ENDS -> "step " + moving.step();
        };
        boolean ends = moving.turn() == Day.Moving.Milestone.STEP_ENDS;
        ObjectNode node = NODES.objectNode().put(ends ? "after" : "at", anchor);
        // an offset of 0 is written, too, since "after" alone would mean a moment later
        return node.put(moving.offset().isNegative() ? "minus" : "plus",
                moving.offset().abs().toString());
    }

    private static void copyBack(ObjectNode node, Step.CopyBack step) {
        ArrayNode tables = NODES.arrayNode();
        for (Step.CopiedTable table : step.tables()) {
            ObjectNode copied = tables.addObject().put("table", table.table());
            table.where().ifPresent(where -> copied.put("where", where.text()));
            copied.put("onConflict", rule(table.onConflict()));
            terms(copied, table.terms());
        }
        node.put("instance", step.instance()).set("tables", tables);
        step.version().ifPresent(version -> node.put("version", version));
        if (step.inOrder()) {
            node.put("inOrder", true);
        }
    }

    private static void terms(ObjectNode copied, CopyTerms terms) {
        terms.from().ifPresent(from -> copied.put("from", from));
        if (!terms.by().isEmpty()) {
            terms.by().forEach(copied.putArray("by")::add);
        }
        terms.newest().ifPresent(newest -> copied.put("newest", newest));
        terms.writtenSince().ifPresent(rule -> copied.put("writtenSince", rule(rule)));
        if (!terms.columns().isEmpty()) {
            ObjectNode columns = copied.putObject("columns");
            terms.columns().forEach((column, sql) -> sql.ifPresentOrElse(
                    expression -> columns.put(column, expression.text()),
                    () -> columns.putNull(column)));
        }
    }

    private static String rule(OnConflict rule) {
        return switch (rule) {
            case KEEP_LIVE -> "keepLive";
            case TAKE_RESTORED -> "takeRestored";
            case TAKE_NEWEST -> "takeNewest";
            case FAIL -> "fail";
        };
    }
}
