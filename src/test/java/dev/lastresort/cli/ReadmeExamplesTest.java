package dev.lastresort.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.session.BundledScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every line that the README, the pages and the help give as an example is typed as it stands, in a
 * folder with the files that it names, and comes to a good end. A line that stands in several
 * places is typed once. Each time but in the slow run, an incident of two seconds stands in for the
 * missions, which take a minute; what the line turns in them is looked up in them.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class ReadmeExamplesTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(?:\\w*)\\n(.*?)^```");
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|[^\\s\"])+");
    private static final Pattern WRITES =
            Pattern.compile("^lastresort (new|import|practise --headless|history --export) ");

    private static final Set<String> MISSIONS =
            Set.of("dropped-orders-archive", "price-integer-to-decimal");
    /** To play it, and to measure what was played, takes least of all that is bundled. */
    private static final String CHEAPEST = "old-backup-over-live";
    /** What lets an incident take its course. */
    private static final Set<String> RUNS = Set.of("compare", "report", "sweep");
    private static final Pattern TURNED = Pattern.compile(
            "--(set|vary|strategy) (/[^=\\s]+)?=?((?:\"[^\"]*\"|[^\\s\"])+)");

    private Path folder;

    @BeforeAll
    void files(@TempDir Path place) throws IOException {
        folder = place;
        Files.createDirectories(folder.resolve("drills"));
        Files.createDirectories(folder.resolve("db/migration"));
        Path bracket = Files.createDirectories(folder.resolve("game-day/beginners/blue"));
        Files.copy(Path.of("src/test/resources/dev/lastresort/library/played/"
                + CHEAPEST + ".attempt.json"), bracket.resolve("one.attempt.json"));
        for (String name : List.of("drills/one.json", "drills/two.json", "short.json")) {
            Files.writeString(folder.resolve(name), ScenarioFiles.starter());
        }
        Files.writeString(folder.resolve("db/migration/V1__pets.sql"),
                "CREATE TABLE pets (id bigint PRIMARY KEY, name varchar(20) NOT NULL);");
        Files.writeString(folder.resolve("db/migration/V2__no_name.sql"),
                "ALTER TABLE pets DROP COLUMN name;");
        Files.writeString(folder.resolve("dump.sql"), "-- PostgreSQL database dump\n"
                + "CREATE TABLE pets (id bigint PRIMARY KEY, name varchar(20) NOT NULL);\n");
        Files.writeString(folder.resolve("moves.jsonl"), "{\"do\":\"observe\"}\n"
                + "{\"do\":\"act\",\"action\":{\"type\":\"handOver\"}}\n");
    }

    private static List<String> examples() throws IOException {
        Set<String> lines = new LinkedHashSet<>();
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> more = Files.list(Path.of("src/site/markdown"))) {
            more.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        for (Path page : pages) {
            Matcher block = BLOCK.matcher(Files.readString(page));
            while (block.find()) {
                block.group(1).lines().map(line -> line.replaceFirst("\\s#.*", "").strip()
                        .replaceFirst("^target/lastresort/bin/lastresort ", "lastresort "))
                        .forEach(lines::add);
            }
        }
        List.of(ManPages.program()).forEach(program -> Stream.concat(Stream.of(program),
                program.getSubcommands().values().stream()).forEach(
                        command -> Stream
                                .of(command.getCommandSpec().usageMessage().footer())
                                .map(String::strip)
                                .forEach(lines::add)));
        // what writes the files that others read comes first
        return lines.stream().filter(line -> line.startsWith("lastresort "))
                // those need a server, and stand in the tests of the store
                .filter(line -> !line.contains("--store jdbc:"))
                // those need a PostgreSQL here, or a file of one
                .filter(line -> !line.matches("lastresort (engine .*|.* --engine postgresql.*)"))
                .sorted(Comparator.comparing(line -> !WRITES.matcher(line).find())).toList();
    }

    /** One after the other: some write what others read. */
    @Execution(ExecutionMode.SAME_THREAD)
    @TestFactory
    Stream<DynamicTest> everyExampleComesToAGoodEnd() throws IOException {
        return typed(true);
    }

    @Tag("slow")
    @Execution(ExecutionMode.SAME_THREAD)
    @TestFactory
    Stream<DynamicTest> everyExampleComesToAGoodEndAsItStands() throws IOException {
        return typed(false);
    }

    private Stream<DynamicTest> typed(boolean shortly) throws IOException {
        List<String> examples = examples();
        assertTrue(examples.size() > 20, examples::toString);
        return examples.stream()
                .map(line -> DynamicTest.dynamicTest(line, () -> typed(line, shortly)));
    }

    /** Settings fit the mission that stands in the line, and the recovery is one of its own. */
    @Test
    void whatAnExampleTurnsIsThere() throws IOException {
        int turned = 0;
        for (String line : examples()) {
            Matcher turn = TURNED.matcher(line);
            for (String mission : MISSIONS) {
                while (line.contains(" " + mission) && turn.find()) {
                    String value = turn.group(3).replace("\"", "").replaceFirst("\\.\\..*", "");
                    boolean recovery = turn.group(1).equals("strategy");
                    List<Setting> settings = recovery ? List.of()
                            : List.of(Setting.parse(turn.group(2) + "=" + value));
                    Loaded.Valid read = assertInstanceOf(Loaded.Valid.class,
                            new BundledScenarios(new ScenarioReader()).read(mission, settings,
                                    OptionalLong.empty()),
                            line);
                    assertTrue(!recovery || read.scenario().strategies().stream()
                            .anyMatch(one -> one.name().equals(value)), line);
                    turned++;
                }
            }
        }
        assertTrue(turned > 4, "they turn something");
    }

    private void typed(String example, boolean shortly) throws IOException {
        String line = example;
        Matcher into = Pattern.compile("\\s>\\s*(\\S+)").matcher(line);
        line = into.replaceAll("");
        Matcher from = Pattern.compile("\\s<\\s*(\\S+)").matcher(line);
        String input = from.find() ? Files.readString(folder.resolve(from.group(1))) : "";
        line = from.replaceAll("");
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.addAll(here(word.group().replace("\"", "")));
        }
        words.removeFirst();
        if (shortly && RUNS.contains(words.getFirst())) {
            words.replaceAll(one -> MISSIONS.contains(one)
                    ? folder.resolve("short.json").toString() : one);
        } else if (shortly && words.contains("--headless")) {
            words.replaceAll(one -> MISSIONS.contains(one) ? CHEAPEST : one);
        }
        if (words.getFirst().endsWith(".exercise.json")) {
            // the launcher's own word for it
            words.addAll(0, List.of("exercise", "run", "--form"));
        }
        if (words.getFirst().equals("practise") && !words.contains("--headless")
                || String.join(" ", words).startsWith("exercise run")) {
            assertEquals(6, Typed.line(folder.resolve("attempts"), words.toArray(String[]::new))
                    .code(), example);
            return;
        }
        Typed typed = Typed.line(Typed.PIPED, folder.resolve("attempts"), input,
                words.toArray(String[]::new));
        assertEquals(0, typed.code(), () -> example + "\n" + typed);
    }

    /** A name of a file stands for that file in the folder, and a pattern for all that fit. */
    private List<String> here(String word) throws IOException {
        if (word.equals("drills/*.json")) {
            return List.of(folder.resolve("drills/one.json").toString(),
                    folder.resolve("drills/two.json").toString());
        }
        if (word.equals("NAME.attempt.json")) {
            return List.of(folder.resolve("mine.attempt.json").toString());
        }
        boolean named = word.matches(
                "[\\w/-]+(\\.scenario|\\.attempt|\\.exercise)?"
                        + "\\.(json|xml|zip|html|pdf|md|csv|svg|png)"
                        + "|(my|our)-[a-z-]+|db/migration|game-day|(mon|tues)day(-drill)?|cells");
        return List.of(named ? folder.resolve(word).toString() : word);
    }
}
