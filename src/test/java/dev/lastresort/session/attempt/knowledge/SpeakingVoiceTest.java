package dev.lastresort.session.attempt.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Answered;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Voice;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Somebody who complains of wrong answers: one request of "fees" every two minutes. */
class SpeakingVoiceTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 3, 10, 9, 0);

    private final SpeakingVoice voice = new SpeakingVoice(new Voice("patients", "Patients",
            new Voice.WrongAnswers("fees", 2), Duration.ofMinutes(10), 9,
            List.of("mild", "plain", "sharp"), Optional.of("thanks"), false, false), 1,
            answered -> answered.n() < 0);
    private final List<String> said = new ArrayList<>();
    private LocalDateTime now = START;

    private void answers(int count, boolean wrong) {
        for (int i = 0; i < count; i++) {
            now = now.plusMinutes(2);
            hear(new Answered(now, "fees", "v1", wrong ? -1 : 1, new Event.Acknowledged(),
                    List.of(), List.of(), Commit.NOTHING));
        }
    }

    private void hear(Event event) {
        voice.after(event, true).ifPresent(said::add);
    }

    @Test
    void ofWhatHasStoppedNobodyComplainsAgain() {
        answers(3, true);
        assertEquals(List.of("Patients: mild"), said);
        // nothing is answered any more: other things go on to happen for hours
        for (int i = 0; i < 30; i++) {
            now = now.plusMinutes(10);
            hear(new Event.InvariantsChecked(now, new TreeMap<>()));
        }
        // what came between the complaint and the stop may be spoken of once
        assertTrue(said.size() <= 2, said::toString);
    }

    @Test
    void aTroubleThatGoesOnIsSpokenOfEverMorePlainly() {
        answers(60, true);
        assertEquals(List.of("Patients: mild", "Patients: plain", "Patients: sharp"),
                said);
    }

    /** The first one at once, the next not while something was begun since. */
    @Test
    void whileSomethingIsDoneNobodySaysTheSameAgain() {
        answers(3, true);
        for (int i = 0; i < 12; i++) {
            hear(new Event.StepStarted(now, new Event.StepRef(Event.Program.STRATEGY, i, "Look"),
                    new Step.Verify("Look", Step.Hands.NONE, Duration.ZERO), List.of()));
            answers(4, true);
        }
        assertEquals(List.of("Patients: mild"), said);
        answers(30, true);
        assertEquals(List.of("Patients: mild", "Patients: plain", "Patients: sharp"), said);
    }

    @Test
    void whoHasSaidItAllSpeaksAgainOfAnotherTrouble() {
        answers(60, true);
        answers(60, false);
        answers(60, true);
        assertEquals(List.of("Patients: mild", "Patients: plain", "Patients: sharp",
                "Patients: thanks", "Patients: mild", "Patients: plain", "Patients: sharp"), said);
    }

    /** Ten in 28 were wrong, so a gap of 31 good ones may be chance, and one of 32 is none. */
    @Test
    void aGapThatChanceMakesIsNotTheEnd() {
        for (int i = 0; i < 10; i++) {
            answers(1, true);
            answers(2, false);
        }
        answers(29, false);
        assertFalse(said.contains("Patients: thanks"), said::toString);
        answers(1, false);
        assertEquals("Patients: thanks", said.getLast());
    }

    /** Of few wrong answers, too: good ones never put off the end of their own counting. */
    @Test
    void goodAnswersForLongEnoughEndItWithThanks() {
        answers(3, true);
        answers(60, false);
        assertEquals("Patients: thanks", said.getLast());
        assertEquals(1, said.stream().filter("Patients: thanks"::equals).count());
    }
}
