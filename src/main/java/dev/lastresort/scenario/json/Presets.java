package dev.lastresort.scenario.json;

import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Pointers;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    /** What a restore takes from the strategy as it stands there. */
    private static final List<String> OF_RESTORE = List.of("backup", "tables", "without");

    /** A usual recovery, and which of a preset's own properties it has a use for. */
    enum Preset {
        DO_NOTHING("do-nothing", "Do nothing", "none", Set.of()),
        PITR("pitr", "Point-in-time recovery", "point-in-time-recovery",
                Set.of("target", "backup", "approval", "tables", "without")),
        FULL_RESTORE("full-restore", "Full restore", "backup-restore",
                Set.of("backup", "approval", "tables", "without")),
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

    /**
     * Completes every strategy of the tree; one that was completed before stays as it is.
     *
     * @return for each part of a step that the strategy says itself, where it says so
     */
    public Map<String, String> writeOut(JsonNode root) {
        Map<String, String> from = new LinkedHashMap<>();
        InstantReader commit = new InstantReader(root);
        JsonNode strategies = root.path("strategies");
        for (int i = 0; i < strategies.size(); i++) {
            if (strategies.get(i) instanceof ObjectNode strategy) {
                Optional<Preset> preset = preset(strategy);
                if (preset.isPresent()) {
                    String pointer = Pointers.element("/strategies", i);
                    boolean ownSteps = strategy.has("steps");
                    new OneStrategy(strategy, preset.get(), pointer, commit, from).complete();
                    tellUseless(strategy, preset.get(), pointer);
                    if (ownSteps) {
                        tellUnheard(strategy, preset.get(), pointer);
                    }
                }
            }
        }
        return from;
    }

    private static Optional<Preset> preset(ObjectNode strategy) {
        return Arrays.stream(Preset.values())
                .filter(one -> one.label.equals(strategy.path("preset").asString("")))
                .findFirst();
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

    /** What would go into the steps of the preset, where the strategy has steps of its own. */
    private void tellUnheard(ObjectNode strategy, Preset preset, String pointer) {
        Set<String> unheard = new TreeSet<>(preset.uses);
        unheard.retainAll(strategy.propertyNames());
        for (String member : unheard) {
            findings.errorInName(Rule.UNKNOWN_PROPERTY, Pointers.member(pointer, member),
                    "'" + member + "' goes into the steps of the preset, and this strategy has"
                            + " steps of its own",
                    "say it in these steps, or leave 'steps' out");
        }
    }

    /** One strategy that is being completed. */
    private final class OneStrategy {

        private final ObjectNode strategy;
        private final Preset preset;
        private final String pointer;
        private final InstantReader commit;
        private final Map<String, String> from;

        OneStrategy(ObjectNode strategy, Preset preset, String pointer, InstantReader commit,
                Map<String, String> from) {
            this.strategy = strategy;
            this.preset = preset;
            this.pointer = pointer;
            this.commit = commit;
            this.from = from;
        }

        void complete() {
            putIfAbsent(strategy, "name", NODES.stringNode(preset.label));
            putIfAbsent(strategy, "title", NODES.stringNode(preset.title));
            putIfAbsent(strategy, "kind", NODES.stringNode(preset.kind));
            // Without tables there is nothing to copy back, which the schema tells.
            boolean tables = preset != Preset.SIDE_RESTORE || !strategy.path("tables").isEmpty();
            if (!strategy.has("steps") && tables) {
                ArrayNode steps = NODES.arrayNode();
                write(steps);
                strategy.set("steps", steps);
            }
        }

        private void write(ArrayNode steps) {
            switch (preset) {
                case DO_NOTHING -> {}
                case PITR -> {
                    ObjectNode restore = restore(steps, "restoreInPlace");
                    withTarget(restore);
                }
                case FULL_RESTORE -> {
                    ObjectNode restore = restore(steps, "restoreInPlace");
                    if (!restore.has("backup")) {
                        fromNewest(restore);
                    }
                }
                case SIDE_RESTORE -> {
                    ObjectNode restore = restore(steps, "restoreAside");
                    restore.put("instance", SIDE);
                    withTarget(restore);
                    copyBack(steps.addObject());
                }
            }
        }

        private ObjectNode restore(ArrayNode steps, String type) {
            ObjectNode step = steps.addObject().put("type", type);
            step.put("approval", Defaults.PRESET_APPROVAL);
            take("approval", step, 0);
            for (String member : OF_RESTORE) {
                // the tables of a side restore are those that are copied back
                if (preset != Preset.SIDE_RESTORE || member.equals("backup")) {
                    take(member, step, 0);
                }
            }
            return step;
        }

        /** Puts what the strategy says into a step. */
        private void take(String member, ObjectNode step, int index) {
            if (strategy.has(member)) {
                step.set(member, strategy.get(member));
                said(step(index) + "/" + member, member);
            }
        }

        private void said(String written, String member) {
            from.put(written, Pointers.member(pointer, member));
        }

        private String step(int index) {
            return Pointers.element(pointer + "/steps", index);
        }

        private void withTarget(ObjectNode step) {
            if (strategy.has("target")) {
                take("target", step, 0);
            } else {
                commit.writtenCommit().ifPresent(target -> step.put("target", target));
            }
        }

        private void fromNewest(ObjectNode step) {
            commit.newestBackupBefore().ifPresentOrElse(name -> step.put("backup", name),
                    () -> commit.writtenCommit().filter(_ -> commit.knowsBackups())
                            .ifPresent(at -> findings.error(
                                    Rule.NOTHING_TO_RESTORE_FROM, pointer + "/preset",
                                    "no backup is taken before " + at
                                            + ", when the incident's first SQL takes effect",
                                    "add an earlier one under /backups, or say with 'backup'"
                                            + " which one to load")));
        }

        private void copyBack(ObjectNode step) {
            step.put("type", "copyBack").put("instance", SIDE);
            for (String member : List.of("authoring", "review", "version")) {
                take(member, step, 1);
            }
            step.put("run", Defaults.PRESET_COPY);
            take("run", step, 1);
            ArrayNode tables = step.putArray("tables");
            String list = step(1) + "/tables";
            for (JsonNode table : strategy.path("tables")) {
                String place = Pointers.element(list, tables.size());
                String said = Pointers.element(pointer + "/tables", tables.size());
                ObjectNode copied = tables.addObject();
                if (table instanceof ObjectNode object) {
                    copied.setAll(object);
                    from.put(place, said);
                } else {
                    copied.set("table", table);
                    from.put(place, said);
                    from.put(place + "/table", said);
                }
                if (!copied.has("onConflict")) {
                    copied.put("onConflict", Defaults.PRESET_ON_CONFLICT);
                    if (strategy.has("onConflict")) {
                        copied.set("onConflict", strategy.get("onConflict"));
                        said(place + "/onConflict", "onConflict");
                    }
                }
            }
        }
    }

    private static void putIfAbsent(ObjectNode object, String member, JsonNode value) {
        if (!object.has(member)) {
            object.set(member, value);
        }
    }
}
