package dev.lastresort.session;

import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.EffectLedger;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** The two scenarios of the mission, compared with settings as on the command line. */
final class Mission {

    static final String ARCHIVE = "dropped-orders-archive";
    static final String PRICES = "price-integer-to-decimal";
    static final LocalDateTime MIDNIGHT = LocalDate.of(2026, 3, 2).atStartOfDay();

    private static final Map<String, Comparison> AS_IN_ITS_FILE = new ConcurrentHashMap<>();

    private Mission() {}

    static Loaded.Valid load(String id, String... settings) {
        Loaded loaded = new BundledScenarios(new ScenarioReader()).read(
                id, Arrays.stream(settings).map(Setting::parse).toList(), OptionalLong.empty());
        return switch (loaded) {
            case Loaded.Valid valid -> valid;
            case Loaded.Invalid invalid ->
                    throw new AssertionError(invalid.problems().getFirst().text());
        };
    }

    /**
     * As its file says with these settings. What all tests ask for is compared once for them all.
     *
     * @param strategies those wanted; all if empty
     */
    static Comparison compare(String id, List<String> strategies, String... settings) {
        return strategies.isEmpty() && settings.length == 0
                ? AS_IN_ITS_FILE.computeIfAbsent(id, one -> compareAnew(one, strategies))
                : compareAnew(id, strategies, settings);
    }

    static Comparison compareAnew(String id, List<String> strategies, String... settings) {
        ComparisonResult result = new IncidentSession(load(id, settings), new ScenarioEngines())
                .compare(strategies, Progress.NONE);
        if (result instanceof ComparisonResult.Compared(Comparison comparison, _)) {
            return comparison;
        }
        throw new AssertionError(result.toString());
    }

    static BranchResult branch(Comparison comparison, String name) {
        return comparison.branches().stream()
                .filter(branch -> branch.name().equals(name)).findFirst().orElseThrow();
    }

    static long rows(BranchResult branch, String fact, FactLedger.Verdict verdict) {
        return branch.outcome().facts().get(fact).count(verdict);
    }

    static long charges(BranchResult branch, EffectLedger.Verdict verdict) {
        return branch.outcome().effects().get("card-charge").count(verdict);
    }

    static long answers(BranchResult branch, String actor, Judgement judgement) {
        return branch.outcome().actors().get(actor).count(judgement);
    }

    /** An instant of the day, {@code HH:MM:SS}. */
    static LocalDateTime at(String time) {
        return java.time.LocalTime.parse(time).atDate(MIDNIGHT.toLocalDate());
    }
}
