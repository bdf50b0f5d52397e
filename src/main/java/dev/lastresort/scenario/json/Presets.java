package dev.lastresort.scenario.json;

import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Pointers;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the usual recoveries out: a strategy that names a preset gets what the preset says and the
 * file does not. Invariant: nothing that stands in the file is changed, and what is written out is
 * held against the schema like the rest.
 */
public final class Presets {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SIDE = "side";

    /** A usual recovery, and which of a preset's own properties it has a use for. */
    enum Preset {
        DO_NOTHING("do-nothing", "Do nothing", "none", Set.of()),
        PITR("pitr", "Point-in-time recovery", "point-in-time-recovery",
                Set.of("target", "backup", "approval")),
        FULL_RESTORE("full-restore", "Full restore", "backup-restore",
                Set.of("backup", "approval")),
        SIDE_RESTORE("side-restore", "Restore aside, copy back", "side-restore",
                Set.of("tables", "target", "backup", "approval", "onConflict", "authoring",
                        "review", "run", "version"));

        private final String label;
        private final String title;
        private final String kind;
        private final Set<String> uses;

        Preset(String label, String title, String kind, Set<String> uses) {
            this.label = label;
            this.title = title;
            this.kind = kind;
            this.uses = uses;
        }
    }

    private final Findings findings;

    public Presets(Findings findings) {
        this.findings = findings;
    }

    /** Whether a pointer leads to what may have to be written out before it can be found. */
    public static boolean writes(String pointer) {
        return pointer.matches("/strategies/\\d+/(name|title|kind|steps)(/.*)?");
    }

    /** Completes every strategy of the tree; one that was completed before stays as it is. */
    public void writeOut(JsonNode root) {
        JsonNode strategies = root.path("strategies");
        for (int i = 0; i < strategies.size(); i++) {
            if (strategies.get(i) instanceof ObjectNode strategy) {
                Optional<Preset> preset = preset(strategy);
                if (preset.isPresent()) {
                    complete(strategy, preset.get(), root);
                    tellUseless(strategy, preset.get(), Pointers.element("/strategies", i));
                }
            }
        }
    }

    private static Optional<Preset> preset(ObjectNode strategy) {
        return Arrays.stream(Preset.values())
                .filter(one -> one.label.equals(strategy.path("preset").asString("")))
                .findFirst();
    }

    private void complete(ObjectNode strategy, Preset preset, JsonNode root) {
        putIfAbsent(strategy, "name", NODES.stringNode(preset.label));
        putIfAbsent(strategy, "title", NODES.stringNode(preset.title));
        putIfAbsent(strategy, "kind", NODES.stringNode(preset.kind));
        // Without tables there is nothing to copy back, which the schema tells.
        boolean tables = preset != Preset.SIDE_RESTORE || !strategy.path("tables").isEmpty();
        if (!strategy.has("steps") && tables) {
            strategy.set("steps", steps(strategy, preset, root));
        }
    }

    private static void putIfAbsent(ObjectNode object, String member, JsonNode value) {
        if (!object.has(member)) {
            object.set(member, value);
        }
    }

    private static ArrayNode steps(ObjectNode strategy, Preset preset, JsonNode root) {
        ArrayNode steps = NODES.arrayNode();
        InstantReader commit = new InstantReader(root);
        switch (preset) {
            case DO_NOTHING -> {}
            case PITR -> withTarget(restore(steps, strategy, "restoreInPlace"), strategy, commit);
            case FULL_RESTORE -> {
                ObjectNode restore = restore(steps, strategy, "restoreInPlace");
                if (!restore.has("backup")) {
                    commit.newestBackupBefore().ifPresent(name -> restore.put("backup", name));
                }
            }
            case SIDE_RESTORE -> {
                ObjectNode restore = restore(steps, strategy, "restoreAside");
                restore.put("instance", SIDE);
                withTarget(restore, strategy, commit);
                copyBack(steps.addObject(), strategy);
            }
        }
        return steps;
    }

    private static ObjectNode restore(ArrayNode steps, ObjectNode strategy, String type) {
        ObjectNode step = steps.addObject().put("type", type);
        step.set("approval", given(strategy, "approval", Defaults.PRESET_APPROVAL));
        if (strategy.has("backup")) {
            step.set("backup", strategy.get("backup"));
        }
        return step;
    }

    private static void withTarget(ObjectNode step, ObjectNode strategy, InstantReader commit) {
        if (strategy.has("target")) {
            step.set("target", strategy.get("target"));
        } else {
            commit.writtenCommit().ifPresent(target -> step.put("target", target));
        }
    }

    private static void copyBack(ObjectNode step, ObjectNode strategy) {
        step.put("type", "copyBack").put("instance", SIDE);
        for (String member : List.of("authoring", "review", "version")) {
            if (strategy.has(member)) {
                step.set(member, strategy.get(member));
            }
        }
        step.set("run", given(strategy, "run", Defaults.PRESET_COPY));
        ArrayNode tables = step.putArray("tables");
        strategy.path("tables").forEach(table -> {
            ObjectNode copied = tables.addObject();
            if (table instanceof ObjectNode object) {
                copied.setAll(object);
            } else {
                copied.set("table", table);
            }
            putIfAbsent(copied, "onConflict",
                    given(strategy, "onConflict", Defaults.PRESET_ON_CONFLICT));
        });
    }

    private static JsonNode given(ObjectNode strategy, String member, String otherwise) {
        return strategy.has(member) ? strategy.get(member) : NODES.stringNode(otherwise);
    }

    private void tellUseless(ObjectNode strategy, Preset preset, String pointer) {
        Set<String> useless = new TreeSet<>();
        Arrays.stream(Preset.values()).forEach(other -> useless.addAll(other.uses));
        useless.removeAll(preset.uses);
        useless.retainAll(strategy.propertyNames());
        for (String member : useless) {
            List<String> uses = new ArrayList<>(new TreeSet<>(preset.uses));
            findings.errorInName(Rule.UNKNOWN_PROPERTY, Pointers.member(pointer, member),
                    "the preset '" + preset.label + "' has no use for '" + member + "'",
                    uses.isEmpty() ? "remove it"
                            : "remove it; it knows " + Suggestion.list(uses));
        }
    }
}
