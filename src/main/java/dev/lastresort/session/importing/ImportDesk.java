package dev.lastresort.session.importing;

import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.database.description.DescribedTable;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.replay.program.ReplayFault;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.bounds.BoundedRun;
import dev.lastresort.session.bounds.LeftBehind;
import dev.lastresort.session.importing.draft.DraftPlan;
import dev.lastresort.session.importing.hazard.Danger;
import dev.lastresort.session.importing.hazard.Hazard;
import dev.lastresort.session.importing.history.HistoryReader;
import dev.lastresort.session.importing.history.ImportPlan;
import dev.lastresort.session.importing.history.Migration;
import dev.lastresort.session.importing.history.SourceStatement;
import dev.lastresort.session.importing.history.UnreadableHistory;
import dev.lastresort.session.importing.schema.Ground;
import dev.lastresort.session.importing.schema.MigrationEffect;
import dev.lastresort.session.importing.schema.SchemaTrial;
import dev.lastresort.session.importing.schema.TriedMigration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a drill of a migration. Invariant: what it writes compares, and it writes over no file. */
public final class ImportDesk implements MigrationImport {

    private static final int LONGEST_VERSION = 90;

    private final InputStream in;
    private final ScenarioEngines engines;

    /** Reads standard input where a source is {@code -}. */
    public ImportDesk(ScenarioEngines engines) {
        this(System.in, engines);
    }

    /** @param in what {@code -} stands for */
    public ImportDesk(InputStream in, ScenarioEngines engines) {
        this.in = in;
        this.engines = engines;
    }

    /** The hazards that can be asked for: name to what goes wrong, in a sentence. */
    public static SequencedMap<String, String> hazards() {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        Arrays.stream(Hazard.values()).forEach(one -> all.put(one.label(), one.words()));
        return all;
    }

    @Override
    public Imported read(ImportRequest request) {
        String name = String.valueOf(request.file().getFileName());
        String id = ScenarioFiles.idOf(name);
        if (!name.endsWith(ScenarioFiles.ANY_ENDING) || !ScenarioFiles.isId(id)) {
            return new Imported.WrongRequest("'" + name + "' cannot be a scenario's file: write"
                    + " lower-case letters, digits and single hyphens, and "
                    + ScenarioFiles.ENDING);
        }
        Optional<Hazard> hazard = request.hazard().flatMap(Hazard::named);
        if (request.hazard().isPresent() && hazard.isEmpty()) {
            return new Imported.WrongRequest("there is no hazard '" + request.hazard().get()
                    + "'; there are: " + String.join(", ", hazards().keySet()));
        }
        if (Files.exists(request.file(), LinkOption.NOFOLLOW_LINKS)) {
            return thereAlready(request.file());
        }
        try {
            return BoundedRun.of(() -> made(request, id, hazard));
        } catch (LeftBehind left) {
            return new Imported.Unusable(List.of(left.problem(name).advice()));
        }
    }

    private Imported made(ImportRequest request, String id, Optional<Hazard> hazard) {
        try {
            ImportPlan history =
                    HistoryReader.read(request.sources(), request.version(), in);
            DatabaseEngine engine = engines.named(request.engine());
            DraftPlan plan = plan(id, history, hazard, request.engine(), engine);
            Proof.Proven proven = new Proof(plan, engine, engines).prove();
            Files.write(request.file(), proven.text().getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new Imported.Drill(request.file().toString(), proven.draft().rows(),
                    lines(plan, proven), left(plan));
        } catch (ReplayFault none) {
            return new Imported.EngineMissing(none.getMessage());
        } catch (UnreadableHistory cannot) {
            return new Imported.Unusable(List.of(cannot.getMessage()));
        } catch (FileAlreadyExistsException exists) {
            return thereAlready(request.file());
        } catch (IOException cannot) {
            return new Imported.NotStored(request.file() + " cannot be written; is its folder"
                    + " there, open to you, and not full?");
        }
    }

    private static Imported.WrongRequest thereAlready(Path file) {
        return new Imported.WrongRequest(file + " is there already, and nothing is written over"
                + " it; choose another name or folder");
    }

    private static DraftPlan plan(String id, ImportPlan history, Optional<Hazard> hazard,
            EngineName name, DatabaseEngine engine) throws UnreadableHistory {
        try (SchemaTrial trial = new SchemaTrial(engine)) {
            Ground ground = trial.ground(history.before());
            if (ground.tables().isEmpty()) {
                List<String> reasons =
                        Stream.of(history.remarks(), ground.remarks()).flatMap(List::stream)
                                .limit(5).toList();
                throw new UnreadableHistory("no table could be made of the schema: "
                        + (reasons.isEmpty() ? "there is no statement that makes one"
                                : String.join("; ", reasons)));
            }
            List<SourceStatement> statements = history.incident().map(Migration::statements)
                    .orElse(List.of());
            TriedMigration change = trial.change(statements);
            if (change.statements().isEmpty() && history.incident().isPresent()) {
                throw nothingRuns(change);
            }
            Danger danger = danger(hazard, ground, change);
            TriedMigration whole = with(change, trial.change(danger.proposed().stream()
                    .map(sql -> new SourceStatement(
                            "proposed by --hazard " + danger.hazard().label(), 1, 1, sql))
                    .toList()));
            if (whole.statements().isEmpty()) {
                throw nothingRuns(whole);
            }
            String before = named(history.versionBefore());
            String version = history.incident().map(Migration::version).map(ImportDesk::named)
                    .filter(one -> !one.equals(before)).orElse("after " + before);
            return new DraftPlan(id, version, before, history, ground, whole, danger, name);
        }
    }

    private static UnreadableHistory nothingRuns(TriedMigration change) {
        return new UnreadableHistory("nothing of the migration can be run: "
                + (change.remarks().isEmpty() ? "it has no statement with an effect here"
                        : String.join("; ", change.remarks())));
    }

    /** As a scenario can name a version. */
    private static String named(String version) {
        String harmless = Harmless.text(version).strip();
        return harmless.length() <= LONGEST_VERSION ? harmless
                : harmless.substring(0, LONGEST_VERSION);
    }

    private static TriedMigration with(TriedMigration change, TriedMigration proposed) {
        List<SourceStatement> statements = new ArrayList<>(change.statements());
        statements.addAll(proposed.statements());
        List<MigrationEffect> effects = new ArrayList<>(change.effects());
        effects.addAll(proposed.effects());
        List<String> remarks = new ArrayList<>(change.remarks());
        remarks.addAll(proposed.remarks());
        return new TriedMigration(statements, effects, proposed.after(), remarks);
    }

    /**
     * What goes wrong. A statement that is proposed meets the first table for which one is known:
     * one that the migration touches, if it can be, else one that others refer to. Where nobody
     * asked for a hazard there is always one.
     */
    private static Danger danger(Optional<Hazard> asked, Ground ground, TriedMigration change)
            throws UnreadableHistory {
        List<DescribedTable> tables = Stream.of(
                change.effects().stream().map(MigrationEffect::table)
                        .flatMap(name -> change.after(name).stream())
                        .filter(table -> ground.table(table.name()).isPresent()
                                && !table.key().isEmpty()),
                DraftPlan.mostReferenced(ground).stream(),
                ground.tables().stream()).flatMap(all -> all).distinct().toList();
        List<Optional<Hazard>> ways = asked.isPresent() ? List.of(asked)
                : List.of(asked, Optional.of(Hazard.BAN_TRUNCATE_CASCADE));
        return ways.stream().flatMap(way -> tables.stream()
                .map(table -> Danger.of(way, change.effects(), table)))
                .filter(Danger::isSeen).findFirst()
                .orElseThrow(() -> new UnreadableHistory("the migration shows nothing of "
                        + asked.map(Hazard::label).orElse("any hazard")
                        + ", and no statement that would is known for any of the tables;"
                        + " take another hazard"));
    }

    private static List<String> left(DraftPlan plan) {
        List<String> left = new ArrayList<>(plan.plan().remarks());
        left.addAll(plan.ground().remarks());
        left.addAll(plan.change().remarks());
        return left;
    }

    private static List<String> lines(DraftPlan plan, Proof.Proven proven) {
        List<String> lines = new ArrayList<>();
        long rows = proven.draft().rows().values().stream().mapToLong(Long::longValue).sum();
        lines.add("Read as " + plan.plan().kind().words() + ": "
                + Wording.count(plan.ground().tables().size(), "table") + " "
                + (plan.plan().incident().isPresent()
                        ? "before " + plan.version() : "of " + plan.versionBefore())
                + ", "
                + Wording.count(plan.ground().statements().size(), "statement") + " taken; "
                + Wording.count(rows, "row") + " drawn for "
                + Wording.count(proven.draft().rows().size(), "table") + ".");
        lines.add("Hazard " + plan.danger().hazard().label() + ": "
                + plan.danger().hazard().words() + (plan.danger().proposed().isEmpty() ? ""
                        : " Proposed, since the migration does no such thing: "
                                + String.join("; ", plan.danger().proposed())));
        lines.add("Compared: " + proven.comparison().branches().stream()
                .map(BranchResult::title).collect(Collectors.joining(", ")) + ".");
        return lines;
    }
}
