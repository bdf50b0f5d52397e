package dev.lastresort.session.importing.draft;

import static dev.lastresort.session.importing.draft.DraftText.NODES;

import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.database.description.DescribedTable.Reference;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.session.importing.history.SourceStatement;
import dev.lastresort.session.importing.schema.FillOrder;
import dev.lastresort.session.importing.schema.MigrationEffect;
import dev.lastresort.session.importing.schema.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A whole scenario, with what is to be edited first at its head.
 *
 * @param filled  which table each item of the setup fills; others are not in it
 * @param rows    how many rows each table gets from its seed
 */
public record ScenarioDraft(ObjectNode document, Map<Integer, String> filled,
        Map<String, Long> rows) {

    private static final long ROWS = 120;
    private static final long MANY_ROWS = 400;

    public static ScenarioDraft of(DraftPlan plan, Repairs repairs) {
        return new Writing(plan, repairs).draft();
    }

    private static final class Writing {

        private final DraftPlan plan;
        private final Repairs repairs;
        private final FillOrder order;
        private final StepDraft steps;
        private final DraftWords words;
        private final Map<String, Long> counts = new HashMap<>();
        private final Map<String, Long> seeded = new TreeMap<>();
        private final Map<Integer, String> filled = new HashMap<>();

        Writing(DraftPlan plan, Repairs repairs) {
            this.plan = plan;
            this.repairs = repairs;
            order = plan.order();
            steps = new StepDraft(plan, repairs);
            words = new DraftWords(plan);
            counts.putAll(plan.ground().rows());
        }

        ScenarioDraft draft() {
            ObjectNode node = NODES.objectNode();
            ArrayNode setup = setup();
            ArrayNode remarks = node.putArray("description");
            words.description(repairs, seeded).forEach(remarks::add);
            node.put("formatVersion", 2).put("kind", "Scenario").put("id", plan.id())
                    .put("title", words.title())
                    .put("system", "Imported: " + plan.plan().kind().words() + ", "
                            + Wording.count(plan.ground().tables().size(), "table")
                            + (plan.plan().incident().isPresent() ? " before " + plan.version()
                                    : ""))
                    .put("difficulty", "starter");
            words.story().forEach(node.putArray("story")::add);
            ArrayNode actors = actors();
            ObjectNode objectives = node.putObject("objectives");
            if (!actors.isEmpty()) {
                objectives.put("recoveryTime", "30 min");
            }
            objectives.put("recoveryPoint", "5 min");
            node.put("seed", 1).put("start", "2026-03-02T00:00:00").put("horizon", "16:00");
            node.putObject("environment").put("description",
                    "Guessed: put in your own sizes and rates.").put("databaseSize", "200 GB")
                    .put("restoreThroughput", "4 GB/min").put("provisioning", "10 min")
                    .put("redoPace", 20);
            node.set("incident", steps.incident(words.summary()));
            node.set("alerts", alerts(actors));
            node.set("strategies", steps.strategies());
            node.set("actors", actors);
            node.set("invariants", invariants());
            node.putArray("backups").addObject().put("name", "nightly").put("at", "02:00");
            node.set("facts", facts());
            ObjectNode database = node.putObject("database");
            if (plan.engine() != EngineName.EMBEDDED) {
                database.put("engine", plan.engine().word());
            }
            database.put("version", plan.versionBefore());
            database.set("setup", setup);
            return new ScenarioDraft(node, Map.copyOf(filled), Map.copyOf(seeded));
        }

        private ArrayNode setup() {
            ArrayNode setup = NODES.arrayNode();
            for (SourceStatement statement : plan.ground().statements()) {
                setup.add(DraftText.sql("-- " + statement.place() + "\n" + statement.sql()));
            }
            for (DescribedTable table : order.tables()) {
                boolean empty = plan.ground().rows().getOrDefault(table.name(), 0L) == 0;
                if (empty && !order.stuck().contains(table.name())) {
                    SeedDraft rows = rows(table);
                    rows.seed(asked(table)).ifPresent(seed -> {
                        filled.put(setup.size(), table.name());
                        counts.put(table.name(), rows.rows(asked(table)));
                        seeded.put(table.name(), rows.rows(asked(table)));
                        setup.add(seed);
                    });
                }
            }
            order.putOff()
                    .forEach((table,
                            references) -> references.forEach(reference -> later(table, reference)
                                    .filter(_ -> repairs.has("later:" + table))
                                    .ifPresent(sql -> {
                                        filled.put(setup.size(), "later:" + table);
                                        setup.add(DraftText.sql(sql));
                                    })));
            return setup;
        }

        private SeedDraft rows(DescribedTable table) {
            return new SeedDraft(table, repairs.care(table.name()),
                    order.putOff().getOrDefault(table.name(), List.of()), counts);
        }

        private long asked(DescribedTable table) {
            return plan.important().stream().anyMatch(one -> one.name().equals(table.name()))
                    ? MANY_ROWS : ROWS;
        }

        /** What closes a circle of references once all rows are there. */
        private Optional<String> later(String table, Reference reference) {
            boolean nullable = plan.ground().table(table)
                    .map(one -> FillOrder.mayBeNull(one, reference)).orElse(false);
            if (!nullable || reference.columns().size() != 1 || !seeded.containsKey(table)
                    || counts.getOrDefault(reference.table(), 0L) == 0) {
                return Optional.empty();
            }
            String first = "(SELECT MIN(" + Names.sql(reference.target().getFirst()) + ") FROM "
                    + Names.sql(reference.table()) + ")";
            String rest = reference.table().equals(table) ? " WHERE "
                    + Names.sql(reference.target().getFirst()) + " <> " + first : "";
            boolean minimum = plan.ground().table(reference.table())
                    .flatMap(one -> one.column(reference.target().getFirst()))
                    .map(column -> column.family()
                            != dev.lastresort.database.description.DescribedColumn.Family.UUID)
                    .orElse(false);
            return minimum ? Optional.of("UPDATE " + Names.sql(table) + " SET "
                    + Names.sql(reference.columns().getFirst()) + " = " + first + rest)
                    : Optional.empty();
        }

        private ArrayNode actors() {
            List<ObjectNode> actors = new ArrayList<>();
            int place = 0;
            for (DescribedTable table : withRows()) {
                ActorDraft draft = new ActorDraft(table);
                if (repairs.has("actor:" + draft.writerName())) {
                    draft.writer(rows(table), leftNull(table.name()), place).ifPresent(actors::add);
                }
                if (repairs.has("actor:" + draft.readerName())) {
                    actors.add(draft.reader(place));
                }
                place++;
            }
            ArrayNode all = NODES.arrayNode();
            (actors.isEmpty() ? List.of(ActorDraft.pulse()) : actors).forEach(all::add);
            return all;
        }

        /** The tables that get programs, of which there are rows; others in the place of others. */
        private List<DescribedTable> withRows() {
            List<DescribedTable> important = plan.important();
            return Stream.concat(important.stream(), DraftPlan.mostReferenced(plan.ground())
                    .stream().filter(table -> !important.contains(table)))
                    .filter(table -> counts.getOrDefault(table.name(), 0L) > 0)
                    .limit(important.size()).toList();
        }

        /** What deployed programs leave NULL where the migration forbids it. */
        private Set<String> leftNull(String table) {
            return plan.effectsOn(table).stream()
                    .filter(effect -> effect.kind() == MigrationEffect.Kind.NULL_FORBIDDEN)
                    .map(MigrationEffect::column).collect(Collectors.toSet());
        }

        private ArrayNode alerts(ArrayNode actors) {
            ArrayNode alerts = NODES.arrayNode();
            actors.forEach(actor -> {
                String name = actor.get("name").stringValue();
                ObjectNode alert = alerts.addObject().put("name", "Third failure of " + name);
                alert.putObject("when").putObject("failures").put("actor", name).put("count", 3);
                alert.put("humanDelay", "10 min");
            });
            ObjectNode call = alerts.addObject().put("name", "Somebody calls");
            call.put("description", "Guessed: when somebody notices what fails for no program.");
            call.putObject("when").put("at",
                    plan.danger().hazard().locks() ? "10:10" : "10:45");
            call.put("humanDelay", "5 min");
            return alerts;
        }

        private ObjectNode invariants() {
            ObjectNode invariants = NODES.objectNode().put("interval", "5 min");
            ArrayNode checks = invariants.putArray("checks");
            for (DescribedTable table : plan.important()) {
                String name = "rows-of-" + Names.plain(table.name());
                long rows = counts.getOrDefault(table.name(), 0L);
                if (rows > 0 && repairs.has("invariant:" + name)) {
                    checks.addObject().put("name", name)
                            .put("title", "The " + rows + " rows of " + table.name()
                                    + " of the morning are there")
                            .put("query", "SELECT 1 WHERE (SELECT COUNT(*) FROM "
                                    + Names.sql(table.name()) + ") < " + rows);
                }
            }
            if (checks.isEmpty()) {
                checks.addObject().put("name", "answers").put("title", "The database answers")
                        .put("query", "SELECT 1 WHERE 1 = 0");
            }
            return invariants;
        }

        private ArrayNode facts() {
            ArrayNode facts = NODES.arrayNode();
            Map<String, Integer> names = new HashMap<>();
            for (DescribedTable table : plan.ground().tables()) {
                FactDraft draft = new FactDraft(table, plan);
                if (!table.key().isEmpty() && repairs.has("fact:" + draft.name())) {
                    ObjectNode fact = draft.fact(Optional.of(steps.versionUndone())
                            .filter(_ -> repairs.has("strategy:side-restore")),
                            repairs.has("since:" + draft.name()));
                    int same = names.merge(draft.name(), 1, Integer::sum);
                    if (same > 1) {
                        fact.put("name", draft.name() + "-" + same);
                    }
                    facts.add(fact);
                }
            }
            return facts;
        }
    }
}
