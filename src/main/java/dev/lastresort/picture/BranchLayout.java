package dev.lastresort.picture;

import dev.lastresort.model.outcome.ActorTally;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Scenario;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The lanes of one branch, from its top edge downwards: all of them, or only its main band. */
final class BranchLayout {

    private static final double BAND_FOLDED = 12;
    private static final double FOLDED_LINE = 16;

    private final Scenario scenario;
    private final BranchResult branch;
    private final BranchStory story;
    private final View view;
    private final Sketch sketch;
    private final List<Mismatches.Stretch> mismatches;

    BranchLayout(Scenario scenario, BranchResult branch, BranchStory story, View view,
            Sketch sketch) {
        this.scenario = scenario;
        this.branch = branch;
        this.story = story;
        this.view = view;
        this.sketch = sketch;
        this.mismatches = unfolded()
                ? Mismatches.of(branch.outcome().telling(), playhead(), scenario.horizon())
                : List.of();
    }

    boolean unfolded() {
        return view.unfolded().contains(branch.name());
    }

    double height() {
        if (!unfolded()) {
            return Geometry.FOLDED;
        }
        double steps = story.ownSteps().isEmpty() ? 0 : Geometry.STEPS + Geometry.LANE_GAP;
        return Geometry.PAD + Geometry.TITLE + 2 * Geometry.TICKS + 2 + bracketHeight()
                + Geometry.LANE_GAP
                + scenario.actors().size() * (Geometry.LANE + Geometry.LANE_GAP)
                + Geometry.DENSITY + Geometry.PAD
                + HistoryLane.height(story) + Geometry.LANE_GAP
                + steps + Geometry.PAD;
    }

    /** The ground, which lies under the guides. */
    void layOutGround(double y) {
        boolean selected = view.selected().filter(branch.name()::equals).isPresent();
        sketch.add(new Shape.Group(new Box(0, y, view.width(), height()),
                selected ? Role.GROUP_SELECTED : Role.GROUP, new Shown.Branch(branch.name())));
    }

    void layOut(double y) {
        sketch.add(new Shape.Fold(new Box(Geometry.PAD, y + Geometry.PAD, 16, Geometry.TITLE),
                Role.TEXT_QUIET, unfolded(), new Shown.Fold(branch.name())));
        double height = unfolded() ? Geometry.TITLE : FOLDED_LINE;
        sketch.addLabel(Geometry.INDENT, y + Geometry.PAD, height, titleRoom(), branch.title(),
                Role.TEXT, TextStyle.TITLE, new Shown.Title(branch.name(), branch.title()));
        if (unfolded()) {
            layOutLanes(y + Geometry.PAD);
        } else {
            layOutFolded(y + Geometry.PAD);
        }
    }

    private void layOutFolded(double y) {
        sketch.addLabel(Geometry.INDENT, y + FOLDED_LINE, 14, titleRoom(),
                BranchWords.summary(scenario, branch), Role.TEXT_QUIET, TextStyle.SMALL);
        String main = scenario.mainActor().name();
        tally(main).ifPresent(tally ->
                new StateBand(branch.name(), main, sketch).layOut(y, BAND_FOLDED, tally));
        new MarkerLane(branch.name(), sketch)
                .layOut(y + BAND_FOLDED, Geometry.FOLDED - Geometry.PAD - BAND_FOLDED,
                        Marks.own(story, branch.outcome()));
    }

    private void layOutLanes(double top) {
        String main = scenario.mainActor().name();
        new MarkerLane(branch.name(), sketch)
                .layOut(top, Geometry.TITLE, Marks.own(story, branch.outcome()));
        double y = top + Geometry.TITLE;
        double memoryY = y + Geometry.TICKS + 2;
        addName(y, Geometry.TICKS, "told");
        addName(memoryY, Geometry.TICKS, "remembers");
        new TellingRows(branch.name(), main, branch.outcome().telling(), playhead(), sketch)
                .layOut(y, memoryY);
        y = memoryY + Geometry.TICKS;
        new Mismatches(branch.name(), main, sketch).layOut(y, mismatches);
        y += bracketHeight() + Geometry.LANE_GAP;
        for (Actor actor : scenario.actors()) {
            layOutActor(y, actor);
            y += Geometry.LANE + Geometry.LANE_GAP;
        }
        addName(y, Geometry.DENSITY, "answers");
        new DensityLane(branch.name(), sketch).layOut(y, branch.outcome().actors().values());
        layOutWork(y + Geometry.DENSITY + Geometry.PAD);
    }

    private void layOutActor(double y, Actor actor) {
        addName(y, Geometry.LANE, actor.title());
        tally(actor.name()).ifPresent(tally ->
                new StateBand(branch.name(), actor.name(), sketch).layOut(y, Geometry.LANE, tally));
    }

    private void layOutWork(double top) {
        addName(top, 12, "database");
        new HistoryLane(branch.name(), sketch, scenario).layOut(top, story);
        double y = top + HistoryLane.height(story) + Geometry.LANE_GAP;
        if (!story.ownSteps().isEmpty()) {
            addName(y, Geometry.STEPS, "steps");
            new StepLane(branch.name(), sketch).layOut(y, story.ownSteps());
        }
    }

    private void addName(double y, double height, String name) {
        sketch.addLabel(Geometry.INDENT, y, height, titleRoom(), name, Role.TEXT_QUIET,
                TextStyle.SMALL);
    }

    /** Where all that was told is remembered there is nothing to bracket. */
    private double bracketHeight() {
        return mismatches.isEmpty() ? Geometry.LANE_GAP : Geometry.BRACKET;
    }

    private Optional<ActorTally> tally(String actor) {
        return Optional.ofNullable(branch.outcome().actors().get(actor));
    }

    /** The horizon itself is exclusive: the last thing remembered is what stood just before it. */
    private LocalDateTime playhead() {
        LocalDateTime last = scenario.horizon().minusNanos(1);
        return view.playhead().isAfter(last) ? last : view.playhead();
    }

    private double titleRoom() {
        return view.gutter() - Geometry.INDENT - Geometry.PAD;
    }
}
