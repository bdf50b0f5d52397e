package dev.lastresort.scenario.json;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.scenario.Backup.Portion;
import dev.lastresort.model.scenario.CopyTerms;
import dev.lastresort.model.scenario.CopyTerms.OnConflict;
import dev.lastresort.model.scenario.Day;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.CopiedTable;
import dev.lastresort.model.scenario.batch.Batches;
import dev.lastresort.model.scenario.batch.Beside;
import dev.lastresort.model.scenario.batch.ScriptCut;
import dev.lastresort.model.scenario.traffic.Spread;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Suggestion;
import dev.lastresort.scenario.text.SqlName;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Maps a program of steps, and names those that their author has not named. */
public final class StepMapping {

    private static final List<String> TYPES =
            List.of("contain", "disrupt", "resume", "deploy", "runSql",
                    "restoreInPlace", "restoreAside", "copyBack", "verify",
                    "verifyBackup", "pauseReplica", "promoteReplica");
    private static final String CONTAINMENTS = "'actor', 'readOnly', 'maintenance' or 'disruption'";

    private final Findings findings;
    private final ValueReader values;
    private final SqlReader sql;
    private final EngineName engine;

    public StepMapping(
            Findings findings, ValueReader values, SqlReader sql, EngineName engine) {
        this.engine = engine;
        this.findings = findings;
        this.values = values;
        this.sql = sql;
    }

    /** Names given by the author come first, so that a derived one never takes one of them. */
    List<Step> program(Spot list) {
        Set<String> taken = new TreeSet<>();
        list.elements().forEach(spot -> spot.at("name").optionalText().ifPresent(taken::add));
        List<Step> steps = new ArrayList<>();
        for (Spot spot : list.elements()) {
            String name =
                    spot.at("name")
                            .optionalText()
                            .orElseGet(() -> free(StepNames.derived(spot), taken));
            steps.add(step(spot, name));
        }
        return List.copyOf(steps);
    }

    /** One step by itself, whose kind the schema has made sure of. */
    public Step single(Spot spot) {
        return step(spot, spot.at("name").optionalText().orElseGet(() -> StepNames.derived(spot)));
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + " (" + i + ")";
        }
        return name;
    }

    /** What waits for one step may name it without a list. */
    private static Beside beside(Spot spot) {
        Spot after = spot.at("after");
        return new Beside(spot.at("lane").optionalText(),
                after.node().isArray() ? after.texts() : after.optionalText().stream().toList());
    }

    private Step step(Spot spot, String name) {
        Step.Hands hands = new Step.Hands(
                values.duration(spot.at("approval")),
                values.duration(spot.at("authoring")),
                values.duration(spot.at("review")), beside(spot));
        Duration run = values.duration(spot.at("run"));
        return switch (type(spot)) {
            case "contain" -> new Step.Contain(name, hands, containment(spot), run,
                    spot.at("forGood").flag(Defaults.STOPPED_FOR_GOOD), spread(spot));
            case "disrupt" -> new Step.Contain(name, hands,
                    new Step.Containment.Disruption(name), run, false, spread(spot));
            case "resume" -> new Step.Resume(name, hands, containment(spot), run);
            case "deploy" ->
                    new Step.Deploy(
                            name, hands, spot.at("actor").text(), spot.at("version").text(), run,
                            nodes(spot.at("nodes")));
            case "runSql" -> runSql(spot, name, hands, run);
            case "restoreInPlace" -> new Step.RestoreInPlace(name, hands, point(spot));
            case "restoreAside" ->
                    new Step.RestoreAside(name, hands, point(spot), spot.at("instance").text());
            case "copyBack" ->
                    new Step.CopyBack(
                            name,
                            hands,
                            spot.at("instance").text(),
                            spot.at("tables").elements().stream().map(new CopyMapping(sql)::table)
                                    .toList(),
                            spot.at("version").optionalText(),
                            run,
                            spot.at("inOrder").flag(Defaults.IN_ORDER));
            case "verifyBackup" -> new Step.VerifyBackup(
                    name, hands, spot.at("backup").optionalText(), run);
            case "pauseReplica" ->
                    new Step.PauseReplica(name, hands, spot.at("replica").text(), run);
            case "promoteReplica" -> new Step.RestoreInPlace(name, hands, new Step.RecoveryPoint(
                    Optional.empty(), target(spot.at("target")), List.of(),
                    Optional.of(spot.at("replica").text()), Portion.ALL,
                    values.moving(spot.at("target"))));
            default -> new Step.Verify(name, hands, run);
        };
    }

    /**
     * A misspelt type is refused by the schema; read as what it means, it does not make other
     * places look wrong.
     */
    private static String type(Spot spot) {
        return Suggestion.nearest(TYPES, spot.at("type").text()).orElse("verify");
    }

    /** The SQL alone, or an object that names its result. */
    private List<Sql> statements(Spot spot) {
        return sql.readAll(spot.has("sql") ? spot.at("sql") : spot);
    }

    /** Engines name the same failure otherwise; that counts which this one gives. */
    private Optional<String> fails(Spot spot) {
        return (spot.node().isObject() ? spot.at(Defaults.product(engine)) : spot).optionalText();
    }

    /** Of several statements at one place, the result of the last is named. */
    private Step.RunSql runSql(Spot spot, String name, Step.Hands hands, Duration run) {
        SortedMap<Integer, String> names = new TreeMap<>();
        List<Sql> all = new ArrayList<>();
        for (Spot each : spot.at("statements").elements()) {
            all.addAll(statements(each));
            int last = all.size() - 1;
            each.at("as").optionalText().ifPresent(result -> names.put(last, result));
        }
        return new Step.RunSql(name, hands, all, spot.at("locks").identifiers(),
                spot.at("version").optionalText(), run, fails(spot.at("fails")),
                new Step.Emits(names, spot.at("emits").elements().stream()
                        .map(ActorMapping::emission).toList()),
                values.decimal(spot.at("share"), BigDecimal.ONE), pieces(spot));
    }

    private ScriptCut pieces(Spot spot) {
        Spot batches = spot.at("batches");
        Spot stops = spot.at("stopsAfter");
        return new ScriptCut(batches.present() ? Optional.of(new Batches(batches.at("from").integer(
                Defaults.FIRST_NUMBER),
                batches.at("to").integer(1), Math.max(1, batches.at("size").integer(1)),
                values.duration(batches.at("pause")))) : Optional.empty(),
                stops.present() ? Optional.of(values.decimal(stops, BigDecimal.ONE))
                        : Optional.empty(),
                false);
    }

    private static OptionalInt nodes(Spot spot) {
        return spot.present() ? OptionalInt.of((int) Math.clamp(spot.integer(1), 1,
                Integer.MAX_VALUE)) : OptionalInt.empty();
    }

    private Spread spread(Spot spot) {
        return new Spread(values.decimal(spot.at("share"), BigDecimal.ONE),
                spot.at("actors").texts(),
                spot.has("for") ? Optional.of(values.positiveDuration(spot.at("for")))
                        : Optional.empty(),
                spot.at("data").text().equals("lost"), spot.at("ending").optionalText());
    }

    private Step.Containment containment(Spot spot) {
        long chosen = Stream.of("actor", "readOnly", "maintenance", "disruption").filter(spot::has)
                .count();
        if (chosen != 1) {
            findings.error(Rule.WRONG_SHAPE, spot.pointer(),
                    "this step has " + (chosen == 0 ? "none" : "several") + " of " + CONTAINMENTS,
                    "say with exactly one of them what it is about");
        }
        if (spot.has("disruption")) {
            if (type(spot).equals("contain")) {
                findings.error(Rule.WRONG_SHAPE, spot.at("disruption").pointer(),
                        "a step 'contain' disrupts nothing",
                        "write a step of type 'disrupt', or 'resume' to end one");
            }
            return new Step.Containment.Disruption(spot.at("disruption").text());
        }
        if (spot.has("readOnly")) {
            return new Step.Containment.ReadOnly();
        }
        return spot.has("maintenance")
                ? new Step.Containment.Maintenance()
                : new Step.Containment.StopActor(spot.at("actor").text());
    }

    private Step.RecoveryPoint point(Spot spot) {
        List<String> backups = spot.at("backup").node().isArray() ? spot.at("backup").texts()
                : spot.at("backup").optionalText().stream().toList();
        long chosen = Stream.of("backup", "replica").filter(spot::has).count();
        if (chosen > 1) {
            findings.error(Rule.WRONG_SHAPE, spot.pointer(),
                    "this step has both 'backup' and 'replica'", "say one of them");
        }
        return new Step.RecoveryPoint(
                backups.stream().findFirst(), target(spot.at("target")),
                backups.stream().skip(1).toList(), spot.at("replica").optionalText(),
                portion(spot), values.moving(spot.at("target")));
    }

    private Optional<LocalDateTime> target(Spot spot) {
        return values.moving(spot).isPresent() ? Optional.of(Day.Moving.NOT_YET)
                : values.optionalInstant(spot);
    }

    private Portion portion(Spot spot) {
        if (spot.has("tables") && spot.has("without")) {
            findings.error(Rule.WRONG_SHAPE, spot.pointer(),
                    "this step has both 'tables' and 'without'", "say one of them");
        }
        return spot.has("tables")
                ? new Portion(true, new TreeSet<>(spot.at("tables").identifiers()))
                : new Portion(false, new TreeSet<>(spot.at("without").identifiers()));
    }

    /** Maps what is copied back of one table, and by which rules. */
    private static final class CopyMapping {

        private final SqlReader sql;

        CopyMapping(SqlReader sql) {
            this.sql = sql;
        }

        CopiedTable table(Spot spot) {
            return new CopiedTable(spot.at("table").identifier(),
                    sql.readOptional(spot.at("where")),
                    rule(spot.at("onConflict")).orElse(Defaults.ON_CONFLICT), terms(spot));
        }

        private CopyTerms terms(Spot spot) {
            return new CopyTerms(name(spot.at("from")), by(spot.at("by")), name(spot.at("newest")),
                    rule(spot.at("writtenSince")), columns(spot.at("columns")));
        }

        private static Optional<String> name(Spot spot) {
            return spot.optionalText().map(SqlName::kept);
        }

        /** A text is the word for the primary key, which needs no columns. */
        private static List<String> by(Spot spot) {
            return spot.identifiers();
        }

        private SequencedMap<String, Optional<Sql>> columns(Spot spot) {
            SequencedMap<String, Optional<Sql>> columns = new LinkedHashMap<>();
            for (String column : spot.names()) {
                Spot value = spot.at(column);
                columns.put(SqlName.kept(column),
                        value.node().isNull() ? Optional.empty() : Optional.of(sql.read(value)));
            }
            return columns;
        }

        private static Optional<OnConflict> rule(Spot spot) {
            return switch (spot.text()) {
                case "keepLive" -> Optional.of(OnConflict.KEEP_LIVE);
                case "takeRestored" -> Optional.of(OnConflict.TAKE_RESTORED);
                case "takeNewest" -> Optional.of(OnConflict.TAKE_NEWEST);
                case "fail" -> Optional.of(OnConflict.FAIL);
                default -> Optional.empty();
            };
        }
    }
}
