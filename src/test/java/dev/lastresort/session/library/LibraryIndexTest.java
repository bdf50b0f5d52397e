package dev.lastresort.session.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.session.desk.LibraryDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryIndexTest {

    @Test
    void keepsTheOrderOfTheLibraryAndThatOfEachRoute() {
        LibraryIndex index = LibraryIndex.read(List.of("# a remark", "", "one hour:2",
                "two  afternoon:1", "three\tafternoon:9 hour:1"));
        assertEquals(List.of("one", "two", "three"), index.ids());
        assertEquals(List.of("two", "three"), index.along(Route.AFTERNOON));
        assertEquals(List.of("three", "one"), index.along(Route.HOUR));
    }

    @Test
    void refusesWhatStandsTwice() {
        for (List<String> twice : List.of(List.of("one", "one"),
                List.of("one hour:1", "two hour:1"), List.of("one evening:1"))) {
            assertThrows(IllegalArgumentException.class, () -> LibraryIndex.read(twice));
        }
    }

    @Test
    void namesEachFileOfTheFolderAndNoOtherAndLeavesNoRouteEmpty() throws IOException {
        try (var files = Files.list(Path.of("scenarios"))) {
            assertEquals(files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .collect(Collectors.toCollection(TreeSet::new)),
                    new TreeSet<>(LibraryIndex.bundled().ids()));
        }
        for (Route route : Route.values()) {
            assertFalse(LibraryIndex.bundled().along(route).isEmpty(), route.title());
        }
    }

    /** By what each scenario says that it takes somebody who does it for the first time. */
    @ParameterizedTest
    @CsvSource({"HOUR,60", "AFTERNOON,240"})
    void takesNoLongerAlongARouteThanThereIsTime(Route route, int minutes) {
        List<String> along = LibraryIndex.bundled().along(route);
        int together = new LibraryDesk(new ScenarioReader()).bundled(Sought.ANYTHING).stream()
                .filter(scenario -> along.contains(scenario.id()))
                .mapToInt(scenario -> scenario.briefing().profile().minutes().orElseThrow())
                .sum();
        assertTrue(together <= minutes, along + " take " + together + " min");
        assertTrue(together > minutes - 30, along + " leave time for another");
    }
}
