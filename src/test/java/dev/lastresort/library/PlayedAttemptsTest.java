package dev.lastresort.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.patience.Patience;
import dev.lastresort.replay.Watch;
import dev.lastresort.session.BundledScenarios;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.practice.AttemptReplay;
import dev.lastresort.session.attempt.practice.OngoingAttempt;
import dev.lastresort.session.attempt.practice.Rooms;
import dev.lastresort.session.attempt.turn.AttemptEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The library as somebody played it who had not written it. The words of a scenario may be polished
 * without recording its attempt anew; whatever changes the day, or what it comes to, is told here.
 */
@Execution(ExecutionMode.CONCURRENT)
class PlayedAttemptsTest {

    static List<String> played() {
        return PlayedAttempts.ids();
    }

    /** Of two of them it is held always: those that take least. */
    static List<String> some() {
        return List.of("lock-queue", "old-backup-over-live");
    }

    static List<String> others() {
        List<String> others = new ArrayList<>(played());
        others.removeAll(some());
        return others;
    }

    @ParameterizedTest
    @MethodSource("some")
    void comesToWhatWasRecorded(String id) {
        comesTo(id);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("others")
    void everyOtherComesToWhatWasRecorded(String id) {
        comesTo(id);
    }

    private static void comesTo(String id) {
        Attempt attempt = PlayedAttempts.of(id).orElseThrow();
        Room room = Rooms.open(attempt.scenario());
        OngoingAttempt live = assertInstanceOf(AttemptReplay.Same.class,
                new AttemptReplay(room).run(attempt, _ -> {}, Patience.LONGEST)).live();
        assertTrue(live.isOver(), "it was brought to its end");
        BranchResult result = AttemptEnd.of(
                AttemptEnd.compare(room, live.moment(), Watch.NONE));
        assertEquals(PlayedAttempts.outcome(id), PlayedAttempts.lines(result));
        assertEquals(attempt.fingerprint().orElseThrow(), result.fingerprint().hex());
    }

    @ParameterizedTest
    @MethodSource("played")
    void isOfTheScenarioThatItIsNamedAfterAndGivesItsReasons(String id) {
        Attempt attempt = PlayedAttempts.of(id).orElseThrow();
        assertEquals(id, attempt.scenario());
        assertTrue(BundledScenarios.IDS.contains(id));
        assertTrue(attempt.decisions().stream()
                .anyMatch(decision -> decision.rationale().isPresent()), "somebody thought");
    }

    /** Who played, and on which machine, is nobody's business. */
    @ParameterizedTest
    @MethodSource("played")
    void saysNothingOfWhereItWasPlayed(String id) throws IOException {
        String text = Files.readString(PlayedAttempts.file(id));
        assertEquals(List.of(),
                Stream.of("/home/", "/root", "/tmp", "/work", "/Users/", "localhost",
                        System.getProperty("user.dir")).filter(text::contains).toList());
    }
}
