package dev.lastresort.ui.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.scenario.Day;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.sample.SampleComparison;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.desk.Excerpt;
import dev.lastresort.session.desk.OpenedFile;
import dev.lastresort.session.desk.QuotedProblem;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.ui.FakeDesk;
import dev.lastresort.ui.author.AuthorState.FileStanding;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.library.LibraryEntry;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class AuthorModelTest {

    private static final Path FILE = Path.of("mine.json");
    private static final QuotedProblem PROBLEM = FakeDesk.quoted(Severity.ERROR, Rule.WRONG_TYPE,
            "mine.json", 14, 21, "not an amount", Excerpt.NONE);

    private final Queue<Runnable> later = new ArrayDeque<>();
    private final ObservableList<LibraryEntry> entries = FXCollections.observableArrayList();
    private final KeptOutcomes outcomes = new KeptOutcomes();
    private final Scenario scenario = SampleComparison.create().scenario();

    private AuthorModel model() {
        return new AuthorModel(FILE, entries, outcomes,
                new Background(later::add, later::add), message -> {
                    throw new AssertionError(message);
                });
    }

    private void runLater() {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    private static LibraryEntry ready(Scenario scenario) {
        return new LibraryEntry.Ready(
                new ScenarioCard(scenario, Optional.of(FILE)), List.of());
    }

    private static LibraryEntry broken() {
        return new LibraryEntry.Unreadable(new OpenedFile.Broken(FILE, List.of(PROBLEM)));
    }

    private void save(LibraryEntry entry) {
        entries.setAll(entry);
        runLater();
    }

    @Test
    void aValidFileHasItsDay() {
        AuthorModel model = model();
        assertEquals(FileStanding.READING, model.state().get().standing());
        save(ready(scenario));
        assertEquals(FileStanding.VALID, model.state().get().standing());
        assertEquals(scenario.start(), model.state().get().modelled().orElseThrow().day().start());
        assertFalse(model.state().get().isOfLastValid());
        assertTrue(model.state().get().outcome().isEmpty());
    }

    @Test
    void aFileThatBreaksKeepsTheDayOfItsLastValidStateAndSaysSo() {
        AuthorModel model = model();
        save(ready(scenario));
        var day = model.state().get().modelled().orElseThrow();
        save(broken());
        assertEquals(FileStanding.BROKEN, model.state().get().standing());
        assertEquals(List.of(PROBLEM), model.state().get().problems());
        assertSame(day, model.state().get().modelled().orElseThrow());
        assertTrue(model.state().get().isOfLastValid());
        assertTrue(model.state().get().card().isEmpty());
        save(ready(scenario));
        assertFalse(model.state().get().isOfLastValid());
    }

    @Test
    void aFileThatWasNeverValidHasNoDay() {
        entries.setAll(broken());
        AuthorModel model = model();
        assertTrue(model.state().get().modelled().isEmpty());
        assertFalse(model.state().get().isOfLastValid());
    }

    @Test
    void aDayThatIsWorkedOutTooLateIsNotShown() {
        AuthorModel model = model();
        entries.setAll(ready(scenario));
        Scenario longer = scenario.withDay(new Day(
                scenario.seed(), scenario.start(), scenario.horizon().plusDays(1)));
        save(ready(longer));
        assertEquals(longer.horizon(),
                model.state().get().modelled().orElseThrow().day().horizon());
        entries.setAll(ready(scenario));
        save(broken());
        assertEquals(longer.horizon(),
                model.state().get().modelled().orElseThrow().day().horizon());
    }

    @Test
    void whatItCameToIsOfThisContentUntilThatChanges() {
        AuthorModel model = model();
        save(ready(scenario));
        outcomes.keep(FILE, KeptOutcome.of(SampleComparison.create()));
        model.refresh();
        runLater();
        assertFalse(model.state().get().outcome().orElseThrow().older());
        assertEquals(SampleComparison.create().compared().size(),
                model.state().get().outcome().orElseThrow().kept().rows().size());
        save(ready(scenario.withDay(new Day(
                7, scenario.start(), scenario.horizon()))));
        assertTrue(model.state().get().outcome().orElseThrow().older());
        save(broken());
        assertTrue(model.state().get().outcome().orElseThrow().older());
        save(ready(SampleComparison.create().scenario()));
        assertFalse(model.state().get().outcome().orElseThrow().older(), "as it was again");
    }

    @Test
    void whoHasLeftHearsNothing() {
        AuthorModel model = model();
        save(ready(scenario));
        model.leave();
        save(broken());
        assertEquals(FileStanding.VALID, model.state().get().standing());
    }

    @Test
    void ofManyFilesTheOutcomesOfThoseComparedLastAreKept() {
        KeptOutcome outcome = KeptOutcome.of(SampleComparison.create());
        for (int i = 0; i <= KeptOutcomes.MOST; i++) {
            outcomes.keep(Path.of(i + ".json"), outcome);
        }
        assertTrue(outcomes.of(Path.of("0.json")).isEmpty());
        assertTrue(outcomes.of(Path.of("1.json")).isPresent());
    }
}
