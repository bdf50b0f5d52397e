package dev.lastresort.session.desk;

import dev.lastresort.model.engine.EngineName;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.FaultPlaces;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.bounds.BoundedRun;
import dev.lastresort.session.bounds.LeftBehind;
import dev.lastresort.session.judge.RestoreJudgement;
import dev.lastresort.session.judge.ScenarioJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The command line's engine: finds the scenario, changes what is to be changed, and compares. */
public final class CompareDesk implements CompareService {

    /** What more rows would not change. */
    private static final Set<Rule> NOT_OF_ROWS =
            Set.of(Rule.LIMIT_STRUCK, Rule.SQL_REFUSED, Rule.ENGINE_MISSING);

    private final ScenarioSource source;
    private final ScenarioEngines engines;

    /** @param engines those on which a scenario may be run; whoever made them ends them */
    public CompareDesk(ScenarioSource source, ScenarioEngines engines) {
        this.engines = engines;
        this.source = source;
    }

    @Override
    public ComparisonResult compare(Request request, Progress progress) {
        return switch (source.read(request.scenario(), request.set(), request.seed())) {
            case Loaded.Invalid invalid -> blamed(request, invalid.problems());
            case Loaded.Valid valid when request.quick() -> quick(valid, request, progress);
            case Loaded.Valid valid -> switch (bounded(valid, request, progress)) {
                case ComparisonResult.NotReplayable(var problems) when problems.stream()
                        .map(Problem::rule)
                        .noneMatch(rule -> rule == Rule.LIMIT_STRUCK || rule == Rule.SQL_REFUSED
                                || rule == Rule.ENGINE_MISSING) ->
                        blamed(request, problems);
                case ComparisonResult result -> result;
            };
        };
    }

    @Override
    public RestoreJudgement judge(Request request, Progress progress) {
        Request there = new Request(request.scenario(), List.of(), request.seed(),
                request.settings(), request.quick(), Optional.of(EngineName.POSTGRESQL));
        return switch (source.read(there.scenario(), there.set(), there.seed())) {
            case Loaded.Invalid invalid -> new RestoreJudgement.NotJudged(invalid.problems());
            case Loaded.Valid valid -> {
                try {
                    yield BoundedRun.of(() -> new ScenarioJudge(valid).judge(progress));
                } catch (LeftBehind left) {
                    yield new RestoreJudgement.NotJudged(
                            List.of(FaultPlaces.of(valid).of(left.limit())));
                }
            }
        };
    }

    private ComparisonResult quick(Loaded.Valid all, Request request, Progress progress) {
        List<Setting> settings = new ArrayList<>(request.set());
        settings.addAll(TenthOfRows.of(all.scenario().setup()));
        return switch (source.read(request.scenario(), settings, request.seed())) {
            case Loaded.Invalid invalid ->
                    new ComparisonResult.NotReplayable(invalid.problems());
            case Loaded.Valid few -> switch (bounded(few, request, progress)) {
                case ComparisonResult.NotReplayable(var problems) when !isOnlyOfFewRows(problems) ->
                        new ComparisonResult.NotReplayable(problems);
                case ComparisonResult.NotReplayable(var problems) ->
                        withAllRows(all, problems.getFirst(), request, progress);
                case ComparisonResult result -> result;
            };
        };
    }

    /** Rows that others refer to may be among those that were left out. */
    private static boolean isOnlyOfFewRows(List<Problem> problems) {
        return problems.stream().map(Problem::rule).noneMatch(NOT_OF_ROWS::contains);
    }

    private ComparisonResult withAllRows(
            Loaded.Valid all, Problem few, Request request, Progress progress) {
        return switch (bounded(all, request, progress)) {
            case ComparisonResult.Compared(var comparison, var warnings) -> {
                List<Problem> told = new ArrayList<>(warnings);
                told.add(new Problem(Severity.WARNING, few.rule(), few.file(), few.line(),
                        few.column(), few.pointer(), "a tenth of the rows does not do ("
                                + few.message() + "), so all were made",
                        ""));
                yield new ComparisonResult.Compared(comparison, told);
            }
            case ComparisonResult.NotReplayable(var problems) -> blamed(request, problems);
            case ComparisonResult result -> result;
        };
    }

    private ComparisonResult bounded(
            Loaded.Valid valid, Request request, Progress progress) {
        FaultPlaces places = FaultPlaces.of(valid);
        try {
            return BoundedRun.of(() -> new IncidentSession(valid, engines)
                    .compare(request.strategies(), progress));
        } catch (LeftBehind left) {
            return new ComparisonResult.NotReplayable(List.of(places.of(left.limit())));
        }
    }

    /** A file that only a setting has spoilt is not to blame. */
    private ComparisonResult blamed(Request request, List<Problem> problems) {
        return request.settings().isEmpty() || !isValidAsItIs(request)
                ? new ComparisonResult.NotReplayable(problems)
                : badSetting(request, problems.getFirst());
    }

    private static ComparisonResult badSetting(Request request, Problem first) {
        Setting setting = request.settings().stream()
                .filter(each -> first.file().equals(each.option()))
                .findFirst().orElse(request.settings().getLast());
        String place = first.file().startsWith("--") ? "" : first.pointer() + " no longer fits: ";
        return new ComparisonResult.BadSetting(setting, place + first.advice());
    }

    private boolean isValidAsItIs(Request request) {
        return source.read(request.scenario(), List.of(),
                OptionalLong.empty()) instanceof Loaded.Valid;
    }
}
