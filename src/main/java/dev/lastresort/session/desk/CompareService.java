package dev.lastresort.session.desk;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.scenario.Setting;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.Progress;
import dev.lastresort.session.judge.RestoreJudgement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What the command line needs of the engine: a scenario run down its recoveries. A port, because
 * what a command does with each result is tested without running any.
 */
@FunctionalInterface
public interface CompareService {

    ComparisonResult compare(Request request, Progress progress);

    /** Holds the restores of the scenario against those of a real server, where one is known. */
    default RestoreJudgement judge(Request request, Progress progress) {
        return new RestoreJudgement.NotJudged(List.of());
    }

    /**
     * @param scenario   a file, or the name of a scenario that comes with the program
     * @param strategies the names of those to run, in any order; all if empty
     * @param quick      whether every seed makes but a tenth of its rows
     * @param engine     the one to run on, whatever the scenario says
     */
    record Request(String scenario, List<String> strategies, OptionalLong seed,
            List<Setting> settings, boolean quick, Optional<EngineName> engine) {

        /** One with all rows. */
        public Request(String scenario, List<String> strategies, OptionalLong seed,
                List<Setting> settings) {
            this(scenario, strategies, seed, settings, false, Optional.empty());
        }

        public Request {
            strategies = List.copyOf(strategies);
            settings = List.copyOf(settings);
        }

        /** All that is to be set in the file. */
        List<Setting> set() {
            return Stream.concat(settings.stream(), engine.stream().map(Setting::engine)).toList();
        }
    }
}
