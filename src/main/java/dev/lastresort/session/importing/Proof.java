package dev.lastresort.session.importing;

import dev.lastresort.database.DatabaseEngine;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.replay.DayStart;
import dev.lastresort.replay.program.NotAdmitted;
import dev.lastresort.replay.program.ReplayFault;
import dev.lastresort.replay.program.Witness;
import dev.lastresort.scenario.Loaded;
import dev.lastresort.scenario.ScenarioReader;
import dev.lastresort.scenario.problem.Problem;
import dev.lastresort.scenario.problem.Severity;
import dev.lastresort.session.ComparisonResult;
import dev.lastresort.session.IncidentSession;
import dev.lastresort.session.Progress;
import dev.lastresort.session.ScenarioEngines;
import dev.lastresort.session.check.Rehearsal;
import dev.lastresort.session.importing.draft.DraftPlan;
import dev.lastresort.session.importing.draft.DraftText;
import dev.lastresort.session.importing.draft.Repairs;
import dev.lastresort.session.importing.draft.ScenarioDraft;
import dev.lastresort.session.importing.history.UnreadableHistory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Tries a draft until it compares: rows that do not fit are asked less of, programs and facts that
 * do not run are left out. Each round takes something away, so that it ends.
 */
final class Proof {

    private static final int MOST_ROUNDS = 60;
    private static final Pattern PART =
            Pattern.compile("/(setup|actors|facts|checks|strategies|steps)/(\\d+)(/.*)?");
    private static final Pattern STATE = Pattern.compile("\"fails\": \"([0-9A-Z]{5})\"");

    private final DraftPlan plan;
    private final DatabaseEngine engine;
    private final ScenarioEngines engines;
    private final ScenarioReader reader = new ScenarioReader();
    private final Repairs repairs = new Repairs();
    private boolean plainer;
    private boolean failing;

    /** What came of it: a text that compares, and how. */
    record Proven(ScenarioDraft draft, String text, Comparison comparison, Repairs repairs) {}

    Proof(DraftPlan plan, DatabaseEngine engine, ScenarioEngines engines) {
        this.engine = engine;
        this.engines = engines;
        this.plan = plan;
    }

    Proven prove() throws UnreadableHistory {
        List<String> last = List.of();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            ScenarioDraft draft = ScenarioDraft.of(plan, repairs);
            String text = DraftText.of(draft.document());
            Loaded loaded = reader.read(plan.id() + ".json",
                    text.getBytes(StandardCharsets.UTF_8), List.of(), OptionalLong.empty());
            List<Trouble> troubles = switch (loaded) {
                case Loaded.Invalid invalid -> of(invalid.problems());
                case Loaded.Valid valid -> run(valid);
            };
            if (troubles.isEmpty() && loaded instanceof Loaded.Valid valid) {
                ComparisonResult.Ran ran = new IncidentSession(valid, engines)
                        .compareAll(Progress.NONE);
                switch (ran) {
                    case ComparisonResult.Compared(var comparison, var _) -> {
                        Optional<String> fails = comparison.branches().stream()
                                .filter(branch -> !branch.failedSteps().isEmpty())
                                .map(BranchResult::name).findFirst();
                        if (fails.isEmpty() || !strategy(fails.get())) {
                            return new Proven(draft, text, comparison, repairs);
                        }
                        continue;
                    }
                    case ComparisonResult.NotReplayable(var problems) -> troubles = of(problems);
                }
            }
            last = troubles.stream().map(Trouble::message).distinct().limit(5).toList();
            boolean repaired = false;
            for (Trouble trouble : troubles) {
                repaired |= repair(trouble, draft);
            }
            if (!repaired) {
                break;
            }
        }
        throw new UnreadableHistory("the draft does not run: " + String.join("; ", last));
    }

    /** Something that does not run, by its pointer. */
    private record Trouble(String pointer, String message) {}

    private static List<Trouble> of(List<Problem> problems) {
        return problems.stream().filter(problem -> problem.severity() == Severity.ERROR)
                .map(problem -> new Trouble(problem.pointer(), problem.advice())).toList();
    }

    /** First the start of the day alone, which is quick; then the day. */
    private List<Trouble> run(Loaded.Valid valid) {
        List<Trouble> troubles = Collections.synchronizedList(new ArrayList<>());
        try {
            DayStart.of(valid.scenario(), fault -> troubles
                    .add(new Trouble(fault.pointer(), fault.getMessage())), engine);
        } catch (NotAdmitted refused) {
            refused.faults().forEach(
                    fault -> troubles.add(new Trouble(fault.pointer(), fault.getMessage())));
        } catch (ReplayFault fault) {
            troubles.add(new Trouble(fault.pointer(), fault.getMessage()));
        }
        List<Trouble> setup = troubles.stream()
                .filter(trouble -> trouble.pointer().startsWith("/database")).toList();
        if (!troubles.isEmpty()) {
            // what else fails may follow from rows that are not there
            return setup.isEmpty() ? List.copyOf(troubles) : setup;
        }
        return of(new Rehearsal(valid, engines).run());
    }

    private boolean repair(Trouble trouble, ScenarioDraft draft) {
        Matcher part = PART.matcher(trouble.pointer());
        if (!part.find()) {
            return false;
        }
        int index = Integer.parseInt(part.group(2));
        JsonNode document = draft.document();
        return switch (part.group(1)) {
            case "setup" -> setup(draft.filled().getOrDefault(index, ""));
            case "actors" -> repairs.leaveOut("actor:" + name(document, "/actors/", index));
            case "facts" -> {
                String fact = name(document, "/facts/", index);
                yield repairs.leaveOut("since:" + fact) || repairs.leaveOut("fact:" + fact);
            }
            case "checks" -> repairs.leaveOut(
                    "invariant:" + name(document, "/invariants/checks/", index));
            case "strategies" -> strategy(name(document, "/strategies/", index));
            default -> incident(trouble);
        };
    }

    private boolean setup(String filled) {
        if (filled.isEmpty()) {
            return false;
        }
        return filled.startsWith("later:") ? repairs.leaveOut(filled) : repairs.plainer(filled);
    }

    private boolean strategy(String name) {
        if (name.equals("side-restore") && !plainer) {
            plainer = true;
            repairs.plainerStrategy(name);
            return true;
        }
        return repairs.leaveOut("strategy:" + name);
    }

    /** A migration that fails on the rows: the incident is that it fails. */
    private boolean incident(Trouble trouble) {
        Matcher state = STATE.matcher(trouble.message());
        if (failing || !trouble.pointer().startsWith("/incident") || !state.find()) {
            return false;
        }
        failing = true;
        repairs.failsWith(state.group(1));
        return true;
    }

    private static String name(JsonNode document, String parent, int index) {
        return document.at(parent + index + "/name").asString("");
    }
}
