package dev.lastresort.report;

import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Comparison.PairSentence;
import dev.lastresort.model.outcome.Conclusion;
import dev.lastresort.model.outcome.FactLedger;
import dev.lastresort.model.outcome.FailedStep;
import dev.lastresort.model.outcome.GroupTally;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.outcome.Outcome;
import dev.lastresort.model.outcome.Sentence;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.model.scenario.Strategy;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.model.scenario.traffic.Tenancy;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A comparison for people at a terminal: the incident, a table with a row for each branch, and
 * below it what each branch cost in words. Nothing from a scenario reaches the terminal unless it
 * is harmless there.
 */
public final class TextReport {

    private static final int WIDTH = 130;
    private static final int LAST_COLUMN_WIDTH = 28;

    private final Comparison comparison;
    private final Style style;
    private final StringBuilder text = new StringBuilder();

    private TextReport(Comparison comparison, Style style) {
        this.comparison = comparison;
        this.style = style;
    }

    /** The report, each line ended by a line feed, with the expectations that were missed. */
    public static String of(Comparison comparison, boolean colour, Detail detail) {
        TextReport report = told(comparison, colour, detail);
        report.missed();
        return report.text.toString();
    }

    /** The report of a scenario that was run otherwise than its author expects anything of. */
    public static String ofAnother(Comparison comparison, boolean colour, Detail detail) {
        return told(comparison, colour, detail).text.toString();
    }

    private static TextReport told(Comparison comparison, boolean colour, Detail detail) {
        TextReport report = new TextReport(comparison, new Style(colour));
        report.header();
        report.table();
        switch (detail) {
            case TABLE_ONLY -> {}
            case USUAL -> {
                report.verdicts();
                report.hardestPair();
            }
            case ALL_PAIRS -> {
                report.branches();
                report.pairs();
            }
        }
        return report;
    }

    /** A line for each compared branch. */
    private void verdicts() {
        comparison.compared().forEach(branch -> {
            String words = Harmless.text(branch.name() + ": " + new Verdict(comparison, branch)
                    .words());
            line(words.length() <= WIDTH ? words
                    : words.substring(0, words.lastIndexOf(';', WIDTH - 3)) + "; …");
        });
    }

    private void hardestPair() {
        PairTable pairs = new PairTable(comparison);
        pairs.hardest().ifPresent(pair -> {
            line("");
            line(style.bold("The hardest choice"));
            paragraph(pair.sentence().text(), "  ");
            List<PairSentence> others = comparison.pairs().stream()
                    .filter(other -> other != pair).toList();
            if (!others.isEmpty()) {
                line("");
                line(style.bold("Other pairs of which neither is better everywhere")
                        + style.dim(" (--all-pairs tells each)"));
                pairs.rows(others).forEach(row -> line("  " + Harmless.text(row)));
            }
        });
    }

    private void header() {
        line(style.bold(Harmless.text(comparison.scenario().briefing().title())));
        line("Seed " + comparison.seed() + comparison.scenario().engine().beside()
                + " · incident " + clock(Optional.of(comparison.scenario().incident().at()))
                + " · alert " + clock(comparison.alertAt())
                + " · decision " + clock(comparison.decisionAt())
                + " · measured at " + clock(Optional.of(comparison.scenario().horizon())));
        String summary = comparison.scenario().incident().summary();
        if (!summary.isBlank()) {
            paragraph(summary, "");
        }
        Conclusion.failedAsMeant(comparison).forEach(words -> paragraph(words, ""));
        if (!comparison.notStarted().isEmpty()) {
            paragraph("No decision was made before the horizon, so these did not start: "
                    + comparison.notStarted().stream().map(Strategy::name)
                            .collect(Collectors.joining(", "))
                    + ".", "");
        }
        line("");
    }

    private void table() {
        Table table = Table.ofFigures();
        table.add(head());
        List<BranchResult> branches = Stream.concat(Stream.of(comparison.counterfactual()),
                comparison.compared().stream()).toList();
        branches.forEach(branch -> table.add(cells(branch)));
        List<List<String>> rows = table.lines();
        rows.getFirst().forEach(row -> line(style.bold(row)));
        for (int i = 0; i < branches.size(); i++) {
            boolean dominated = !branches.get(i).dominatedBy().isEmpty();
            rows.get(i + 1).forEach(row -> line(dominated ? style.dim(row) : row));
        }
        line("");
    }

    private List<List<String>> head() {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("", "branch"));
        cells.add(List.of("", "lost"));
        cells.add(List.of("", "wrong"));
        cells.add(List.of("never", "accepted"));
        cells.add(List.of("un-", "expected"));
        cells.add(List.of("effects", "not right"));
        for (Actor actor : shown()) {
            cells.add(List.of(Harmless.text(shownName(actor)), "down"));
        }
        cells.add(List.of("time to", "recover"));
        cells.add(List.of("", "invariants"));
        cells.add(List.of("", "dominated by"));
        return cells;
    }

    private List<List<String>> cells(BranchResult branch) {
        Outcome outcome = branch.outcome();
        List<List<String>> cells = new ArrayList<>();
        cells.add(named(branch));
        cells.add(number(outcome.rows(FactLedger.Verdict.LOST)));
        cells.add(number(outcome.rows(FactLedger.Verdict.WRONG)));
        cells.add(number(outcome.rows(FactLedger.Verdict.NEVER_ACCEPTED)));
        cells.add(number(outcome.rows(FactLedger.Verdict.UNEXPECTED)));
        cells.add(number(outcome.effectsNotRight()));
        for (Actor actor : shown()) {
            ActorTally tally = actor.tenancy().isEmpty() ? outcome.actor(actor.name())
                    : GroupTally.of(outcome, shownName(actor));
            cells.add(List.of(tally.downSeconds() == 0
                    ? "-" : Wording.duration(tally.downSeconds())));
        }
        cells.add(List.of(timeToRecover(branch)));
        cells.add(List.of(invariants(outcome)));
        cells.add(dominatedBy(branch));
        return cells;
    }

    /** Of a group of tenants the first stands for all: the table has no room for more. */
    private List<Actor> shown() {
        return comparison.scenario().actors().stream()
                .filter(actor -> actor.tenancy().map(Tenancy::member).orElse(0) == 0).toList();
    }

    private static String shownName(Actor actor) {
        return actor.tenancy().map(Tenancy::group).orElse(actor.name());
    }

    private static List<String> named(BranchResult branch) {
        String name = Harmless.text(branch.name());
        List<FailedStep> failed = branch.failedSteps();
        return failed.isEmpty() ? List.of(name)
                : List.of(name, Verdict.failure(failed));
    }

    private static List<String> number(long count) {
        return List.of(count == 0 ? "-" : Wording.number(count));
    }

    private static String timeToRecover(BranchResult branch) {
        if (branch.kind() == StrategyKind.COUNTERFACTUAL) {
            return "";
        }
        var seconds = branch.outcome().timeToRecoverSeconds();
        return seconds.isPresent() ? Wording.duration(seconds.getAsLong()) : "never";
    }

    private static String invariants(Outcome outcome) {
        long broken = outcome.invariants().values().stream().filter(holds -> !holds).count();
        return broken == 0 ? "ok" : broken + " broken";
    }

    private static List<String> dominatedBy(BranchResult branch) {
        String names = Harmless.text(String.join(", ", branch.dominatedBy()));
        return TerminalText.wrapped(names, LAST_COLUMN_WIDTH);
    }

    private void branches() {
        for (BranchResult branch : comparison.compared()) {
            line(style.bold(Harmless.text(branch.title()))
                    + style.dim(" (" + Harmless.text(branch.name()) + ")"));
            for (Sentence sentence : branch.sentences()) {
                paragraph(sentence.text(), "  ");
            }
            if (!branch.objectives().isEmpty()) {
                paragraph(branch.objectives().stream().map(Objective::verdict)
                        .collect(Collectors.joining("; ")) + ".", "  ");
            }
            for (var step : branch.outcome().durations()) {
                paragraph("- " + step.step() + ": " + Wording.duration(step.seconds())
                        + (step.formula().isBlank() ? "" : " (" + step.formula() + ")"), "  ");
            }
        }
    }

    private void pairs() {
        Predicate<PairSentence> mine = pair -> comparison.attempt()
                .filter(attempt -> attempt.name().equals(pair.first())).isPresent();
        pairs("Your attempt against every other recovery", mine);
        pairs("Where neither is better on every axis", mine.negate());
    }

    private void pairs(String heading, Predicate<PairSentence> which) {
        List<PairSentence> pairs = comparison.pairs().stream().filter(which).toList();
        if (!pairs.isEmpty()) {
            line("");
            line(style.bold(heading));
        }
        pairs.forEach(pair -> paragraph(pair.sentence().text(), "  "));
    }

    private void missed() {
        List<String> missed = comparison.branches().stream().flatMap(branch -> branch.missed()
                .stream().map(words -> branch.name() + ": " + words)).toList();
        if (!missed.isEmpty()) {
            line("");
            line(style.alarm("The author's expectations that were missed"));
            missed.forEach(words -> paragraph(words, "  "));
        }
    }

    private void paragraph(String words, String indent) {
        TerminalText.wrapped(Harmless.text(words), WIDTH - indent.length())
                .forEach(row -> line(indent + row));
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private String clock(Optional<LocalDateTime> instant) {
        return instant.map(at -> Wording.clock(at, comparison.scenario().start())).orElse("none");
    }
}
