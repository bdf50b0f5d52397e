package dev.lastresort.session.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.outcome.Replayed.FactRows;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.replay.DayStart;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three histories in the style of real projects: what is written compares, and adds up. */
@Execution(ExecutionMode.CONCURRENT)
class ImportedHistoriesTest {

    private static final Path HISTORIES =
            Path.of("src", "test", "resources", "dev", "lastresort", "session", "importing");

    /**
     * @param folder      whose SQL makes the schema before the migration, and after it
     * @param incident    the statements of the migration, as a reader of the files counts them
     * @param ownRows     the tables that migrations put rows into, and how many
     * @param goneSince   tables that the migration drops
     */
    private record History(String folder, List<String> incident, Map<String, Long> ownRows,
            List<String> goneSince) {
        @Override
        public String toString() {
            return folder;
        }
    }

    static Stream<History> histories() {
        return Stream.of(
                new History("shop", List.of("ALTER TABLE products DROP COLUMN legacy_code",
                        "ALTER TABLE orders DROP COLUMN source, ALTER COLUMN currency DROP"
                                + " DEFAULT"),
                        Map.of("countries", 4L, "carriers", 3L), List.of()),
                new History("booking",
                        List.of("ALTER TABLE \"guests\" RENAME COLUMN \"phone\" TO"
                                + " \"phone_number\"",
                                "UPDATE bookings SET notes = NULL WHERE notes = ''",
                                "ALTER TABLE \"guests\" DROP COLUMN \"legacy_ref\""),
                        Map.of("schema_migrations", 4L), List.of()),
                new History("saas", List.of(
                        "ALTER TABLE \"SavedFilter\" DROP CONSTRAINT"
                                + " \"SavedFilter_projectId_fkey\"",
                        "ALTER TABLE \"SavedFilter\" DROP CONSTRAINT"
                                + " \"SavedFilter_userId_fkey\"",
                        "ALTER TABLE \"Issue\" DROP COLUMN \"externalRef\", ADD COLUMN \"dueAt\""
                                + " TIMESTAMP(3)",
                        "DROP TABLE \"SavedFilter\""), Map.of(), List.of("SavedFilter")));
    }

    @ParameterizedTest
    @MethodSource("some")
    void aHistoryBecomesADrillThatComparesAndAddsUp(History history, @TempDir Path folder)
            throws IOException {
        comparesAndAddsUp(history, folder);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("others")
    void everyOtherHistoryBecomesOneToo(History history, @TempDir Path folder)
            throws IOException {
        comparesAndAddsUp(history, folder);
    }

    /** That with the most to tell: names in quotes, constraints, a table that is dropped. */
    static Stream<History> some() {
        return histories().skip(2);
    }

    static Stream<History> others() {
        return histories().limit(2);
    }

    private static void comparesAndAddsUp(History history, Path folder) throws IOException {
        Path file = folder.resolve("drill.json");

        Imported imported = new ImportDesk(new ScenarioEngines()).read(new ImportRequest(
                List.of(HISTORIES.resolve(history.folder())), Optional.empty(), Optional.empty(),
                EngineName.EMBEDDED, file));

        assertThat(imported).isInstanceOf(Imported.Drill.class);
        Map<String, Long> asked = new TreeMap<>(((Imported.Drill) imported).rows());
        Loaded.Valid drill = (Loaded.Valid) new ScenarioReader().read(
                file, List.of(), OptionalLong.empty());
        Scenario scenario = drill.scenario();

        // a table with a key is a fact, and no other is
        assertThat(scenario.facts()).hasSize(tablesWithAKey(history.folder()));

        // as many rows as were asked for, and those that the migrations brought along
        Map<String, Long> expected = new TreeMap<>(asked);
        expected.putAll(history.ownRows());
        Map<String, FactRows> facts =
                new TreeMap<>(DayStart.of(scenario, Engines.EMBEDDED).facts());
        Map<String, Long> there = new TreeMap<>();
        scenario.facts().forEach(fact -> there.put(fact.alternatives().getFirst().table(),
                (long) facts.get(fact.name()).rows().size()));
        expected.keySet().retainAll(there.keySet());
        assertThat(there).isEqualTo(expected);
        assertThat(there.values()).allMatch(rows -> rows > 0);

        // the incident is the migration, statement by statement
        Step.RunSql migration = (Step.RunSql) scenario.incident().steps().getFirst();
        assertThat(migration.statements().stream().map(Sql::text)
                .map(ImportedHistoriesTest::oneLine).toList()).isEqualTo(history.incident());

        var compared =
                (ComparisonResult.Compared) new IncidentSession(drill, new ScenarioEngines())
                        .compareAll(Progress.NONE);
        var trunk = compared.comparison().branches().stream()
                .filter(branch -> branch.name().equals("do-nothing")).findFirst().orElseThrow();
        assertThat(trunk.outcome().serviceBack()).isEmpty();
        assertThat(compared.comparison().branches()).allMatch(
                branch -> branch.failedSteps().isEmpty());
        assertThat(scenario.strategies()).extracting(strategy -> strategy.name()).contains(
                "do-nothing", "roll-forward", "side-restore", "pitr", "full-restore");
    }

    /** Counted in the text of the files, which hold no other CREATE TABLE. */
    private static int tablesWithAKey(String history) throws IOException {
        try (Stream<Path> files = Files.walk(HISTORIES.resolve(history))) {
            String sql = files.filter(file -> file.toString().endsWith(".sql"))
                    .map(ImportedHistoriesTest::read).collect(Collectors.joining("\n"));
            return (int) Pattern.compile("PRIMARY KEY").matcher(sql).results().count();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cannot) {
            throw new IllegalStateException(cannot);
        }
    }

    private static String oneLine(String sql) {
        return Arrays.stream(sql.split("\n")).filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining(" ")).replaceAll("\\s+", " ").strip();
    }
}
