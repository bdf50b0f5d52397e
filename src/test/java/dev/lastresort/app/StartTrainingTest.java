package dev.lastresort.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.session.BundledScenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StartTrainingTest {

    @Test
    void itDoesWhatANewcomerDoesFirstAndOpensTheWindowOnce() {
        List<String> done = new ArrayList<>();
        int code = new StartTraining(line -> done.add(line.getFirst()), () -> done.add("window"))
                .run(List.of());
        assertEquals(0, code);
        assertTrue(done.containsAll(List.of("--version", "compare", "practise")), done::toString);
        assertEquals(List.of("window"), done.stream().filter("window"::equals).toList());
    }

    @Test
    void itNamesNoFileOfTheMachine() {
        new StartTraining(line -> line.stream().skip(1).filter(word -> !word.startsWith("-"))
                .forEach(word -> assertTrue(BundledScenarios.IDS.contains(word), word)),
                () -> {}).run(List.of());
    }

    @Test
    void whatIsShortOpensNoWindowAndLooksAtTheFilesToo() {
        List<List<String>> done = new ArrayList<>();
        new StartTraining(done::add, () -> done.add(List.of("window")))
                .run(List.of(StartTraining.SHORT, "a.json"));
        assertTrue(done.containsAll(List.of(List.of("--version"), List.of("validate", "a.json"),
                List.of("explain", "a.json"),
                List.of("compare", "dropped-orders-archive"))), done::toString);
        assertTrue(done.stream().map(List::getFirst).noneMatch(
                Set.of("practise", "window")::contains), done::toString);
    }
}
