package dev.lastresort.picture;

import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.Comparison;
import dev.lastresort.picture.Shown.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays a comparison out for a view. What the journals tell is read once, so that each new view of
 * the same comparison costs no more than what is in sight.
 */
public final class TimelineLayout {

    private final Comparison comparison;
    private final TextMeasure text;
    private final Map<String, BranchResult> branches = new LinkedHashMap<>();
    private final Map<String, BranchStory> stories = new LinkedHashMap<>();
    private final List<Mark> shared;

    public TimelineLayout(Comparison comparison, TextMeasure text) {
        this.comparison = comparison;
        this.text = text;
        for (BranchResult branch : comparison.branches()) {
            branches.put(branch.name(), branch);
            stories.put(branch.name(),
                    BranchStory.of(branch.journal(), comparison.scenario().horizon()));
        }
        this.shared = Marks.shared(stories.get(comparison.trunk().name()));
    }

    public static DisplayList layout(Comparison comparison, View view, TextMeasure text) {
        return new TimelineLayout(comparison, text).layout(view);
    }

    public DisplayList layout(View view) {
        TimeScale scale = view.scale();
        HeaderLayout header = new HeaderLayout(comparison, new Sketch(scale, text));
        Sketch body = new Sketch(scale, text);
        List<BranchLayout> groups = view.order().stream()
                .filter(branches::containsKey)
                .map(name -> new BranchLayout(
                        comparison.scenario(), branches.get(name), stories.get(name), view, body))
                .toList();
        List<Double> tops = new ArrayList<>();
        double y = 0;
        for (BranchLayout group : groups) {
            tops.add(y);
            group.layOutGround(y);
            y += group.height();
        }
        header.addGuides(body, y, shared);
        for (int i = 0; i < groups.size(); i++) {
            groups.get(i).layOut(tops.get(i));
        }
        return new DisplayList(view.width(), header.layOut(shared), body.part(y));
    }

    /** The instants that are worth stopping at, in order. */
    public List<Mark> marksOf(String branch) {
        List<Mark> marks = new ArrayList<>(shared);
        if (branches.containsKey(branch)) {
            marks.addAll(Marks.own(stories.get(branch), branches.get(branch).outcome()));
        }
        marks.sort(Comparator.comparing(Mark::at));
        return Collections.unmodifiableList(marks);
    }
}
