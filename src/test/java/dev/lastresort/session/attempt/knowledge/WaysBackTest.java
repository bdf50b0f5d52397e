package dev.lastresort.session.attempt.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lastresort.database.engines.Engines;
import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.Step.Containment;
import dev.lastresort.model.scenario.Step.Hands;
import dev.lastresort.replay.Watch;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioFiles;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.session.attempt.RoomView.WayBack;
import dev.lastresort.session.attempt.moment.Room;
import dev.lastresort.session.attempt.practice.OngoingAttempt;
import dev.lastresort.session.attempt.practice.Rooms;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the incident holds is taken back by the words of its author. */
@Execution(ExecutionMode.CONCURRENT)
class WaysBackTest {

    private static final Containment HALVES = new Containment.Disruption("Halves");
    private static final String CURE = "[{ \"name\": \"cure\", \"title\": \"Cure\","
            + " \"kind\": \"roll-forward\", \"steps\": [{ \"type\": \"resume\","
            + " \"disruption\": \"Halves\" }] }]";

    private static OngoingAttempt room(String step, String strategies) {
        Loaded loaded = new ScenarioReader().read("starter.json",
                ScenarioFiles.starter().getBytes(StandardCharsets.UTF_8),
                List.of(new Setting("/incident/steps/-", step),
                        new Setting("/strategies", strategies)),
                OptionalLong.empty());
        Scenario scenario = assertInstanceOf(Loaded.Valid.class, loaded).scenario();
        return Rooms.attempt(Room.open(scenario, ScenarioFiles.contentSha256(
                step, new TreeMap<>()), Engines.EMBEDDED, Watch.NONE).orElseThrow());
    }

    private static String halves(String more) {
        return "{ \"type\": \"disrupt\", \"name\": \"Halves\", \"actors\": [\"checkout\"]"
                + more + " }";
    }

    private static List<WayBack> offered(OngoingAttempt live) {
        return live.view().offers().waysBack();
    }

    private static void take(OngoingAttempt live, Step step) {
        live.act(new Action.Take(step, Optional.empty(), Optional.empty()));
        live.act(new Action.Wait(live.view().now().plusMinutes(10)));
    }

    @Test
    void aDisruptionIsEndedByItsOwnWordsUntilItIsOver() {
        OngoingAttempt live = room(halves(", \"ending\": \"Join the halves\""), CURE);
        assertEquals(List.of(new WayBack(HALVES, "Join the halves")), offered(live));
        take(live, new Step.Resume("Join the halves", Hands.NONE, HALVES, Duration.ZERO));
        assertEquals(List.of(), offered(live));
    }

    @Test
    void withoutWordsItsNameIsTold() {
        assertEquals(List.of(new WayBack(HALVES, "End of Halves")),
                offered(room(halves(""), CURE)));
    }

    @Test
    void whatNoStrategySetsRightIsNotOffered() {
        assertEquals(List.of(), offered(room(halves(", \"ending\": \"Join the halves\""),
                "[{ \"preset\": \"do-nothing\" }]")));
    }

    @Test
    void anActorThatTheIncidentStopsStartsByItsWordsTheFirstTime() {
        Containment checkout = new Containment.StopActor("checkout");
        OngoingAttempt live = room("{ \"type\": \"contain\", \"actor\": \"checkout\","
                + " \"ending\": \"Start the checkout's machine\" }",
                "[{ \"preset\": \"do-nothing\" }]");
        assertEquals(List.of(new WayBack(checkout, "Start the checkout's machine")),
                offered(live));
        take(live, new Step.Resume("Start it", Hands.NONE, checkout, Duration.ZERO));
        take(live, new Step.Contain("Stop", Hands.NONE, checkout, Duration.ZERO));
        assertEquals(List.of(), offered(live), "the trainee's own stop is an ordinary one");
    }
}
