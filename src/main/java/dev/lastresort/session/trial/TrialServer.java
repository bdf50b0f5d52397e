package dev.lastresort.session.trial;

import dev.lastresort.database.Limits;
import dev.lastresort.model.attempt.Attempt;
import dev.lastresort.model.engine.EngineName;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.Setting;
import dev.lastresort.scenario.attempt.AttemptReader;
import dev.lastresort.scenario.attempt.LoadedAttempt;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Rule;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.FaultPlaces;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.WarmSession;
import dev.lastresort.session.attempt.practice.AttemptSession;
import dev.lastresort.session.attempt.practice.Mornings;
import dev.lastresort.session.bounds.BoundedRun;
import dev.lastresort.session.bounds.LeftBehind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * The process that tries: one scenario comes first, then what to do with it, one after the other.
 * It answers each with nothing where it passed, else with the problem. Once something had to be
 * left behind it answers that, and leaves.
 */
public final class TrialServer {

    /** The argument that has the program be one. */
    public static final String COMMAND = "trial-of-sql";

    static final String COMPARE = "compare";
    static final String MEASURE = "measure";
    static final String RETRACE = "retrace";
    static final String ACT = "act";
    static final String AWAIT_NEWS = "await-news";
    static final String PRICE = "price";
    static final String END = "end";

    private final ScenarioReader reader = new ScenarioReader();
    private final AttemptReader attempts = new AttemptReader();
    private final ScenarioEngines engines;
    private final Loaded.Valid base;
    private final WarmSession warm;
    private Optional<TriedRoom> room = Optional.empty();

    private TrialServer(List<String> scenario, ScenarioEngines engines) {
        this.engines = engines;
        Map<String, String> sql = new HashMap<>();
        for (int i = 4; i + 1 < scenario.size(); i += 2) {
            sql.put(scenario.get(i), scenario.get(i + 1));
        }
        Loaded read = reader.again(
                new Loaded.FileText(scenario.get(0), scenario.get(1), sql,
                        EngineName.of(scenario.get(3))),
                List.of(),
                OptionalLong.of(Long.parseLong(scenario.get(2))));
        if (!(read instanceof Loaded.Valid valid)) {
            throw new IllegalArgumentException("only what could be read is tried");
        }
        base = valid;
        warm = new WarmSession(base, engines);
    }

    /** What to say first, of a scenario that was read. */
    static List<String> opening(Loaded.Valid scenario) {
        List<String> opening = new ArrayList<>(List.of(scenario.source().name(),
                scenario.source().text(), Long.toString(scenario.scenario().seed()),
                scenario.scenario().engine().word()));
        scenario.source().sql().forEach((name, text) -> {
            opening.add(name);
            opening.add(text);
        });
        return opening;
    }

    /** Serves until the other side is gone, or something had to be left behind. */
    public static int serve(InputStream in, OutputStream out) {
        try (ScenarioEngines engines = new ScenarioEngines()) {
            TrialServer server = new TrialServer(Frames.read(in), engines);
            while (true) {
                List<String> job = Frames.read(in);
                try {
                    Frames.write(out, BoundedRun.of(() -> server.told(job)));
                } catch (LeftBehind left) {
                    Frames.write(out, lines(FaultPlaces.of(server.base).of(left.limit())));
                    return 0;
                }
            }
        } catch (IOException gone) {
            return 0;
        }
    }

    /** How a problem is told, as {@link #problem} reads it. */
    private static List<String> lines(Problem problem) {
        return List.of(problem.file(), Integer.toString(problem.line()),
                Integer.toString(problem.column()), problem.pointer(), problem.message(),
                problem.howToFix());
    }

    static Problem problem(List<String> lines) {
        return new Problem(Severity.ERROR, Rule.LIMIT_STRUCK,
                lines.get(0), Integer.parseInt(lines.get(1)), Integer.parseInt(lines.get(2)),
                lines.get(3), lines.get(4), lines.get(5));
    }

    private List<String> told(List<String> job) {
        List<String> about = job.subList(1, job.size());
        return switch (job.getFirst()) {
            case COMPARE -> struckIn(warm.compare(Progress.NONE));
            case MEASURE -> measured(about);
            case RETRACE -> inRoom(about, (here, attempt) -> here.follow(attempt));
            case ACT -> inRoom(about, (here, attempt) -> here.act(attempt, Trial.How.DONE));
            case AWAIT_NEWS ->
                    inRoom(about, (here, attempt) -> here.act(attempt, Trial.How.UNTIL_NEWS));
            case PRICE -> inRoom(about, (here, attempt) -> here.act(attempt, Trial.How.PRICED));
            case END -> inRoom(about, (here, attempt) -> {
                boolean followed = here.follow(attempt);
                here.end();
                return followed;
            });
            default -> throw new IllegalArgumentException(job.getFirst());
        };
    }

    private List<String> measured(List<String> about) {
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i + 1 < about.size(); i += 2) {
            settings.add(new Setting(about.get(i), about.get(i + 1)));
        }
        Loaded read = reader.again(base.source(), settings,
                OptionalLong.of(base.scenario().seed()));
        return read instanceof Loaded.Valid other
                ? struckIn(warm.compare(other, Progress.NONE)) : List.of();
    }

    /** All but a limit comes of it there as well, and is told there. */
    private static List<String> struckIn(ComparisonResult.Ran ran) {
        return ran instanceof ComparisonResult.NotReplayable(var problems)
                ? struckIn(problems) : List.of();
    }

    private static List<String> struckIn(List<Problem> problems) {
        return problems.stream().filter(problem -> problem.rule() == Rule.LIMIT_STRUCK)
                .findFirst().map(TrialServer::lines).orElse(List.of());
    }

    private interface InRoom {
        boolean passes(TriedRoom here, Attempt attempt);
    }

    private List<String> inRoom(List<String> about, InRoom work) {
        if (room.isEmpty()) {
            switch (AttemptSession.open(
                    base, Mornings.sha256(base), engines, Progress.NONE)) {
                case AttemptSession.Open(var opened) ->
                        room = Optional.of(new TriedRoom(opened, Limits.DEFAULT.timeout()));
                case AttemptSession.NobodyCalled() -> {
                    return List.of();
                }
                case AttemptSession.Faulty(var problems) -> {
                    return struckIn(problems);
                }
            }
        }
        TriedRoom here = room.orElseThrow();
        Supplier<Problem> tooFar = () -> FaultPlaces.of(base).problem(
                Severity.ERROR, Rule.LIMIT_STRUCK, "",
                "SQL by hand meets a limit on time, rows or memory", "let it do less");
        return attempts.read("attempt",
                about.getFirst().getBytes(StandardCharsets.UTF_8)) instanceof LoadedAttempt.Valid at
                && work.passes(here, at.attempt()) ? List.of() : lines(tooFar.get());
    }
}
