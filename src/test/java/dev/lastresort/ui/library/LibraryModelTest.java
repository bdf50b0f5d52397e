package dev.lastresort.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.model.debrief.NearMiss;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.Progress;
import dev.lastresort.session.desk.OpenedFile;
import dev.lastresort.session.desk.ScenarioCard;
import dev.lastresort.session.desk.ScenarioDesk;
import dev.lastresort.session.desk.ScenarioDesk.Measurable;
import dev.lastresort.session.desk.WhatIf;
import dev.lastresort.ui.FakeDesk;
import dev.lastresort.ui.FakeWatch;
import dev.lastresort.ui.desk.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LibraryModelTest {

    private static final Path FILE = Path.of("mine.json");

    private final ChangingDesk desk = new ChangingDesk();
    private final FakeWatch files = new FakeWatch();
    private final LibraryModel model = new LibraryModel(
            desk, new FakeDesk(FakeDesk.Mood.DONE), files,
            new Background(Runnable::run, Runnable::run), _ -> {});

    @Test
    void selectsTheFirstBundledScenario() {
        model.readBundled();
        assertEquals(List.of("The dropped orders_archive", "The price that changed its unit"),
                model.entries().stream().map(LibraryEntry::title).toList());
        assertEquals(model.entries().getFirst(), model.selected().get().orElseThrow());
    }

    @Test
    void showsABrokenFileWithItsProblems() {
        model.open(Path.of("broken.json"));
        LibraryEntry.Unreadable entry =
                assertInstanceOf(LibraryEntry.Unreadable.class,
                        model.selected().get().orElseThrow());
        assertEquals("4 problems", entry.subtitle());
    }

    @Test
    void aFileOpenedAgainTakesItsOldPlace() {
        model.open(Path.of("broken.json"));
        model.open(Path.of("broken.json"));
        assertEquals(1, model.entries().size());
    }

    @Test
    void theLastOpenedOfManyIsSelected() {
        model.readBundled();
        model.open(Path.of("mine.json"));
        assertEquals(model.entries().getLast(), model.selected().get().orElseThrow());
    }

    @Test
    void aFileThatIsSavedIsReadAgainInItsPlace() {
        model.open(FILE);
        model.readBundled();
        desk.nowBroken = true;
        files.save(FILE);
        assertInstanceOf(LibraryEntry.Unreadable.class, model.entries().getFirst());
        assertEquals(model.entries().getFirst(), model.selected().get().orElseThrow());
        desk.nowBroken = false;
        files.save(FILE);
        assertInstanceOf(LibraryEntry.Ready.class, model.selected().get().orElseThrow());
        assertEquals(3, model.entries().size());
    }

    @Test
    void theSqlFilesThatAFileNamesAreFollowedAsItNamesThemNow() {
        desk.beside = Set.of(Path.of("seed.sql"));
        model.open(FILE);
        assertEquals(desk.beside, files.beside(FILE));
        desk.beside = Set.of(Path.of("seed.sql"), Path.of("fix.sql"));
        files.save(FILE);
        assertEquals(desk.beside, files.beside(FILE));
        desk.nowBroken = true;
        desk.beside = Set.of(Path.of("missing.sql"));
        files.save(FILE);
        assertEquals(desk.beside, files.beside(FILE));
    }

    @Test
    void whoeverLooksAtAnotherScenarioStaysThere() {
        model.readBundled();
        model.open(FILE);
        model.select(model.entries().getFirst());
        desk.nowBroken = true;
        files.save(FILE);
        assertEquals(model.entries().getFirst(), model.selected().get().orElseThrow());
        assertEquals("4 problems", model.entries().getLast().subtitle());
    }

    @Test
    void theWarningsOfAFileThatRunsAreKept() {
        model.open(Path.of("warned.json"));
        var entry = assertInstanceOf(LibraryEntry.Ready.class,
                model.selected().get().orElseThrow());
        assertEquals(1, entry.warnings().size());
    }

    @Test
    void aDayBeginsWithAFileOfAnEarlierOneOnlyIfItCanBeRun() {
        model.readBundled();
        desk.nowBroken = true;
        model.openAgain(FILE);
        assertEquals(model.entries().getFirst(), model.selected().get().orElseThrow());
        assertEquals("4 problems", model.entries().getLast().subtitle());
        desk.nowBroken = false;
        files.save(FILE);
        assertEquals(model.entries().getFirst(), model.selected().get().orElseThrow());
        model.openAgain(FILE);
        assertEquals(model.entries().getLast(), model.selected().get().orElseThrow());
    }

    @Test
    void aFileThatIsRemovedIsListedAndFollowedNoMore() {
        model.readBundled();
        model.open(FILE);
        model.remove(model.entries().getLast());
        assertEquals(2, model.entries().size());
        assertFalse(files.follows(FILE));
        assertEquals(model.entries().getLast(), model.selected().get().orElseThrow());
    }

    @Test
    void whatComesWithTheProgramIsNotRemoved() {
        model.readBundled();
        model.remove(model.entries().getFirst());
        assertEquals(2, model.entries().size());
    }

    /** A desk whose files become broken at the test's will. */
    private static final class ChangingDesk implements ScenarioDesk {

        private final FakeDesk desk = new FakeDesk(FakeDesk.Mood.DONE);
        private boolean nowBroken;
        private Set<Path> beside = Set.of();

        @Override
        public List<ScenarioCard> bundled() {
            return desk.bundled();
        }

        @Override
        public OpenedFile open(Path file) {
            return switch (desk.open(nowBroken ? Path.of("broken.json") : file)) {
                case OpenedFile.Broken broken ->
                        new OpenedFile.Broken(file, broken.problems(), beside);
                case OpenedFile.Ready ready ->
                        new OpenedFile.Ready(ready.card(), ready.warnings(), beside);
            };
        }

        @Override
        public OpenedFile.Broken faults(ScenarioCard card, List<Problem> problems) {
            return desk.faults(card, problems);
        }

        @Override
        public ComparisonResult.Ran compare(ScenarioCard card, Progress progress) {
            return desk.compare(card, progress);
        }

        @Override
        public List<NearMiss> nearMisses(
                ScenarioCard card, Comparison measured, Progress progress) {
            return desk.nearMisses(card, measured, progress);
        }

        @Override
        public Measurable measurable(ScenarioCard card) {
            return desk.measurable(card);
        }

        @Override
        public WhatIf whatIf(ScenarioCard card) {
            return desk.whatIf(card);
        }
    }
}
