package dev.lastresort.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.desk.LibraryDesk;
import dev.lastresort.session.library.Sought;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The README's table of the library is the library's own. */
@Execution(ExecutionMode.CONCURRENT)
class ReadmeTableTest {

    @Test
    void eachScenarioStandsInTheReadmeAsItTellsOfItself() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.equals("## The library"))
                .dropWhile(line -> !line.startsWith("|---")).skip(1)
                .takeWhile(line -> line.startsWith("|")).toList();
        assertEquals(new LibraryDesk(new ScenarioReader()).bundled(Sought.ANYTHING).stream()
                .map(ReadmeTableTest::row).toList(), rows);
    }

    private static String row(Scenario scenario) {
        var briefing = scenario.briefing();
        var profile = briefing.profile();
        return "| " + String.join(" | ",
                briefing.title() + " (`" + scenario.id() + "`)",
                profile.hazard().orElseThrow().title(), profile.silent() ? "silent" : "loud",
                briefing.difficulty().name().toLowerCase(Locale.ROOT),
                String.valueOf(profile.minutes().getAsInt())) + " |";
    }
}
