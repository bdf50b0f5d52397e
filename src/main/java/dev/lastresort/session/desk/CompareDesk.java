package dev.lastresort.session.desk;

import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.Progress;
import java.util.List;
import java.util.OptionalLong;

/** The command line's engine: finds the scenario, changes what is to be changed, and compares. */
public final class CompareDesk implements CompareService {

    private final ScenarioSource source;

    public CompareDesk(ScenarioSource source) {
        this.source = source;
    }

    @Override
    public Result compare(Request request, Progress progress) {
        List<Setting> settings = request.changes().stream()
                .map(change -> new Setting(change.pointer(), change.value())).toList();
        return switch (source.read(request.scenario(), settings, request.seed())) {
            case Loaded.Invalid invalid -> invalid(request, invalid.problems());
            case Loaded.Valid valid -> compare(valid, request, progress);
        };
    }

    private Result compare(Loaded.Valid valid, Request request, Progress progress) {
        var session = new IncidentSession(valid);
        return switch (session.compare(request.strategies(), progress)) {
            case ComparisonResult.Compared compared -> new Compared(
                    compared.comparison(),
                    valid.warnings().stream().map(Problem::text).toList());
            case ComparisonResult.NotReplayable faulty when faulty.struck() || faulty.refused() ->
                    Faulty.of(faulty.problems());
            case ComparisonResult.NotReplayable faulty -> invalid(request, faulty.problems());
            case ComparisonResult.UnknownStrategies unknown ->
                    new UnknownStrategy(unknown.unknown(), unknown.known());
        };
    }

    private Result invalid(Request request, List<Problem> problems) {
        return request.changes().isEmpty() || !isValidAsItIs(request)
                ? Faulty.of(problems)
                : badChange(request, problems.getFirst());
    }

    /** A file that only a change has spoilt is not to blame. */
    private static Result badChange(Request request, Problem first) {
        Change change = request.changes().stream()
                .filter(each -> first.file().equals("--set " + each.pointer()))
                .findFirst().orElse(request.changes().getLast());
        String place = first.file().startsWith("--") ? "" : first.pointer() + " no longer fits: ";
        String fix = first.howToFix().isEmpty() ? "" : "; " + first.howToFix();
        return new BadChange(change, place + first.message() + fix);
    }

    private boolean isValidAsItIs(Request request) {
        return source.read(request.scenario(), List.of(),
                OptionalLong.empty()) instanceof Loaded.Valid;
    }
}
