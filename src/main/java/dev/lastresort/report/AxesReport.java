package dev.lastresort.report;

import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Objective;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Harmless;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of axes by itself, to be pasted elsewhere: each compared branch, its figures with the
 * best of each axis marked, whether it met the objectives, and what dominates it. Every axis is
 * there, whichever the window or the terminal has room for.
 */
public final class AxesReport {

    private static final String DOWN = "down: ";
    private static final String BEST = "*";

    private final Comparison comparison;
    private final Form form;

    /**
     * @param words makes text from a file stand there as it is
     * @param best  marks the best figure of an axis
     */
    private record Form(UnaryOperator<String> words, UnaryOperator<String> best) {}

    private AxesReport(Comparison comparison, Form form) {
        this.comparison = comparison;
        this.form = form;
    }

    /** Aligned for a fixed-width font; an asterisk marks the best of each axis. */
    public static String text(Comparison comparison) {
        AxesReport report = new AxesReport(
                comparison, new Form(Harmless::text, figure -> figure + BEST));
        Table table = Table.ofFigures();
        table.add(report.headings().stream().map(List::of).toList());
        comparison.compared().forEach(branch -> table.add(
                report.cells(branch).stream().map(List::of).toList()));
        return table.lines().stream().flatMap(List::stream)
                .collect(Collectors.joining("\n", "", "\n\n" + BEST + " best of its column\n"));
    }

    /** A Markdown table; the best of each axis is bold. */
    public static String markdown(Comparison comparison) {
        AxesReport report = new AxesReport(
                comparison, new Form(MarkdownText::of, figure -> "**" + figure + "**"));
        List<String> headings = report.headings();
        StringBuilder text = new StringBuilder(row(headings.stream()));
        int last = headings.size() - 1;
        text.append(row(Stream.iterate(0, i -> i <= last, i -> i + 1)
                .map(i -> i == 0 || i >= last - 1 ? ":---" : "---:")));
        comparison.compared().forEach(branch -> text.append(row(report.cells(branch).stream())));
        return text.toString();
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private List<String> headings() {
        List<String> headings = new ArrayList<>(List.of("Branch"));
        comparison.trunk().totals().forEach(axis -> headings.add(heading(axis)));
        headings.add("Objectives");
        headings.add("Dominated by");
        return headings;
    }

    private String heading(Axis axis) {
        if (axis.name().startsWith(DOWN)) {
            String actor = axis.name().substring(DOWN.length());
            return form.words().apply(comparison.scenario().titleOfActor(actor)
                    .orElse(actor)) + " down";
        }
        boolean told = axis.unit().equals("seconds") || axis.name().endsWith(axis.unit());
        return axis.name() + (told ? "" : " " + axis.unit());
    }

    private List<String> cells(BranchResult branch) {
        List<String> cells = new ArrayList<>();
        String failed = branch.failedSteps().isEmpty() ? ""
                : " (" + Verdict.failure(branch.failedSteps()) + ")";
        cells.add(form.words().apply(branch.title()) + failed);
        for (int i = 0; i < branch.totals().size(); i++) {
            String figure = branch.totals().get(i).figure();
            cells.add(comparison.isBest(branch, i) ? form.best().apply(figure) : figure);
        }
        cells.add(branch.objectives().stream().map(AxesReport::objective)
                .collect(Collectors.joining(", ")));
        cells.add(branch.dominatedBy().stream().map(this::titleOf).map(form.words())
                .collect(Collectors.joining(", ")));
        return cells;
    }

    private static String objective(Objective objective) {
        return objective.verdict();
    }

    private String titleOf(String branch) {
        return comparison.branches().stream().filter(one -> one.name().equals(branch))
                .map(BranchResult::title).findFirst().orElse(branch);
    }
}
