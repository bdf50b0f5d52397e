package dev.lastresort.scenario;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.scenario.check.Check;
import dev.lastresort.scenario.check.Tenants;
import dev.lastresort.scenario.json.Defaults;
import dev.lastresort.scenario.json.JsonTree;
import dev.lastresort.scenario.json.Presets;
import dev.lastresort.scenario.json.ScenarioMapping;
import dev.lastresort.scenario.json.SchemaCheck;
import dev.lastresort.scenario.json.SourceText;
import dev.lastresort.scenario.json.SourceText.FileKind;
import dev.lastresort.scenario.json.Spot;
import dev.lastresort.scenario.json.SqlFiles;
import dev.lastresort.scenario.json.SqlReader;
import dev.lastresort.scenario.problem.Findings;
import dev.lastresort.scenario.problem.Places;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.scenario.problem.Suggestion;
import dev.lastresort.scenario.text.FileName;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads a scenario and tells everything that is wrong with it in one go. Invariant: whatever the
 * bytes are, it answers with a {@link Loaded} and never throws for them.
 */
public final class ScenarioReader {

    private final SchemaCheck schema = new SchemaCheck();

    /** Reads a file; SQL files that it names are looked up in its folder. */
    public Loaded read(Path file, List<Setting> settings, OptionalLong seed) {
        Findings findings = new Findings();
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        return new SourceText(findings, FileKind.SCENARIO)
                .of(file)
                .map(
                        text -> read(
                                file.toString(),
                                text,
                                new SqlFiles.Folder(folder),
                                settings,
                                seed,
                                findings))
                .orElseGet(
                        () -> new Loaded.Invalid(
                                findings.problems(Places.nowhereIn(file.toString()))));
    }

    /**
     * What reading a file comes to that is not there, or whose name no file can have.
     *
     * @param others names that could have been meant instead
     */
    public Loaded missing(String name, List<String> others) {
        Findings findings = new Findings();
        findings.at(Severity.ERROR, Rule.FILE_MISSING, new Places.Position(0, 0),
                "there is no such file", FileName.garbledFix(name)
                        .or(() -> Suggestion.nearest(others, name)
                                .map(near -> "did you mean '" + near + "'?"))
                        .orElse("check the path"));
        return new Loaded.Invalid(findings.problems(Places.nowhereIn(name)));
    }

    /**
     * Reads bytes that came another way than from a file; SQL files that they name are looked up in
     * that folder.
     */
    public Loaded read(String name, byte[] bytes, Path folder, List<Setting> settings,
            OptionalLong seed) {
        return read(name, bytes, new SqlFiles.Folder(folder.toAbsolutePath()), settings, seed);
    }

    /**
     * Reads bytes that have no folder, such as a bundled scenario's, under the name that problems
     * shall show.
     */
    public Loaded read(String name, byte[] bytes, List<Setting> settings, OptionalLong seed) {
        return read(name, bytes, new SqlFiles.None(), settings, seed);
    }

    private Loaded read(String name, byte[] bytes, SqlFiles files, List<Setting> settings,
            OptionalLong seed) {
        Findings findings = new Findings();
        return new SourceText(findings, FileKind.SCENARIO).of(bytes)
                .map(text -> read(name, text, files, settings, seed, findings))
                .orElseGet(() -> new Loaded.Invalid(findings.problems(Places.nowhereIn(name))));
    }

    private Loaded read(
            String name,
            String text,
            SqlFiles files,
            List<Setting> settings,
            OptionalLong seed,
            Findings findings) {
        JsonTree tree = new JsonTree(findings);
        Optional<JsonNode> root = tree.parse(text);
        Places places = tree.places(name);
        if (root.isEmpty() || FileKind.SCENARIO.refuses(root.get(), findings)) {
            return new Loaded.Invalid(findings.problems(places));
        }
        Overriding overriding = new Overriding(findings, root.get(), places);
        settings.stream().filter(setting -> !Presets.writes(setting.pointer()))
                .forEach(overriding::apply);
        seed.ifPresent(overriding::seed);
        overriding.writtenOut(new Presets(findings).writeOut(root.get()));
        // A step of a preset can be set only now that it is there.
        settings.stream().filter(setting -> Presets.writes(setting.pointer()))
                .forEach(overriding::apply);
        return judge(root.get(), files, findings, overriding.places(), text,
                Setting.engineOf(settings));
    }

    /**
     * Reads what was read before once more, with other settings, for the same engine; no file is
     * looked at.
     */
    public Loaded again(Loaded.FileText source, List<Setting> settings, OptionalLong seed) {
        return read(source.name(), source.text(), new SqlFiles.InMemory(source.sql()),
                Stream.concat(source.engine().map(Setting::engine).stream(), settings.stream())
                        .toList(),
                seed, new Findings());
    }

    private Loaded judge(
            JsonNode root, SqlFiles files, Findings findings, Places places, String text,
            Optional<EngineName> engine) {
        schema.check(root, findings);
        SqlReader sql = new SqlReader(findings, files);
        Scenario draft = new ScenarioMapping(findings, sql).draft(new Spot(root, ""));
        Check.all().forEach(check -> check.look(draft, findings));
        List<Problem> problems = findings.problems(places);
        return findings.hasErrors()
                ? new Loaded.Invalid(problems)
                : new Loaded.Valid(Tenants.unfolded(withDoNothing(Batching.cut(draft))), problems,
                        placesWith(sql, places),
                        new Loaded.FileText(places.of("").source(), text, texts(sql), engine));
    }

    private static Map<String, String> texts(SqlReader sql) {
        Map<String, String> texts = new HashMap<>();
        sql.filesRead().values().forEach(file -> texts.put(file.written(), file.text()));
        return texts;
    }

    private static Places placesWith(SqlReader sql, Places places) {
        Map<String, Places.SqlFile> files = new HashMap<>();
        sql.filesRead().forEach(
                (pointer, file) -> files.put(pointer, file.beside(places.of("").source())));
        return places.withSqlFiles(files).withStatements(sql.starts());
    }

    /** Added only after the checks, since it shifts the strategies against the file. */
    private static Scenario withDoNothing(Scenario s) {
        if (s.strategies().stream().anyMatch(strategy -> strategy.kind() == StrategyKind.NONE)) {
            return s;
        }
        return s.withStrategies(
                Stream.concat(Stream.of(Defaults.DO_NOTHING), s.strategies().stream()).toList());
    }
}
