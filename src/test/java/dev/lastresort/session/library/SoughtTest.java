package dev.lastresort.session.library;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lastresort.model.scenario.Briefing;
import dev.lastresort.model.scenario.Briefing.Difficulty;
import dev.lastresort.model.scenario.Profile;
import dev.lastresort.model.scenario.Profile.FaultClass;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.sample.SampleScenario;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SoughtTest {

    private static final Scenario BILLING = scenario(new Profile(OptionalInt.of(30),
            Optional.of(FaultClass.DOUBLED), true, List.of("billing", "batch"), List.of()));

    private static Scenario scenario(Profile profile) {
        Briefing was = SampleScenario.archive().briefing();
        return SampleScenario.archive().withBriefing(new Briefing("Two billing runs",
                "A coworking space", Difficulty.STARTER, was.story(), was.inspiredBy(),
                was.objectives(), profile));
    }

    @Test
    void wordsAreFoundInTitleSystemFaultAndTagsWhateverTheirCase() {
        for (String words : List.of("", "  ", "BILLING", "coworking runs", "batch twice",
                "silent", "dropped-orders")) {
            assertTrue(Sought.ANYTHING.withWords(words).lets(BILLING), words);
        }
        for (String words : List.of("billing hospital", "loud", "pitr")) {
            assertFalse(Sought.ANYTHING.withWords(words).lets(BILLING), words);
        }
    }

    @Test
    void everythingThatIsNamedMustBeMet() {
        Sought met = new Sought("two", Set.of(Difficulty.STARTER, Difficulty.EXPERT),
                OptionalInt.of(30), Set.of(FaultClass.DOUBLED), Optional.of(true), Set.of("batch"));
        assertTrue(met.lets(BILLING));
        List<Sought> missed = List.of(
                new Sought("three", met.difficulties(), met.mostMinutes(), met.hazards(),
                        met.silent(), met.tags()),
                new Sought("two", Set.of(Difficulty.EXPERT), met.mostMinutes(), met.hazards(),
                        met.silent(), met.tags()),
                new Sought("two", met.difficulties(), OptionalInt.of(29), met.hazards(),
                        met.silent(), met.tags()),
                new Sought("two", met.difficulties(), met.mostMinutes(), Set.of(FaultClass.LOCK),
                        met.silent(), met.tags()),
                new Sought("two", met.difficulties(), met.mostMinutes(), met.hazards(),
                        Optional.of(false), met.tags()),
                new Sought("two", met.difficulties(), met.mostMinutes(), met.hazards(),
                        met.silent(), Set.of("batch", "queue")));
        missed.forEach(sought -> assertFalse(sought.lets(BILLING), sought::toString));
    }

    @Test
    void aScenarioOfUnknownLengthIsNotHiddenByTheTimeThatSomebodyHas() {
        Sought hurried = new Sought("", Set.of(), OptionalInt.of(5), Set.of(), Optional.empty(),
                Set.of());
        assertFalse(hurried.lets(BILLING));
        assertTrue(hurried.lets(scenario(Profile.NOTHING)));
    }
}
