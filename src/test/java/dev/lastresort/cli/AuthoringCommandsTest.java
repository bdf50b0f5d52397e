package dev.lastresort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.attempt.history.HistoryDesk;
import dev.lastresort.session.author.AuthorDesk;
import dev.lastresort.session.check.CheckDesk;
import dev.lastresort.session.desk.CompareDesk;
import dev.lastresort.session.desk.ReplayDesk;
import dev.lastresort.session.desk.ReportDesk;
import dev.lastresort.session.desk.ScenarioSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What an author types, and the exit code that it comes to, with the real engine behind it. */
@Execution(ExecutionMode.CONCURRENT)
class AuthoringCommandsTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        ScenarioSource source = new ScenarioSource(new ScenarioReader());
        return LastResortCommand.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Surroundings(Map.of(), false, false),
                new Services(new CompareDesk(source, new ScenarioEngines()),
                        new CheckDesk(source, new ScenarioEngines()),
                        new AuthorDesk(source), new ReplayDesk(source, new ScenarioEngines()),
                        new ReportDesk(source, new ScenarioEngines()),
                        new HistoryDesk(Path.of("none")), _ -> {
                            throw new AssertionError("nothing is to be practised");
                        }));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String starter() throws IOException {
        return Files.writeString(folder.resolve("day.json"), ScenarioFiles.starter()).toString();
    }

    @Test
    void kindsAreListedWithoutOneAndWithAnUnknownOne() {
        assertEquals(0, run("new", "--like"));
        assertTrue(out().lines().count() >= 14, out());
        assertTrue(out().contains("truncate  ") && out().contains("lock-queue  "), out());
        assertEquals(2, run("new", file("mine"), "--like", "trunkate"));
        assertTrue(err().contains("trunkate") && err().contains("truncate  "), err());
        assertEquals(2, run("new", file("mine"), "--like", "rename", "--from", "x.json"));
        assertEquals(2, run("new"));
        assertFalse(Files.exists(folder.resolve("mine.scenario.json")));
    }

    @Test
    void aKindIsWrittenUnderANameAndOverNoFile() throws IOException {
        assertEquals(0, run("new", file("mine"), "--like", "rename"));
        String text = Files.readString(folder.resolve("mine.scenario.json"));
        assertTrue(text.contains("\"id\": \"mine\"") && text.contains("\"title\": \"Mine\""));
        assertEquals(2, run("new", file("mine"), "--like", "rename"));
        assertEquals(0, run("validate", file("mine.scenario.json")), out());
    }

    @Test
    void whatWasMeasuredIsWrittenAndAQuickLookSaysThatItIsOne() throws IOException {
        String day = starter();
        String wrong = ScenarioFiles.starter().replace("lost\": 45", "lost\": 44");
        Files.writeString(Path.of(day), wrong);
        assertEquals(1, run("compare", day, "--strategy", "pitr", "--table-only"));
        assertEquals(0, run("compare", day, "--strategy", "pitr", "--table-only",
                "--write-expect"));
        assertTrue(err().contains("pitr /facts/orders/lost: 44 → 45"), err());
        assertEquals(ScenarioFiles.starter(), Files.readString(Path.of(day)));
        assertEquals(0, run("compare", day, "--strategy", "pitr", "--quick"));
        assertTrue(out().startsWith("A quick look: "), out());
        String missed = "expectations that were missed";
        Files.writeString(Path.of(day), wrong);
        assertEquals(1, run("compare", day, "--strategy", "pitr"));
        assertTrue(out().contains(missed), out());
        for (String other : new String[] {"--seed=1", "--set=/seed=1", "--quick"}) {
            assertEquals(0, run("compare", day, "--strategy", "pitr", other));
            assertFalse(out().contains(missed), "nothing is held against " + other);
        }
        Files.writeString(Path.of(day), ScenarioFiles.starter());
        for (String other : new String[] {"--seed=3", "--set=/seed=3", "--quick"}) {
            assertEquals(2, run("compare", day, "--write-expect", other), other);
        }
        assertEquals(2, run("compare", "dropped-orders-archive", "--write-expect"));
        assertTrue(err().contains("--from dropped-orders-archive"), err());
    }

    /** A quick look makes 20 customers, and the 150th is not among them. */
    @Test
    void aQuickLookTakesAllRowsWhereThoseThatOthersReferToWouldBeMissing() throws IOException {
        String seed = "      {\n        \"description\": \"Whoever has";
        String text = ScenarioFiles.starter();
        assertTrue(text.contains(seed));
        String day = starter();
        Files.writeString(Path.of(day), text.replace(seed,
                "      \"CREATE TABLE vips (id BIGINT PRIMARY KEY REFERENCES customers (id))\","
                        + " \"INSERT INTO vips VALUES (150)\",\n" + seed));
        assertEquals(0, run("compare", day, "--strategy", "pitr", "--quick"), err());
        assertTrue(Stream.concat(out().lines(), err().lines())
                .anyMatch(line -> line.contains(day + ":50:") && line.contains("warning[sql-error]")
                        && line.endsWith("so all were made")),
                out() + err());
        assertTrue(out().contains("45"), out());
        Files.writeString(Path.of(day), text.replace(seed,
                "      \"INSERT INTO orders VALUES (1)\",\n" + seed));
        assertEquals(3, run("compare", day, "--quick"));
        assertFalse(err().contains("a tenth"), err());
    }

    @Test
    void oneStrategyIsValidatedByItself() throws IOException {
        String day = starter();
        Files.writeString(Path.of(day), ScenarioFiles.starter()
                .replace("FROM loyalty_cards l WHERE l.customer_id",
                        "FROM loyalty_cards l WHERE l.nobody"));
        assertEquals(3, run("validate", "--execute", day));
        assertEquals(3, run("validate", "--execute", "--strategy", "compensating-script", day));
        assertEquals(0, run("validate", "--execute", "--strategy", "pitr", day), out());
        assertEquals(2, run("validate", "--strategy", "pit", day));
        assertTrue(err().contains("did you mean 'pitr'"), err());
    }

    @Test
    void anImportEndsWithTheCodeOfWhatItCameTo() throws IOException {
        Path db = Files.createDirectory(folder.resolve("db"));
        assertEquals(3, run("import", db.toString(), "-o", file("a.json")));
        Files.writeString(db.resolve("V1__a.sql"),
                "CREATE TABLE pets (id bigint PRIMARY KEY, name varchar(20) NOT NULL);");
        Files.writeString(db.resolve("V2__b.sql"), "ALTER TABLE pets DROP COLUMN name;");
        assertEquals(2, run("import", db.toString()));
        assertEquals(2, run("import", db.toString(), "-o", file("No Name.json")));
        assertEquals(2, run("import", db.toString(), "--hazard", "none", "-o", file("a.json")));
        assertEquals(3, run("import", db.toString(), "--at", "V9", "-o", file("a.json")));
        assertEquals(3, run("import", file("nowhere"), "-o", file("a.json")));
        assertEquals(7, run("import", db.toString(), "-o", file("nowhere/a.json")));
        assertFalse(Files.exists(folder.resolve("a.json")));
        assertEquals(0, run("import", db.toString(), "-o", file("a.json")));
        assertTrue(err().contains("Next: lastresort compare"), err());
        assertEquals(2, run("import", db.toString(), "-o", file("a.json")));
        assertEquals(0, run("compare", file("a.json"), "--table-only"));
    }
}
