package dev.lastresort.model.outcome;

import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.outcome.BranchResult.Rival;
import dev.lastresort.model.scenario.Effect;
import dev.lastresort.model.scenario.Fact;
import dev.lastresort.model.scenario.Scenario;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is concluded of one branch, in words: tables, pictures, slides and reports all take them
 * from here, so that no two places can say different things of the same figures.
 */
public record Conclusion(Comparison comparison, BranchResult branch) {

    private static final int MOST_AXES = 6;

    /** How it stands among the others: right, dominated by which, or a failure for nothing. */
    public String standing() {
        List<String> dominators = branch.dominatedBy();
        if (branch.rivalry().changedNothing()) {
            return "changed nothing";
        }
        if (!dominators.isEmpty()) {
            return "dominated by " + quoted(dominators.getFirst())
                    + (dominators.size() == 1 ? "" : " and " + (dominators.size() - 1) + " more");
        }
        return branch.isRight() ? "right" : "not dominated";
    }

    /** Who comes nearest to dominating it, and what alone keeps that one from it. */
    public Optional<String> rival() {
        return branch.rivalry().nearest().map(rival -> "nearest rival "
                + quoted(rival.name()) + ", which is worse only on " + axes(rival));
    }

    private String axes(Rival rival) {
        List<String> axes = rival.savedBy();
        String told = axes.stream().limit(MOST_AXES).map(this::axis)
                .collect(Collectors.joining(", "));
        return axes.size() <= MOST_AXES ? told
                : told + " and " + (axes.size() - MOST_AXES) + " more";
    }

    /** An axis by the title of what it is about: {@code lost: Card charges}. */
    public String axis(String name) {
        int colon = name.indexOf(": ");
        if (colon < 0) {
            return name;
        }
        String subject = name.substring(colon + 2);
        Scenario scenario = comparison.scenario();
        String title = switch (name.substring(0, colon)) {
            case "bad answers", "wrong answers", "down" ->
                    scenario.titleOfActor(subject).orElse(subject);
            case "lost", "lost or wrong", "never accepted", "unexpected" ->
                    scenario.facts().stream()
                            .filter(fact -> fact.name().equals(subject)).map(Fact::title)
                            .findFirst().orElse(subject);
            default -> scenario.effects().stream()
                    .filter(effect -> effect.name().equals(subject)).map(Effect::title)
                    .findFirst().orElse(subject);
        };
        return name.substring(0, colon) + ": " + Wording.inSentence(title);
    }

    /** When service was back, or who keeps it from being back. */
    public String service() {
        return branch.outcome().serviceBack().map(back -> "service back "
                + (back.exact() ? "at " : "by ") + clock(back.at()))
                .orElseGet(() -> "service not back ("
                        + String.join(", ", notBack(comparison.scenario(), branch.outcome()))
                        + ")");
    }

    /**
     * That rows are wrong after service is back: no tick may stand there without it. Empty where
     * service is not back, or comes back to whole rows.
     */
    public Optional<String> rowsAfterService() {
        return rowsAfterService(branch.outcome(), comparison.scenario().start());
    }

    /** The same of an outcome alone. */
    public static Optional<String> rowsAfterService(Outcome outcome, LocalDateTime day) {
        return outcome.serviceBackAt().flatMap(back -> outcome.wholeFrom().isEmpty()
                ? Optional.of(neverWhole(outcome))
                : outcome.wholeFrom().filter(back::isBefore)
                        .map(whole -> "rows not whole until " + Wording.clock(whole, day)));
    }

    private static String neverWhole(Outcome outcome) {
        boolean lost = outcome.rows(FactLedger.Verdict.LOST) > 0;
        boolean wrong = outcome.rows(FactLedger.Verdict.WRONG) > 0
                || outcome.rows(FactLedger.Verdict.UNEXPECTED) > 0;
        return lost ? wrong ? "rows stay lost and wrong" : "rows stay lost"
                : wrong ? "rows stay wrong" : "rows not whole by the end";
    }

    /** What is owed and forgone, effect by effect; never added up. */
    public List<String> money() {
        List<String> words = new ArrayList<>();
        comparison.scenario().effects().forEach(effect -> Optional
                .ofNullable(branch.outcome().effects().get(effect.name()))
                .flatMap(EffectLedger::money).ifPresent(money -> {
                    String of = " for " + Wording.inSentence(effect.title());
                    if (money.owed().signum() != 0) {
                        words.add(money.words(money.owed()) + " owed to customers" + of);
                    }
                    if (money.forgone().signum() != 0) {
                        words.add(money.words(money.forgone()) + " forgone" + of);
                    }
                }));
        return words;
    }

    /** Each step of the strategy that failed, and when. */
    public List<String> failedSteps() {
        return branch.failedSteps().stream().map(failed -> "step “" + failed.step() + "” "
                + (failed.failure().isCancelled() ? "was cancelled at " : "failed at ")
                + clock(failed.at()) + (failed.meant() ? ", as is the point" : "")).toList();
    }

    /** Each recovery target that the log does not reach, and where the log ends. */
    public List<String> unreachedTargets() {
        return UnreachedTarget.of(branch.journal()).stream().map(one -> "the log does not reach "
                + clock(one.target()) + ", " + one.log(comparison.scenario().start())).toList();
    }

    /** Each step of the incident and of the correct change that failed, for the first lines. */
    public static List<String> failedAsMeant(Comparison comparison) {
        return Stream.concat(
                FailedStep.of(comparison.trunk().journal(), Program.INCIDENT).stream()
                        .map(failed -> failedAsMeant("The incident", failed, comparison)),
                FailedStep.of(comparison.counterfactual().journal(), Program.CORRECT_CHANGE)
                        .stream().map(failed -> failedAsMeant(
                                "The correct change", failed, comparison)))
                .toList();
    }

    private static String failedAsMeant(
            String whose, FailedStep failed, Comparison comparison) {
        return whose + " fails, as is the point: \"" + failed.step() + "\" ended at "
                + Wording.clock(failed.at(), comparison.scenario().start()) + " with SQLSTATE "
                + failed.failure().sqlState() + ", " + failed.failure().message();
    }

    /** Who keeps service from being back: those who are down, else which checks do not hold. */
    public static List<String> notBack(Scenario scenario, Outcome outcome) {
        if (outcome.serviceBack().isPresent()) {
            return List.of();
        }
        List<String> down = scenario.actors().stream()
                .filter(actor -> Optional.ofNullable(outcome.actors().get(actor.name()))
                        .filter(ActorTally::isDownAtHorizon).isPresent())
                .map(actor -> Wording.inSentence(actor.title())).toList();
        List<String> broken = broken(scenario, outcome);
        return !down.isEmpty() ? down : !broken.isEmpty() ? broken
                : List.of("not seen to work again");
    }

    /** Each check that does not hold at the end of the day, by its title: a clause of its own. */
    public static List<String> broken(Scenario scenario, Outcome outcome) {
        return scenario.invariants().checks().stream()
                .filter(check -> !outcome.invariants().getOrDefault(check.name(), true))
                .map(check -> "“" + check.title() + "” does not hold").toList();
    }

    private String quoted(String name) {
        return "“" + comparison.branches().stream().filter(one -> one.name().equals(name))
                .map(BranchResult::title).findFirst().orElse(name) + "”";
    }

    private String clock(LocalDateTime at) {
        return Wording.clock(at, comparison.scenario().start());
    }
}
