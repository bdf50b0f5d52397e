package dev.lastresort.session.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Sql;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.ScenarioEngines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an import makes of small histories, and what it refuses. */
@Execution(ExecutionMode.CONCURRENT)
class ImportDeskTest {

    @TempDir
    private Path folder;
    private Path db;
    private Path drill;

    @BeforeEach
    void aSchemaOfTwoTables() throws IOException {
        db = Files.createDirectories(folder.resolve("db"));
        drill = folder.resolve("drill.json");
        file("V1__a.sql", """
                CREATE TABLE people (id bigserial PRIMARY KEY, name varchar(40) NOT NULL,
                  age integer CHECK (age BETWEEN 0 AND 120), nick varchar(20));
                CREATE TABLE pets (id bigserial PRIMARY KEY,
                  owner_id bigint NOT NULL REFERENCES people (id), legs integer NOT NULL);
                """);
        file("V2__b.sql", "ALTER TABLE people DROP COLUMN nick;");
    }

    private void file(String name, String sql) throws IOException {
        Files.writeString(db.resolve(name), sql);
    }

    private Imported read(String version, String hazard) {
        return new ImportDesk(new ScenarioEngines())
                .read(new ImportRequest(List.of(db), some(version), some(hazard),
                        EngineName.EMBEDDED, drill));
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty());
    }

    private Scenario written() {
        return ((Loaded.Valid) new ScenarioReader().read(drill, List.of(), OptionalLong.empty()))
                .scenario();
    }

    private List<String> incident() {
        return ((Step.RunSql) written().incident().steps().getFirst()).statements().stream()
                .map(Sql::text).toList();
    }

    private static String reason(Imported imported) {
        return switch (imported) {
            case Imported.WrongRequest(var reason) -> reason;
            case Imported.Unusable(var reasons) -> String.join("\n", reasons);
            case Imported.NotStored(var reason) -> reason;
            case Imported.EngineMissing(var reason) -> reason;
            case Imported.Drill drilled -> "written: " + drilled;
        };
    }

    @Test
    void anUnknownHazardIsToldWithAllThatThereAre() {
        assertThat(reason(read("", "ban-everything"))).contains("ban-everything",
                "ban-drop-column", "require-concurrent-index-creation");
        assertThat(drill).doesNotExist();
    }

    @Test
    void nothingIsWrittenOverAFileThatIsThere() throws IOException {
        Files.writeString(drill, "mine");
        assertThat(reason(read("", ""))).contains("is there already");
        assertThat(drill).hasContent("mine");
    }

    @Test
    void nothingButTheScenarioIsWritten() throws IOException {
        assertThat(read("", "")).isInstanceOf(Imported.Drill.class);
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile).map(folder::relativize)
                    .map(Path::toString)).containsExactlyInAnyOrder(
                            "db/V1__a.sql", "db/V2__b.sql", "drill.json");
        }
    }

    @Test
    void aFolderThatIsNotThereHasNoDisk() {
        drill = folder.resolve("nowhere").resolve("drill.json");
        assertThat(read("", "")).isInstanceOf(Imported.NotStored.class);
    }

    @Test
    void whatTheEngineRefusesIsLeftOutWithItsPlaceAndTheRestRuns() throws IOException {
        file("V2__b.sql", "SELECT pg_sleep(1);\nALTER TABLE people\n  DROP COLUMN nick;\n");
        Imported.Drill imported = (Imported.Drill) read("", "");
        assertThat(imported.left()).anyMatch(line -> line.startsWith("db/V2__b.sql:1:"));
        assertThat(incident()).hasSize(1).first().asString().contains("DROP COLUMN nick");
        assertThat(Files.readString(drill)).contains("Left out: db/V2__b.sql:1:");
    }

    @Test
    void aMigrationOfWhichNothingRunsIsNoDrill() throws IOException {
        file("V2__b.sql", "DROP TABLE cats;");
        assertThat(reason(read("", ""))).contains("db/V2__b.sql:1:1", "cats");
        assertThat(drill).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ban-drop-table", "adding-required-field"})
    void aHazardThatTheMigrationDoesNotShowIsProposedAndSaidToBe(String hazard)
            throws IOException {
        isProposed(hazard);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"ban-truncate-cascade", "update-without-where", "change-unit",
        "renaming-table", "renaming-column", "adding-not-nullable-field", "ban-drop-not-null"})
    void soIsEveryOther(String hazard) throws IOException {
        isProposed(hazard);
    }

    private void isProposed(String hazard) throws IOException {
        assertThat(read("", hazard)).isInstanceOf(Imported.Drill.class);
        assertThat(incident()).hasSizeGreaterThan(1);
        assertThat(incident().getFirst()).endsWith("ALTER TABLE people DROP COLUMN nick");
        assertThat(incident().getLast()).isNotEmpty();
        assertThat(Files.readString(drill)).contains("proposed by --hazard", "not yours");
    }

    @Test
    void aHazardOfLockingLetsTheMigrationRunLongWithItsTablesLocked() throws IOException {
        assertThat(read("", "lock-queue")).isInstanceOf(Imported.Drill.class);
        Step.RunSql migration = (Step.RunSql) written().incident().steps().getFirst();
        assertThat(migration.locks()).containsExactly("people");
        assertThat(migration.run().toMinutes()).isGreaterThan(20);
        assertThat(migration.statements()).hasSize(1);
    }

    @Test
    void referencesInACircleAreFilledInOnceTheRowsAreThere() throws IOException {
        file("V1_1__c.sql", """
                ALTER TABLE people ADD COLUMN best_pet bigint REFERENCES pets (id);
                ALTER TABLE people ADD COLUMN boss bigint REFERENCES people (id);
                """);
        Imported.Drill imported = (Imported.Drill) read("V2", "");
        assertThat(imported.rows()).containsKeys("people", "pets");
        assertThat(Files.readString(drill)).contains("UPDATE people SET best_pet",
                "UPDATE people SET boss");
    }

    @Test
    void namesInCapitalsAndWordsOfSqlAreTakenAsTheyAre() throws IOException {
        file("V1_1__c.sql", "CREATE TABLE \"Order\" (\"Id\" text PRIMARY KEY, \"user\" bigint"
                + " NOT NULL REFERENCES people (id), \"group\" int);");
        Imported.Drill imported = (Imported.Drill) read("V2", "");
        assertThat(imported.rows()).containsKey("Order");
        assertThat(written().facts()).anyMatch(fact -> fact.key().equals(List.of("Id"))
                && fact.alternatives().getFirst().table().equals("Order"));
    }

    @Test
    void aMigrationThatFailsOnTheRowsIsAnIncidentThatFails() throws IOException {
        // legs are drawn from 1 on, so that some rows are in the way
        file("V2__b.sql", "ALTER TABLE pets ADD CONSTRAINT no_legs CHECK (legs < 0);");
        assertThat(read("", "")).isInstanceOf(Imported.Drill.class);
        assertThat(((Step.RunSql) written().incident().steps().getFirst()).fails()).isPresent();
    }

    /** Of a table, and of a domain. */
    @Test
    void textsLookAsChecksAskForThem() throws IOException {
        file("V1__a.sql", """
                CREATE DOMAIN address AS varchar(80) CHECK (((VALUE)::text ~~ '%@%'::text));
                CREATE TABLE people (id bigserial PRIMARY KEY, mail address NOT NULL,
                  number varchar(12) NOT NULL UNIQUE CHECK (number ~ '^[A-Z]{2}[0-9]{6}$'),
                  nick varchar(20), age smallint NOT NULL);
                """);
        Imported.Drill imported = (Imported.Drill) read("", "");
        assertThat(imported.left()).isEmpty();
        assertThat(imported.rows()).containsEntry("people", 400L);
        assertThat(Files.readString(drill)).contains("\"pattern\": \"[a-z]{5}@[a-z]{5}\"",
                "\"pattern\": \"[A-Z]{2}[0-9]{6}\"", "\"people-writer\"", "\"people-reader\"");
    }

    @Test
    void aMigrationOfTablesThatStayEmptyIsADrillAllTheSame() throws IOException {
        file("V1__a.sql", """
                CREATE TABLE people (id bigserial PRIMARY KEY, nick varchar(20),
                  whole integer NOT NULL CHECK (whole < whole));
                """);
        Imported.Drill imported = (Imported.Drill) read("", "");
        assertThat(imported.rows()).isEmpty();
        assertThat(written().actors()).hasSize(1);
        assertThat(Files.readString(drill)).contains("Without rows, since none is known that fits");
    }

    @Test
    void aTableOfANameThatNoScenarioCanWriteIsToldAndLeftAlone() throws IOException {
        file("V1.1__odd.sql", "CREATE TABLE \"a\"\"b\" (id int PRIMARY KEY);");
        Imported.Drill imported = (Imported.Drill) read("", "");
        assertThat(imported.left()).anyMatch(line -> line.startsWith("table a\"b: "));
        assertThat(imported.rows()).containsOnlyKeys("people", "pets");
    }

    @Test
    void aFileThatIsNoTextIsTheReasonWhyThereIsNoSchema() throws IOException {
        Files.write(db.resolve("V1__a.sql"), "CREATE TABLE a (id int)".getBytes(
                java.nio.charset.StandardCharsets.UTF_16));
        assertThat(reason(read("", ""))).contains("db/V1__a.sql");
    }
}
