package dev.lastresort.session.importing.draft;

import static dev.lastresort.session.importing.draft.DraftText.NODES;

import dev.lastresort.database.description.DescribedColumn;
import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.session.importing.history.SourceStatement;
import dev.lastresort.session.importing.schema.MigrationEffect;
import dev.lastresort.session.importing.schema.MigrationEffect.Kind;
import dev.lastresort.session.importing.schema.Names;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The migration as the incident, and the ways back from it. */
final class StepDraft {

    static final String INCIDENT = "10:00";
    private static final String SIDE_RESTORE = "side-restore";

    private static final Set<Kind> GONE = EnumSet.of(Kind.TABLE_DROPPED, Kind.TRUNCATED,
            Kind.ALL_ROWS_DELETED, Kind.ROWS_DELETED);
    private static final Set<Kind> OTHERWISE = EnumSet.of(Kind.ALL_ROWS_CHANGED, Kind.ROWS_CHANGED,
            Kind.COLUMN_DROPPED, Kind.COLUMN_RETYPED);

    private static final String LITERAL = "'(?:[^']|'')*'|-?[0-9.]+|TRUE|FALSE|CURRENT_TIMESTAMP";

    private final DraftPlan plan;
    private final Repairs repairs;

    StepDraft(DraftPlan plan, Repairs repairs) {
        this.plan = plan;
        this.repairs = repairs;
    }

    /** The schema's version once the migration is taken back, in whatever way. */
    String versionUndone() {
        return plan.version() + "-undone";
    }

    ObjectNode incident(String summary) {
        ObjectNode incident = NODES.objectNode().put("at", INCIDENT).put("summary", summary);
        boolean locks = plan.danger().hazard().locks();
        ObjectNode step = incident.putArray("steps").addObject().put("type", "runSql")
                .put("name", "Migration " + plan.version());
        step.put("description", "Guessed: how long it takes, and which tables refuse requests"
                + " meanwhile.");
        step.put("run", locks ? "25 min" : "2 min");
        if (!plan.touched().isEmpty()) {
            ArrayNode locked = step.putArray("locks");
            plan.touched().stream().map(Names::file).forEach(locked::add);
        }
        step.put("version", plan.version());
        repairs.failsWith().ifPresent(state -> step.put("fails", state));
        ArrayNode statements = step.putArray("statements");
        for (SourceStatement statement : plan.change().statements()) {
            statements.add(DraftText.sql("-- " + statement.place() + "\n" + statement.sql()));
        }
        return incident;
    }

    ArrayNode strategies() {
        ArrayNode strategies = NODES.arrayNode();
        strategies.addObject().put("preset", "do-nothing");
        ObjectNode forward = strategies.addObject().put("name", "roll-forward")
                .put("title", "Roll forward (to be filled in)").put("kind", "roll-forward");
        forward.put("description", "Write the migration that puts it right in the place of the"
                + " harmless statement, and how long it takes. Once tables and columns are there"
                + " again under their old names, add \"version\": \"" + versionUndone()
                + "\" to the step: facts are then read as before.");
        ArrayNode steps = forward.putArray("steps");
        step(steps, "runSql", "Roll forward").put("authoring", "15 min").put("review", "5 min")
                .put("run", "2 min").putArray("statements").add("SELECT 1");
        step(steps, "verify", "Look after it").put("run", "2 min");
        sideRestore(strategies);
        strategies.addObject().put("preset", "pitr").put("approval", "10 min");
        strategies.addObject().put("preset", "full-restore").put("approval", "10 min");
        return strategies;
    }

    private void sideRestore(ArrayNode strategies) {
        List<ObjectNode> copied = copied();
        if (copied.isEmpty() || !repairs.has("strategy:" + SIDE_RESTORE)) {
            return;
        }
        ObjectNode side = strategies.addObject().put("preset", SIDE_RESTORE)
                .put("name", SIDE_RESTORE)
                .put("title", "Restore aside, copy back what the migration touched");
        side.put("description", "Guessed: which rows come back, and that what was written since"
                + " may be overwritten where the migration changed rows.");
        List<String> undone = repairs.plainness(SIDE_RESTORE) == 0 ? undone() : List.of();
        if (undone.isEmpty()) {
            side.put("run", "3 min").put("version", versionUndone()).putArray("tables")
                    .addAll(copied);
            return;
        }
        ArrayNode steps = side.putArray("steps");
        step(steps, "restoreAside", "Restore aside").put("approval", "5 min")
                .put("target", INCIDENT).put("instance", "side");
        ArrayNode statements = step(steps, "runSql", "Make room for what comes back")
                .put("authoring", "10 min").put("run", "1 min").putArray("statements");
        undone.forEach(statements::add);
        step(steps, "copyBack", "Copy back").put("run", "3 min").put("instance", "side")
                .put("version", versionUndone()).putArray("tables").addAll(copied);
        step(steps, "verify", "Look after it").put("run", "2 min");
    }

    private static ObjectNode step(ArrayNode steps, String type, String name) {
        return steps.addObject().put("type", type).put("name", name);
    }

    /** The tables whose rows come back, those first that others refer to. */
    private List<ObjectNode> copied() {
        Set<String> gone = new LinkedHashSet<>();
        Set<String> otherwise = new LinkedHashSet<>();
        for (MigrationEffect effect : plan.change().effects()) {
            String table = plan.nameBefore(effect.table());
            if (GONE.contains(effect.kind())) {
                gone.add(table);
            } else if (OTHERWISE.contains(effect.kind())) {
                otherwise.add(table);
            }
            if (effect.kind() == Kind.TRUNCATED) {
                cascade(table, gone);
            }
        }
        if (gone.isEmpty() && otherwise.isEmpty()) {
            gone.addAll(plan.touched());
        }
        List<ObjectNode> copied = new ArrayList<>();
        for (DescribedTable table : plan.order().tables()) {
            boolean back = gone.contains(table.name());
            if (back || otherwise.contains(table.name())) {
                copied.add(NODES.objectNode().put("table", Names.file(table.name()))
                        .put("onConflict", otherwise.contains(table.name())
                                ? "takeRestored" : "keepLive"));
            }
        }
        return copied;
    }

    private void cascade(String from, Set<String> gone) {
        for (DescribedTable table : plan.ground().tables()) {
            boolean refers = table.references().stream()
                    .anyMatch(reference -> reference.table().equals(from));
            if (refers && gone.add(table.name())) {
                cascade(table.name(), gone);
            }
        }
    }

    /** What takes the schema back to what the copied rows fit, the last change first. */
    private List<String> undone() {
        List<String> undone = new ArrayList<>();
        Set<String> dropped = new LinkedHashSet<>();
        for (MigrationEffect effect : plan.change().effects().reversed()) {
            if (effect.kind() == Kind.TABLE_DROPPED) {
                // it comes back whole
                dropped.add(effect.table());
            } else if (!dropped.contains(effect.table())) {
                undo(effect).ifPresent(undone::add);
            }
        }
        return undone;
    }

    private Optional<String> undo(MigrationEffect effect) {
        String alter = "ALTER TABLE " + Names.sql(effect.table()) + " ";
        String column = Names.sql(effect.column());
        Optional<DescribedColumn> was = plan.ground().table(plan.nameBefore(effect.table()))
                .flatMap(table -> table.column(effect.column()));
        return switch (effect.kind()) {
            case TABLE_RENAMED -> Optional.of("ALTER TABLE " + Names.sql(effect.now())
                    + " RENAME TO " + Names.sql(effect.table()));
            case COLUMN_RENAMED -> Optional.of(alter + "RENAME COLUMN "
                    + Names.sql(effect.now()) + " TO " + column);
            case COLUMN_DROPPED ->
                    was.map(one -> alter + "ADD COLUMN " + column + " " + FactDraft.type(one));
            case COLUMN_RETYPED -> was.map(one -> alter + "ALTER COLUMN " + column + " TYPE "
                    + FactDraft.type(one) + " USING CAST(" + column + " AS " + FactDraft.type(one)
                    + ")");
            case DEFAULT_CHANGED -> was.map(DescribedColumn::initial)
                    .filter(sql -> sql.isEmpty() || sql.matches(LITERAL))
                    .map(sql -> alter + "ALTER COLUMN " + column
                            + (sql.isEmpty() ? " DROP DEFAULT" : " SET DEFAULT " + sql));
            case REQUIRED_COLUMN_ADDED, NULL_FORBIDDEN -> Optional.of(
                    alter + "ALTER COLUMN " + column + " DROP NOT NULL");
            default -> Optional.empty();
        };
    }
}
