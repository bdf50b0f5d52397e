package dev.lastresort.report.postmortem;

import dev.lastresort.model.outcome.Axis;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.model.outcome.Conclusion;
import dev.lastresort.model.outcome.Noun;
import dev.lastresort.model.outcome.Sentence;
import dev.lastresort.model.outcome.Told;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.sheet.Sheet;
import dev.lastresort.report.document.Passage;
import dev.lastresort.report.document.TextRun;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of one incident. Each that is asked for leaves what it counts behind, to be folded
 * away at the end; asked for twice, it is listed once.
 */
final class Figures {

    private final Comparison comparison;
    private final String part;
    private final String root;
    private final Map<String, Optional<String>> ids = new LinkedHashMap<>();
    private final Map<Sheet, String> places = new HashMap<>();
    private final List<Passage> folded = new ArrayList<>();

    /** @param place of the incident in the report, from 0 */
    Figures(Comparison comparison, int place) {
        this.comparison = comparison;
        this.part = "i" + (place + 1);
        this.root = "/incidents/" + place;
    }

    /** One axis of a branch. */
    TextRun.MeasuredFigure axis(BranchResult branch, int axis) {
        Axis one = branch.axes().get(axis);
        String pointer = branchPointer(branch) + "/axes/" + axis + "/value";
        Optional<String> evidence = ids.computeIfAbsent(pointer, _ -> new AxisEvidence(
                comparison, branch).of(one).map(sheet -> fold(title(branch, one), sheet)));
        return new TextRun.MeasuredFigure(one.figure(), pointer,
                one.value().map(BigDecimal::toPlainString).orElse("null"), evidence,
                isBest(branch, axis));
    }

    /** Whether it is as good as any, and better than some. */
    private boolean isBest(BranchResult branch, int axis) {
        Axis mine = branch.axes().get(axis);
        List<Axis> all = comparison.compared().stream()
                .map(other -> other.axes().get(axis)).toList();
        return all.stream().allMatch(other -> mine.compareTo(other) <= 0)
                && all.stream().anyMatch(other -> mine.compareTo(other) < 0);
    }

    /** How many requests of a branch were told yes and then forgotten. */
    TextRun forgotten(BranchResult branch) {
        List<Told> forgotten = branch.outcome()
                .toldYesThenForgotten(comparison.scenario().horizon());
        String pointer = root + "/people/" + comparison.branches().indexOf(branch)
                + "/toldYesThenForgotten";
        Sheet sheet = Forgotten.sheet(forgotten);
        Optional<String> evidence = ids.computeIfAbsent(pointer, _ -> forgotten.isEmpty()
                ? Optional.empty() : Optional.of(fold(branch.title()
                        + ": told yes, then forgotten: "
                        + Wording.count(forgotten.size(), "request"), sheet)));
        return new TextRun.MeasuredFigure(Wording.number(forgotten.size()), pointer,
                String.valueOf(forgotten.size()), evidence, false);
    }

    /** The same where it is told beside what it would have come to, and not beside rivals. */
    TextRun before(BranchResult branch, Axis axis) {
        int place = branch.axes().indexOf(axis);
        if (place < 0) {
            return new TextRun.Plain(axis.figure());
        }
        TextRun.MeasuredFigure one = axis(branch, place);
        return new TextRun.MeasuredFigure(
                one.text(), one.pointer(), one.value(), one.evidence(), false);
    }

    /** A sentence whose figures lead to what they count. */
    List<TextRun> sentence(Sentence sentence) {
        return sentence.parts().stream().map(part -> switch (part) {
            case Sentence.Words(var text) -> new TextRun.Plain(text);
            case Sentence.Figure(var text, var counted) -> ids.computeIfAbsent(
                    counted.toString(), _ -> new CountedEvidence(comparison).of(counted)
                            .map(sheet -> fold(
                                    title(counted.branch()) + ": " + text, sheet)))
                    .<TextRun>map(id -> new TextRun.CountedWords(text, id))
                    .orElseGet(() -> new TextRun.Plain(text));
        }).toList();
    }

    private String title(String branch) {
        return comparison.branches().stream().filter(one -> one.name().equals(branch))
                .map(BranchResult::title).findFirst().orElse(branch);
    }

    /** The same lines are folded away once, whatever counts them. */
    private String fold(String title, Sheet sheet) {
        return places.computeIfAbsent(new Sheet(sheet.headings(), List.copyOf(sheet.lines())),
                _ -> {
                    String id = part + "-e" + (folded.size() + 1);
                    folded.add(new Passage.Folded(id, title, SheetFolding.of(sheet)));
                    return id;
                });
    }

    private String title(BranchResult branch, Axis axis) {
        boolean told = axis.unit().equals("seconds") || axis.currency().isPresent();
        String figure = axis.value().filter(_ -> !told)
                .map(value -> Noun.counted(value, axis.unit())).orElseGet(axis::figure);
        return branch.title() + ": " + new Conclusion(comparison, branch).axis(axis.name()) + ": "
                + figure;
    }

    private String branchPointer(BranchResult branch) {
        return root + "/comparison/branches/" + comparison.branches().indexOf(branch);
    }

    /** What was asked for, in that order. */
    List<Passage> folded() {
        return List.copyOf(folded);
    }

    /** The id of a section of this incident. */
    String id(String section) {
        return part + "-" + section;
    }
}
