package dev.lastresort;

import dev.lastresort.cli.CompareService;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.Override;
import dev.lastresort.scenario.Problem;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.IncidentSession;
import java.util.List;

/** The command line's engine: finds the scenario, changes what is to be changed, and compares. */
final class CommandEngine implements CompareService {

    /** What progress is counted in. */
    private static final int PERCENT = 100;

    private final ScenarioSource source;

    CommandEngine(ScenarioSource source) {
        this.source = source;
    }

    @java.lang.Override
    public Result compare(Request request, Progress progress) {
        List<Override> overrides = request.changes().stream()
                .map(change -> new Override(change.pointer(), change.value())).toList();
        return switch (source.read(request.scenario(), overrides, request.seed())) {
            case Loaded.Invalid invalid -> invalid(request, invalid.problems(), fileAlone(request));
            case Loaded.Valid valid -> compare(valid, request, progress);
        };
    }

    private static Result compare(Loaded.Valid valid, Request request, Progress progress) {
        var session = new IncidentSession(valid);
        return switch (session.compare(request.strategies(), (stage, fraction) ->
                progress.at(stage, (int) (fraction * PERCENT), PERCENT))) {
            case ComparisonResult.Compared compared -> new Compared(compared.comparison());
            case ComparisonResult.NotReplayable faulty when faulty.refused() ->
                    new Refused(faulty.problems().stream().map(Problem::text).toList());
            case ComparisonResult.NotReplayable faulty -> invalid(request, faulty.problems());
            case ComparisonResult.UnknownStrategies unknown ->
                    new UnknownStrategy(unknown.unknown(), unknown.known());
        };
    }

    /** A file that only a change has spoilt is not to blame. */
    private static Result invalid(Request request, List<Problem> problems) {
        for (Change change : request.changes()) {
            if (problems.stream().allMatch(problem -> problem.file().startsWith("--"))
                    && problems.getFirst().file().equals("--set " + change.pointer())) {
                String mend = problems.getFirst().howToMend();
                return new BadChange(change, problems.getFirst().message()
                        + (mend.isEmpty() ? "" : "; " + mend));
            }
        }
        return new Invalid(problems.stream().map(Problem::text).toList());
    }
}
