package dev.lastresort.session.attempt.told;

import dev.lastresort.model.attempt.Action;
import dev.lastresort.model.attempt.Decision;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.session.attempt.DecisionWords;
import dev.lastresort.session.attempt.verdict.Continuation;
import dev.lastresort.session.attempt.verdict.CostlyMove;
import dev.lastresort.session.attempt.verdict.Move;
import dev.lastresort.session.attempt.verdict.Way;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A move that cost something, in words: what was done, what it cost, what was better and why. */
public final class MoveWords {

    /** What is said where nothing was found. */
    public static final String NONE =
            "No move would have done better: of all that was measured, nothing beats what you did.";

    private static final String CONSOLE = "console: ";

    private final Scenario scenario;
    private final CostlyMove costly;
    private final LocalDateTime day;

    public MoveWords(Scenario scenario, CostlyMove costly) {
        this.scenario = scenario;
        this.costly = costly;
        this.day = scenario.start();
    }

    /** When it was. */
    public String when() {
        return Wording.clock(costly.move().at(), day);
    }

    /** What the trainee did. */
    public String did() {
        Move move = costly.move();
        List<Decision> decisions = move.decisions();
        String time = Wording.duration(move.passed().toSeconds());
        return switch (move.sort()) {
            case NOTHING_MORE -> "You did nothing more until the end of the day.";
            case WAIT -> "You let " + time + " pass, until "
                    + Wording.clock(move.until(), day) + ".";
            case LOOK -> decisions.size() == 1
                    ? "You looked for " + time + ", and " + words(decisions.getFirst().action())
                            + "."
                    : "You looked around for " + time + ": " + looks(decisions) + ".";
            case ACT -> act(decisions.getFirst().action());
            case SEVERAL -> "You made " + decisions.size() + " decisions in " + time + ", from “"
                    + words(decisions.getFirst().action()) + "” on.";
        };
    }

    /** Nobody is told to have done what was done to them. */
    private String act(Action action) {
        String words = words(action);
        return (action instanceof Action.HandOver && action.isOfSession()
                ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
                : "You " + words) + ".";
    }

    private String words(Action action) {
        String words = DecisionWords.of(action, scenario.engine());
        return words.startsWith(CONSOLE)
                ? "ran in the console: " + words.substring(CONSOLE.length()) : words;
    }

    private static String looks(List<Decision> decisions) {
        List<String> words = new ArrayList<>();
        count(words, decisions, Action.Console.class, "query", "queries");
        count(words, decisions, Action.DryRun.class, "dry run", "dry runs");
        count(words, decisions, Action.TakeHint.class, "hint", "hints");
        return String.join(", ", words);
    }

    private static void count(List<String> words, List<Decision> decisions,
            Class<? extends Action> type, String one, String many) {
        long count = decisions.stream().map(Decision::action).filter(type::isInstance).count();
        if (count > 0) {
            words.add(count + " " + (count == 1 ? one : many));
        }
    }

    /** What it cost, measure by measure; objectives that were forfeited stand first. */
    public List<String> costs() {
        List<String> lines = new ArrayList<>();
        costly.forfeited().stream().map(MoveWords::forfeited).forEach(lines::add);
        AxisWords words = new AxisWords(scenario, costly.costs());
        costly.costs().forEach(cost -> words.cost(cost).ifPresent(lines::add));
        return lines;
    }

    private static String forfeited(Objective objective) {
        return objective.state() == Objective.State.MISSED ? objective.verdict()
                : objective.named() + " not met: " + objective.measured();
    }

    /** The better move: its name. */
    public String better() {
        return switch (costly.better().way()) {
            case Way.ByRecovery(var _, var left) when left.isEmpty() ->
                    "Do nothing more, and let it be.";
            case Way.ByRecovery recovery when recovery.isRest() ->
                    "Go on with “" + recovery.strategy().title() + "”, which you had begun.";
            case Way.ByRecovery(var strategy, var _) -> strategy.title() + ".";
            case Way.OtherAttempt() -> "What you did in another attempt.";
            case Way.AsPlayed() -> "What you did.";
        };
    }

    /** Its steps from there on, in order. */
    public List<String> steps() {
        Continuation better = costly.better();
        return better.way() instanceof Way.ByRecovery recovery
                ? recovery.left().stream().map(Step::name).toList()
                : better.attempt().decisions().stream().skip(better.from())
                        .map(decision -> DecisionWords.of(
                                decision.action(), scenario.engine()))
                        .toList();
    }

    /** Why it is better, by what was measured. */
    public List<String> why() {
        List<String> why = new ArrayList<>();
        if (costly.allLost()) {
            why.add("From here every objective could still be met. After your move no way that"
                    + " was measured meets them all.");
        } else {
            why.add("It is no worse on any measure, and better on "
                    + Wording.count(costly.costs().size(), "measure") + " than the best that could"
                    + " still be reached after your move.");
        }
        if (isSameLater()) {
            why.add("The best that was left is the same recovery, begun "
                    + Wording.duration(later().toSeconds()) + " later.");
        }
        if (costly.needed()) {
            why.add(costly.better().restoresInPlace(costly.move().from())
                    ? "Here a restore in place is right: nothing measured without a restore does"
                            + " as well."
                    : "Here a restore is right, and aside is enough: nothing measured without one"
                            + " does as well.");
        }
        if (!costly.gains().isEmpty()) {
            AxisWords words = new AxisWords(scenario, costly.gains());
            why.add("It has its price: " + costly.gains().stream()
                    .flatMap(gain -> words.price(gain).stream())
                    .collect(Collectors.joining("; ")) + ".");
        }
        return why;
    }

    private boolean isSameLater() {
        return costly.better().way() instanceof Way.ByRecovery(var one, var _)
                && costly.still().way() instanceof Way.ByRecovery(var other, var _)
                && one.name().equals(other.name()) && later().isPositive();
    }

    private Duration later() {
        return Duration.between(costly.move().at(), costly.move().until());
    }

    /** Everything on one line each, for reports. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(when() + "  " + did()));
        costs().forEach(cost -> lines.add("  cost: " + cost));
        lines.add("  better: " + better() + (steps().isEmpty() ? ""
                : " " + String.join(", then ", steps())));
        why().forEach(reason -> lines.add("  why: " + reason));
        return lines;
    }
}
