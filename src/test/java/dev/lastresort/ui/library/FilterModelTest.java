package dev.lastresort.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.scenario.Briefing.Difficulty;
import dev.lastresort.sample.SampleScenario;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.library.LibraryIndex;
import dev.lastresort.session.library.Route;
import dev.lastresort.session.library.Sought;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class FilterModelTest {

    private static final LibraryEntry ARCHIVE = new LibraryEntry.Ready(
            new ScenarioCard(SampleScenario.archive(), Optional.empty()), List.of());
    private static final LibraryEntry PRICE = new LibraryEntry.Ready(
            new ScenarioCard(SampleScenario.price(), Optional.empty()), List.of());
    private static final LibraryEntry MINE = new LibraryEntry.Ready(
            new ScenarioCard(SampleScenario.price(), Optional.of(Path.of("mine.json"))),
            List.of());

    private final ObservableList<LibraryEntry> entries =
            FXCollections.observableArrayList(ARCHIVE, PRICE, MINE);
    private final FilterModel model = new FilterModel(entries, new LibraryIndex(
            List.of("dropped-orders-archive", "price-integer-to-decimal"),
            Map.of(Route.HOUR, List.of("price-integer-to-decimal", "dropped-orders-archive"))));

    @Test
    void showsEverythingInTheOrderOfTheLibraryUntilSomethingIsLookedFor() {
        assertEquals(List.of(ARCHIVE, PRICE, MINE), model.entries());
        model.look(Sought.ANYTHING.withWords("archive"));
        assertEquals(List.of(ARCHIVE), model.entries());
        assertEquals(1, model.shown().get());
        assertEquals(3, model.all());
        assertFalse(model.isFiltering(), "words stand in their field for all to see");
    }

    @Test
    void aRouteHasItsOwnOrderAndNoFilesOfOnesOwn() {
        model.follow(Optional.of(Route.HOUR));
        assertEquals(List.of(PRICE, ARCHIVE), model.entries());
        model.follow(Optional.empty());
        assertEquals(List.of(ARCHIVE, PRICE, MINE), model.entries());
    }

    @Test
    void whatIsChosenTwiceIsNotChosenAndAllCanBeShownAgain() {
        for (Difficulty difficulty : Difficulty.values()) {
            model.toggle(difficulty);
        }
        assertEquals(3, model.shown().get());
        model.toggleSilent(true);
        assertEquals(0, model.shown().get());
        model.toggleSilent(true);
        model.toggleMinutes(15);
        model.toggleMinutes(15);
        assertEquals(3, model.shown().get());
        model.toggleSilent(true);
        assertTrue(model.isFiltering());
        model.showAll();
        assertFalse(model.isFiltering());
        assertEquals(List.of(ARCHIVE, PRICE, MINE), model.entries());
    }
}
