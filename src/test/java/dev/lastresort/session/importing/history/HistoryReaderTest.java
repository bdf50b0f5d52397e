package dev.lastresort.session.importing.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What each tool's folder says, and in which order. */
@Execution(ExecutionMode.CONCURRENT)
class HistoryReaderTest {

    @TempDir
    private Path folder;

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ImportPlan read(String at) throws UnreadableHistory {
        return HistoryReader.read(List.of(folder), Optional.of(at).filter(v -> !v.isEmpty()),
                InputStream.nullInputStream());
    }

    private static List<String> sql(List<SourceStatement> statements) {
        return statements.stream().map(SourceStatement::sql).toList();
    }

    @Test
    void flywayGoesByTheValueOfVersionsAndRepeatsLast() throws Exception {
        file("V1__a.sql", "SELECT 1;");
        file("V10__c.sql", "SELECT 10;");
        file("V2_1__b.sql", "SELECT 21;");
        file("V2__b.sql", "SELECT 2;");
        file("R__v.sql", "SELECT 99;");
        file("U2__b.sql", "SELECT -2;");

        ImportPlan last = read("");
        assertThat(last.kind()).isEqualTo(HistoryKind.FLYWAY);
        assertThat(sql(last.before())).containsExactly("SELECT 1", "SELECT 2", "SELECT 21");
        assertThat(last.incident().orElseThrow().version()).isEqualTo("V10");
        assertThat(last.versionBefore()).isEqualTo("V2_1");

        assertThat(sql(read("V2").before())).containsExactly("SELECT 1");
        assertThat(sql(read("2").incident().orElseThrow().statements()))
                .containsExactly("SELECT 2");
    }

    @Test
    void aBaselineStandsForAllThatIsNotNewer() throws Exception {
        file("V1__a.sql", "SELECT 1;");
        file("B2__all.sql", "SELECT 12;");
        file("V2__b.sql", "SELECT 2;");
        file("V3__c.sql", "SELECT 3;");
        assertThat(sql(read("").before())).containsExactly("SELECT 12");
    }

    @Test
    void liquibaseKnowsChangesetsAndRunsNoRollback() throws Exception {
        file("changelog.sql", """
                --liquibase formatted sql

                --changeset ann:1 dbms:postgresql
                CREATE TABLE a (id int);
                --rollback DROP TABLE a;
                --changeset "ann b":2
                --comment of no effect
                ALTER TABLE a ADD COLUMN b int;
                /* rollback
                ALTER TABLE a DROP COLUMN b;
                */
                """);
        ImportPlan plan = read("");
        assertThat(plan.kind()).isEqualTo(HistoryKind.LIQUIBASE);
        assertThat(sql(plan.before())).containsExactly("CREATE TABLE a (id int)");
        Migration incident = plan.incident().orElseThrow();
        assertThat(incident.version()).isEqualTo("ann b:2");
        assertThat(sql(incident.statements())).containsExactly("ALTER TABLE a ADD COLUMN b int");
        assertThat(incident.statements().getFirst().line()).isEqualTo(8);
    }

    @Test
    void prismaGoesByFolder() throws Exception {
        file("prisma/migrations/20240101_init/migration.sql", "SELECT 1;");
        file("prisma/migrations/20240301_more/migration.sql", "SELECT 2;");
        ImportPlan plan = read("20240301");
        assertThat(plan.kind()).isEqualTo(HistoryKind.PRISMA);
        assertThat(plan.incident().orElseThrow().version()).isEqualTo("20240301_more");
    }

    @Test
    void plainFilesGoUpAndNotDown() throws Exception {
        file("9_a.up.sql", "SELECT 9;");
        file("9_a.down.sql", "SELECT -9;");
        file("10_b.sql", "SELECT 10;\n-- migrate:down\nSELECT -10;");
        ImportPlan plan = read("");
        assertThat(plan.kind()).isEqualTo(HistoryKind.PLAIN);
        assertThat(sql(plan.before())).containsExactly("SELECT 9");
        assertThat(sql(plan.incident().orElseThrow().statements())).containsExactly("SELECT 10");
    }

    @Test
    void oneDumpIsASchemaWithoutAMigration() throws Exception {
        file("dump.sql", "-- PostgreSQL database dump\nCREATE TABLE a (id int);");
        ImportPlan plan = read("");
        assertThat(plan.kind()).isEqualTo(HistoryKind.DUMP);
        assertThat(plan.incident()).isEmpty();
        assertThat(plan.before()).hasSize(1);
    }

    @Test
    void filesGoInTheOrderInWhichTheyAreNamed() throws Exception {
        file("z.sql", "SELECT 1;");
        file("a.sql", "SELECT 2;");
        ImportPlan plan = HistoryReader.read(
                List.of(folder.resolve("z.sql"), folder.resolve("a.sql")), Optional.empty(),
                InputStream.nullInputStream());
        assertThat(sql(plan.before())).containsExactly("SELECT 1");
    }

    @Test
    void aDumpComesInByStandardInput() throws Exception {
        byte[] dump = "\uFEFF-- PostgreSQL database dump\r\nCREATE TABLE a (id integer);\r\n"
                .getBytes(StandardCharsets.UTF_8);
        ImportPlan plan = HistoryReader.read(List.of(Path.of("-")), Optional.empty(),
                new ByteArrayInputStream(dump));
        assertThat(plan.kind()).isEqualTo(HistoryKind.DUMP);
        assertThat(sql(plan.before())).containsExactly("CREATE TABLE a (id integer)");
        assertThat(plan.before().getFirst().place()).startsWith("standard input:2:");
    }

    @Test
    void whatComesInByStandardInputIsBounded() {
        InputStream endless = new InputStream() {

            private long given;

            @Override
            public int read() {
                return ++given > 10L * SourceFolder.MOST_BYTES_A_FILE ? fail() : ' ';
            }

            private static int fail() {
                throw new AssertionError("it reads on and on");
            }
        };
        assertThatThrownBy(() -> HistoryReader.read(
                List.of(Path.of("-")), Optional.empty(), endless))
                .isInstanceOf(UnreadableHistory.class)
                .hasMessageContaining("standard input: larger than 4 MB");
    }

    @Test
    void anUnknownVersionIsToldWithThoseThatThereAre() throws Exception {
        file("V1__a.sql", "SELECT 1;");
        file("V2__b.sql", "SELECT 2;");
        assertThatThrownBy(() -> read("V7")).isInstanceOf(UnreadableHistory.class)
                .hasMessageContaining("V7").hasMessageContaining("V1, V2");
        assertThatThrownBy(() -> read("V1")).isInstanceOf(UnreadableHistory.class)
                .hasMessageContaining("no schema");
    }

    @Test
    void noLinkIsFollowedAndOtherFilesAreNotRead(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve("V9__secret.sql"), "SELECT 'secret';");
        file("V1__a.sql", "SELECT 1;");
        file("V2__b.sql", "SELECT 2;");
        file("notes.txt", "SELECT 3;");
        Files.createSymbolicLink(folder.resolve("V3__link.sql"),
                elsewhere.resolve("V9__secret.sql"));
        Files.createSymbolicLink(folder.resolve("more"), elsewhere);

        ImportPlan plan = read("");

        assertThat(plan.incident().orElseThrow().version()).isEqualTo("V2");
        assertThat(sql(plan.before())).containsExactly("SELECT 1");
        assertThat(plan.remarks()).anyMatch(remark -> remark.contains("V3__link.sql"));
    }

    @Test
    void whatIsTooLargeOrNoTextIsToldAndNotRead() throws Exception {
        file("V1__a.sql", "SELECT 1;");
        file("V2__b.sql", "SELECT 2;");
        file("V3__c.sql", "-".repeat(SourceFolder.MOST_BYTES_A_FILE + 1));
        Files.write(folder.resolve("V4__d.sql"), new byte[] {(byte) 0xC3, (byte) 0x28});
        ImportPlan plan = read("");
        assertThat(plan.incident().orElseThrow().version()).isEqualTo("V2");
        assertThat(plan.remarks()).anyMatch(remark -> remark.contains("V3__c.sql: larger"))
                .anyMatch(remark -> remark.contains("V4__d.sql: not UTF-8"));
    }

    @Test
    void tooManyFilesAndFoldersTooDeepEndInTime() throws Exception {
        Path deep = folder;
        for (int i = 0; i <= SourceFolder.DEEPEST; i++) {
            deep = deep.resolve("d");
        }
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("V9__z.sql"), "SELECT 9;");
        assertThatThrownBy(() -> read("")).isInstanceOf(UnreadableHistory.class)
                .hasMessageContaining("no SQL here");
        for (int i = 0; i <= SourceFolder.MOST_FILES; i++) {
            file("V" + i + "__x.sql", "");
        }
        assertThatThrownBy(() -> read("")).isInstanceOf(UnreadableHistory.class)
                .hasMessageContaining("more than");
    }
}
