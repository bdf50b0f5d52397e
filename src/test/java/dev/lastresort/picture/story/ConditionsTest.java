package dev.lastresort.picture.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.journal.Commit;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.Refusal;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.ActorTally.State;
import dev.lastresort.model.outcome.ActorTally.StateSpan;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.picture.shape.ActorCondition;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    private static final LocalDateTime START = at(8);
    private static final LocalDateTime HORIZON = at(18);
    private static final Containment STOP = new Containment.StopActor("shop");
    private static final Containment READ_ONLY = new Containment.ReadOnly();
    private static final Containment PAGE = new Containment.Maintenance();

    private final List<Event> events = new ArrayList<>();

    @Test
    void withoutContainmentAnActorIsWhatItsAnswersSay() {
        assertEquals(List.of("8 UP", "10 DOWN", "12 DEGRADED", "13 UP"), conditions("shop",
                span(8, 10, State.UP), span(10, 12, State.DOWN), span(12, 13, State.DEGRADED),
                span(13, 18, State.UP)));
    }

    @Test
    void whoIsStoppedIsNotDown() {
        contained(10, 12, STOP);
        refused(11, "shop", Refusal.ACTOR_STOPPED);
        assertEquals(List.of("8 UP", "10 STOPPED", "13 UP"), conditions("shop",
                span(8, 11, State.UP), span(11, 13, State.DOWN), span(13, 18, State.UP)));
    }

    @Test
    void stoppingOneActorSaysNothingOfTheOthers() {
        contained(10, 12, STOP);
        assertEquals(List.of("8 UP"), conditions("export", span(8, 18, State.UP)));
    }

    @Test
    void theMaintenancePageStopsEverybody() {
        contained(10, 12, PAGE);
        assertEquals(List.of("8 UP", "10 STOPPED", "12 UP"),
                conditions("export", span(8, 18, State.UP)));
    }

    @Test
    void writesRefusedByReadOnlyAreNoOutage() {
        contained(10, 14, READ_ONLY);
        refused(11, "shop", Refusal.READ_ONLY);
        assertEquals(List.of("8 UP", "10 READ_ONLY", "15 UP"), conditions("shop",
                span(8, 11, State.UP), span(11, 15, State.DOWN), span(15, 18, State.UP)));
    }

    @Test
    void anOutageDuringReadOnlyIsAnOutage() {
        contained(10, 14, READ_ONLY);
        refused(11, "shop", Refusal.READ_ONLY);
        refused(12, "shop", Refusal.DATABASE_DOWN);
        assertEquals(List.of("8 UP", "10 READ_ONLY", "12 DOWN", "13 READ_ONLY", "14 UP"),
                conditions("shop", span(8, 11, State.UP), span(11, 13, State.DOWN),
                        span(13, 18, State.UP)));
    }

    @Test
    void whatIsNeverResumedLastsToTheHorizon() {
        events.add(new Event.Contained(at(10), STOP));
        assertEquals(List.of("8 UP", "10 STOPPED"),
                conditions("shop", span(8, 18, State.UP)));
    }

    @Test
    void theWorstOfSeveralIsTheWorstAtEveryInstant() {
        Track<ActorCondition> one = track(span(8, 10, State.UP), span(10, 14, State.DOWN),
                span(14, 18, State.UP));
        Track<ActorCondition> other = track(span(8, 12, State.UP), span(12, 18, State.DEGRADED));
        assertEquals(List.of("8 UP", "10 DOWN", "14 DEGRADED"),
                words(Conditions.worst(List.of(one, other), START).orElseThrow()));
        assertEquals(Optional.empty(), Conditions.worst(List.of(), START));
    }

    private void contained(int from, int to, Containment what) {
        events.add(new Event.Contained(at(from), what));
        events.add(new Event.Resumed(at(to), what));
    }

    private void refused(int hour, String actor, Refusal reason) {
        events.add(
                new Event.Answered(at(hour), actor, "v1", hour, new Event.Refused(reason, at(hour)),
                        List.of(), List.of(), Commit.NOTHING));
    }

    private List<String> conditions(String actor, StateSpan... spans) {
        Journal journal = new Journal(List.of(events));
        List<Event> marked = events.stream()
                .filter(event -> !(event instanceof Event.Answered)).toList();
        return words(new Conditions(journal, marked, HORIZON).of(actor, tally(spans)));
    }

    private Track<ActorCondition> track(StateSpan... spans) {
        return new Conditions(new Journal(List.of()), List.of(), HORIZON)
                .of("other", tally(spans));
    }

    private static ActorTally tally(StateSpan... spans) {
        return new ActorTally(Map.of(ActorTally.Judgement.OK, 1L), 0, 0, 0, List.of(),
                List.of(spans), List.of());
    }

    private static StateSpan span(int from, int to, State state) {
        return new StateSpan(at(from), at(to), state);
    }

    private static List<String> words(Track<ActorCondition> track) {
        return IntStream.range(0, track.size())
                .mapToObj(i -> track.start(i).getHour() + " " + track.state(i)).toList();
    }

    private static LocalDateTime at(int hour) {
        return LocalDateTime.of(2026, 3, 2, hour, 0);
    }
}
