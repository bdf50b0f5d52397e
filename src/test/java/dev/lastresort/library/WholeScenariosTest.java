package dev.lastresort.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Briefing;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Measures;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.session.BundledScenarios;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bundled scenario has all that its readers and trainees are promised. */
@Execution(ExecutionMode.CONCURRENT)
class WholeScenariosTest {

    /** They stay as they were ordered: two programs, one limit of time for both. */
    private static final Set<String> MISSIONS =
            Set.of("dropped-orders-archive", "price-integer-to-decimal");

    static List<String> ids() {
        return BundledScenarios.IDS;
    }

    @ParameterizedTest
    @MethodSource("ids")
    void tellsItsStoryAndWhatItIsBasedOn(String id) {
        Briefing briefing = Measured.load(id).briefing();
        assertEquals(List.of(), unmet(Map.of(
                "a story of two to four paragraphs", isAmong(2, briefing.story().size(), 4),
                "paragraphs of at most 450 characters",
                briefing.story().stream().allMatch(paragraph -> paragraph.length() <= 450),
                "a title of at most 45 characters", briefing.title().length() <= 45,
                "the incidents that it is inspired by", !briefing.inspiredBy().isEmpty(),
                "what it simplifies", !briefing.profile().simplifies().isEmpty(),
                "minutes", briefing.profile().minutes().isPresent(),
                "a class of fault", briefing.profile().hazard().isPresent(),
                "tags", !briefing.profile().tags().isEmpty())));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void hasActorsOfWhichOneIsOverlookedAndLimitsForThem(String id) {
        Scenario scenario = Measured.load(id);
        List<Actor> actors = scenario.system().actors();
        var objectives = scenario.briefing().objectives();
        boolean mission = MISSIONS.contains(id);
        assertEquals(List.of(), unmet(Map.of(
                "three actors", actors.size() >= (mission ? 2 : 3),
                "a main one", actors.stream().anyMatch(Actor::main),
                "one that is easy to overlook",
                mission || actors.stream().anyMatch(actor -> !actor.known()),
                "a time for an actor", !objectives.recoveryTimes().isEmpty(),
                "a limit on rows",
                mission || !objectives.rowsLost().isEmpty() || !objectives.rowsWrong().isEmpty(),
                "something that leaves the building",
                !scenario.measures().effects().isEmpty())));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void showsWhatMonitoringAndPeopleWouldSay(String id) {
        Scenario scenario = Measured.load(id);
        var practice = scenario.practice();
        assertEquals(List.of(), unmet(Map.of(
                "invariants", scenario.measures().invariants().checks().size() >= 2,
                "graphs", practice.graphs().size() >= 2,
                "a message", !practice.messages().isEmpty(),
                "voices", practice.voices().size() >= 3,
                "three hints", practice.hints().size() == 3)));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void offersFourRecoveriesOfWhichOneIsATrap(String id) {
        List<Strategy> all = Measured.load(id).strategies();
        List<Strategy> recoveries =
                all.stream().filter(strategy -> !strategy.steps().isEmpty()).toList();
        assertEquals(List.of(), unmet(Map.of(
                "doing nothing", recoveries.size() == all.size() - 1,
                "four recoveries", recoveries.size() >= 4,
                "a trap with the reason why people choose it",
                recoveries.stream().anyMatch(one -> one.advice().tempting().isPresent()),
                "an expert's word on each",
                all.stream().allMatch(one -> one.advice().rationale().isPresent()),
                "an expectation of each",
                all.stream().noneMatch(one -> one.expectations().isEmpty()),
                "names that fit beside the timeline",
                all.stream().allMatch(one -> one.title().length() <= 36))));
    }

    /** A trap that were right would be none. */
    @ParameterizedTest
    @MethodSource("compared")
    void leavesSomebodyInATrap(String id) {
        leavesInATrap(id);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("others")
    void everyOtherLeavesSomebodyInATrap(String id) {
        leavesInATrap(id);
    }

    static List<String> compared() {
        return LibrarySample.compared();
    }

    static List<String> others() {
        return LibrarySample.others();
    }

    private static void leavesInATrap(String id) {
        Measured measured = Measured.of(id);
        assertEquals(List.of(), unmet(Map.of("a trap that is wrong",
                measured.scenario.strategies().stream()
                        .filter(one -> !one.steps().isEmpty()
                                && one.advice().tempting().isPresent())
                        .anyMatch(one -> !measured.right().contains(one.name())))));
    }

    /** Sentences count them: 1 order, 2 orders. */
    @ParameterizedTest
    @MethodSource("ids")
    void callsWhatItCountsByAPluralOfAtMostThreeWords(String id) {
        Measures measures = Measured.load(id).measures();
        List<String> titles = Stream.concat(
                measures.facts().stream().map(Fact::title),
                measures.effects().stream().map(Effect::title)).toList();
        assertEquals(List.of(), titles.stream()
                // a tenant's part of what is counted in whole
                .filter(title -> !titles.contains(title.replaceFirst(" of \\S+$", ""))
                        || !title.contains(" of "))
                .filter(title -> !title.matches("(\\S+ ){0,2}\\S*[a-rt-z]s")
                        || title.matches(".* (of|for|to|at|in|on|with|about|that|and) .*"))
                .toList());
    }

    private static List<String> unmet(Map<String, Boolean> wanted) {
        return new LinkedHashMap<>(wanted).entrySet().stream().filter(one -> !one.getValue())
                .map(Map.Entry::getKey).sorted().toList();
    }

    private static boolean isAmong(int least, int number, int most) {
        return least <= number && number <= most;
    }
}
