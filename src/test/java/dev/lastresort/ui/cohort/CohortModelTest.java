package dev.lastresort.ui.cohort;

import static dev.lastresort.model.cohort.HandMade.ORDERS;
import static dev.lastresort.model.cohort.HandMade.PRICES;
import static dev.lastresort.model.cohort.HandMade.attempt;
import static dev.lastresort.model.cohort.HandMade.cohort;
import static dev.lastresort.model.cohort.HandMade.figures;
import static dev.lastresort.model.cohort.HandMade.measured;
import static dev.lastresort.model.cohort.HandMade.scenario;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortAttempt;
import dev.lastresort.model.cohort.Team;
import dev.lastresort.session.DeskException;
import dev.lastresort.session.Progress;
import dev.lastresort.session.cohort.FolderLook;
import dev.lastresort.ui.FakeWatch;
import dev.lastresort.ui.desk.Background;
import dev.lastresort.ui.desk.CohortFolders;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A folder that is followed while it fills, without a window and without a disk. */
class CohortModelTest {

    private static final Path FOLDER = Path.of("game-day").toAbsolutePath();

    private static final Cohort GONE = new Cohort("", List.of(), List.of(), List.of());

    private final FakeWatch watch = new FakeWatch();
    private final Queue<Runnable> jobs = new ArrayDeque<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<Boolean> measured = new ArrayList<>();
    private Cohort there = cohort(List.of(scenario(ORDERS)),
            measured("red", ORDERS, figures(0, 0, 60), "stop checkout"),
            measured("blue", ORDERS, figures(0, 0, 90), "stop checkout"));
    private List<String> told = List.of();
    private Set<Path> places = Set.of();
    private List<Path> opened = List.of();
    private int reads;
    private List<Path> scenarios = List.of();
    private final CohortModel model = new CohortModel(FOLDER, () -> opened, new CohortFolders() {
        @Override
        public FolderLook open(WhichAttempts which) {
            reads++;
            scenarios = which.scenarios();
            if (there.attempts().isEmpty() && there.folder().isEmpty()) {
                throw new DeskException("There is no folder");
            }
            return new FolderLook(there, places);
        }

        @Override
        public List<String> measure(WhichAttempts which, boolean all, Progress progress) {
            measured.add(all);
            progress.reached("red", 0.5);
            return told;
        }
    }, watch, new Background(jobs::add, Runnable::run), troubles::add);

    private void work() {
        while (!jobs.isEmpty()) {
            jobs.remove().run();
        }
    }

    private Cohort read() {
        model.read();
        work();
        return model.shown().get().orElseThrow();
    }

    @Test
    void outcomesAreHiddenUntilSomebodyShowsThemAndCanBeHiddenAgain() {
        assertTrue(read().attempts().stream().allMatch(
                one -> one.state() instanceof CohortAttempt.Concealed));
        model.switchFrozen();
        assertEquals(Optional.of(there), model.shown().get());
        model.switchFrozen();
        assertTrue(model.shown().get().orElseThrow().attempts().stream()
                .noneMatch(one -> one.figures().isPresent()));
    }

    @Test
    void whatComesInWhileItIsFrozenStaysHidden() {
        read();
        there = cohort(List.of(scenario(ORDERS)), measured("green", ORDERS, figures(0, 0, 1)));
        watch.save(FOLDER);
        work();
        Cohort shown = model.shown().get().orElseThrow();
        assertEquals("green", shown.attempts().getFirst().team().name());
        assertTrue(shown.attempts().getFirst().figures().isEmpty());
    }

    @Test
    void theScenarioThatIsLookedAtStaysWhileTheFolderFills() {
        there = cohort(List.of(scenario(ORDERS), scenario(PRICES)),
                measured("red", ORDERS, figures(0, 0, 1)),
                measured("red", PRICES, figures(0, 0, 1)));
        read();
        assertEquals(Optional.of(ORDERS), model.chosen().get());
        model.choose(PRICES);
        watch.save(FOLDER);
        work();
        assertEquals(Optional.of(PRICES), model.chosen().get());
        there = cohort(List.of(scenario(ORDERS)), measured("red", ORDERS, figures(0, 0, 1)));
        watch.save(FOLDER);
        work();
        assertEquals(Optional.of(ORDERS), model.chosen().get());
    }

    @Test
    void whatIsNotMeasuredYetIsMeasuredOnceByItself() {
        there = cohort(List.of(scenario(ORDERS)),
                attempt("red", ORDERS, new CohortAttempt.AwaitsReplay(), ""));
        read();
        assertEquals(List.of(false), measured, "and not for ever, if it cannot be");
        assertEquals(Optional.empty(), model.measuring().get());
        watch.save(FOLDER);
        work();
        assertEquals(List.of(false), measured);
    }

    /** As a team's file that is written anew: as many are to be measured as the last time. */
    @Test
    void whatIsToBeMeasuredAnewIsMeasuredHoweverManyItWereTheLastTime() {
        whatIsNotMeasuredYetIsMeasuredOnceByItself();
        Cohort awaits = there;
        there = cohort(List.of(scenario(ORDERS)), measured("red", ORDERS, figures(0, 0, 1)));
        watch.save(FOLDER);
        work();
        there = awaits;
        watch.save(FOLDER);
        work();
        assertEquals(List.of(false, false), measured);
    }

    @Test
    void whoStopsItIsNotAskedAgain() {
        there = cohort(List.of(scenario(ORDERS)),
                attempt("red", ORDERS, new CohortAttempt.AwaitsReplay(), ""));
        model.read();
        jobs.remove().run();
        assertTrue(model.measuring().get().isPresent());
        model.stop();
        assertEquals(Optional.empty(), model.measuring().get());
        there = cohort(List.of(scenario(ORDERS)),
                attempt("red", ORDERS, new CohortAttempt.AwaitsReplay(), ""),
                attempt("blue", ORDERS, new CohortAttempt.AwaitsReplay(), ""));
        work();
        watch.save(FOLDER);
        work();
        assertEquals(List.of(false), measured, "the work that was begun, and none after it");
    }

    @Test
    void checkingSaysThatAllIsWellOrWhatIsNot() {
        read();
        model.measure(true);
        work();
        assertEquals(List.of("Every attempt came to what was recorded of it."),
                model.said().get());
        told = List.of("red: it departs");
        model.measure(true);
        work();
        assertEquals(told, model.said().get());
        assertEquals(List.of(true, true), measured);
    }

    @Test
    void whatMayMakeItAnotherIsFollowedAndReadAgainOnceItIs() {
        places = Set.of(FOLDER.resolve("beginners"), FOLDER.resolve("beginners/x.attempt.json"));
        read();
        assertEquals(places, watch.beside(FOLDER));
        assertEquals(2, reads, "it may have changed before it was followed");
        watch.save(FOLDER);
        work();
        assertEquals(3, reads, "and not for ever");
        model.leave();
        assertFalse(watch.follows(FOLDER));
    }

    @Test
    void aScenarioThatWasOpenedInTheWindowMeanwhileIsLookedForThere() {
        read();
        assertEquals(List.of(), scenarios);
        opened = List.of(FOLDER.resolveSibling("ours.json"));
        watch.save(FOLDER);
        work();
        assertEquals(opened, scenarios);
    }

    @Test
    void theTeamsOfOneBracketCanBeHeldAgainstOneAnother() {
        there = cohort(List.of(scenario(ORDERS), scenario(PRICES)),
                in("seniors", measured("red", ORDERS, figures(0, 0, 60))),
                in("beginners", measured("blue", PRICES, figures(0, 0, 90))));
        assertEquals(2, read().attempts().size());
        assertEquals(List.of("beginners", "seniors"), model.brackets().get());
        model.chooseBracket(Optional.of("beginners"));
        assertEquals(List.of("beginners/blue"), model.shown().get().orElseThrow().teams().stream()
                .map(Team::title).toList());
        assertEquals(Optional.of(PRICES), model.chosen().get(), "the other one is not there");
        there = cohort(List.of(scenario(ORDERS)), measured("red", ORDERS, figures(0, 0, 60)));
        watch.save(FOLDER);
        work();
        assertEquals(Optional.empty(), model.bracket().get(), "it is gone");
        assertEquals(1, model.shown().get().orElseThrow().attempts().size());
    }

    private static CohortAttempt in(String bracket, CohortAttempt one) {
        return new CohortAttempt(bracket + "/" + one.file(), new Team(bracket, one.team().name()),
                one.day(), one.pressure(), one.older(), one.decisions(), one.state());
    }

    @Test
    void aFolderThatIsGoneIsTroubleAndWhatWasShownStays() {
        read();
        there = GONE;
        watch.save(FOLDER);
        work();
        assertEquals(List.of("There is no folder"), troubles);
        assertEquals(2, model.shown().get().orElseThrow().attempts().size());
        assertTrue(model.unreadable().get());
    }

    @Test
    void aFolderThatComesBackIsReadAgain() {
        Cohort back = there;
        there = GONE;
        model.read();
        work();
        assertEquals(Optional.empty(), model.shown().get());
        assertTrue(model.unreadable().get());
        for (int i = 0; i < 2; i++) {
            there = back;
            watch.save(FOLDER);
            work();
            assertFalse(model.unreadable().get());
            assertEquals(2, model.shown().get().orElseThrow().attempts().size());
            there = GONE;
            watch.save(FOLDER);
            work();
            assertTrue(model.unreadable().get());
        }
    }

    @Test
    void aFolderThatComesBackWhileItIsReadInVainIsReadOnceMore() {
        Cohort back = read();
        there = GONE;
        watch.save(FOLDER);
        watch.save(FOLDER);
        jobs.remove().run();
        assertTrue(model.unreadable().get());
        there = back;
        work();
        assertFalse(model.unreadable().get());
    }
}
