package dev.lastresort.picture;

import dev.lastresort.model.outcome.ActorGroup;
import dev.lastresort.model.outcome.BranchResult;
import dev.lastresort.model.outcome.ModelledSchedule;
import dev.lastresort.model.outcome.ModelledSchedule.ModelledStep;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.model.scenario.StrategyKind;
import dev.lastresort.picture.shape.ActorCondition;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.story.BranchStory;
import dev.lastresort.picture.story.BranchTracks;
import dev.lastresort.picture.story.BranchWords;
import dev.lastresort.picture.story.Marks;
import dev.lastresort.picture.story.Mismatch;
import dev.lastresort.picture.story.Track;
import dev.lastresort.picture.time.TimeScale;
import dev.lastresort.picture.time.TimeText;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The lanes of one branch, from its top edge downwards: all of them, or only what tells its harm.
 * What is being measured again is dimmed, and what a model foretells lies over it.
 */
final class BranchLayout {

    private static final double MAIN_BAND = 10;
    private static final double OTHERS_BAND = 6;
    private static final double FOLDED_LINE = 16;
    private static final double DATABASE_NAME = 12;

    private final Scenario scenario;
    private final BranchResult branch;
    private final BranchTracks tracks;
    private final View view;
    /** Of the whole picture. */
    private final Sketch picture;
    /** Of what the playhead does not move. */
    private final Sketch sketch;
    private final StillLanes still;
    private final Optional<List<ModelledStep>> modelled;
    private final List<Mismatch> mismatches;
    private final ActorGroup main;
    private final List<ActorLane<ActorGroup>> lanes;

    BranchLayout(Scenario scenario, BranchResult branch, BranchTracks tracks, View view,
            Sketch picture, StillLanes still) {
        this.scenario = scenario;
        this.branch = branch;
        this.tracks = tracks;
        this.view = view;
        this.picture = picture;
        this.sketch = picture.sibling();
        this.still = still;
        this.modelled = view.provisional().steps(branch.name());
        this.mismatches = unfolded()
                ? tracks.telling().mismatches(playhead()) : List.of();
        this.main = ActorGroup.main(scenario);
        this.lanes = ActorLane.of(ActorGroup.of(scenario), ActorGroup::members,
                group -> view.groups().contains(group.name()));
    }

    boolean unfolded() {
        return view.unfolded().contains(branch.name());
    }

    double height() {
        if (!unfolded()) {
            return Geometry.FOLDED;
        }
        double steps = hasSteps() ? stepsHeight() + Geometry.LANE_GAP : 0;
        return Geometry.PAD + Geometry.TITLE + 2 * Geometry.TICKS + 2 + bracketHeight()
                + Geometry.LANE_GAP
                + lanes.size() * (Geometry.LANE + Geometry.LANE_GAP)
                + Geometry.DENSITY + Geometry.PAD
                + HistoryLane.height(tracks.story()) + Geometry.LANE_GAP
                + steps + Geometry.PAD;
    }

    private boolean selected() {
        return view.selected().filter(branch.name()::equals).isPresent();
    }

    private boolean hasSteps() {
        return modelled.map(steps -> !steps.isEmpty())
                .orElse(!tracks.story().ownSteps().isEmpty());
    }

    private double stepsHeight() {
        int rows = modelled.isPresent() ? 1 : Math.max(1, tracks.steps().count());
        return rows * (Geometry.STEPS + Geometry.STEP_GAP) - Geometry.STEP_GAP;
    }

    /** The ground, which lies under the guides. */
    void layOutGround(double y) {
        picture.add(new Shape.Group(new Box(0, y, view.width(), height()),
                selected() ? Role.GROUP_SELECTED : Role.GROUP,
                new Shown.WholeBranch(branch.name())));
        if (branch.kind() == StrategyKind.ATTEMPT) {
            picture.add(new Shape.Band(new Box(0, y, Geometry.YOURS, height() - 1), Role.YOURS,
                    new Shown.WholeBranch(branch.name())));
        }
    }

    void layOut(double y) {
        if (unfolded()) {
            layOutTelling(y + Geometry.PAD + Geometry.TITLE);
        }
        StillLanes.Key key = new StillLanes.Key(picture.scale(), view.width(), unfolded(),
                selected(), modelled,
                view.provisional().schedule().flatMap(ModelledSchedule::decisionAt),
                view.provisional().target(branch.name()), view.groups(), y, bracketHeight());
        still.of(branch.name(), key, () -> {
            layOutStill(y);
            return sketch.shapes();
        }).forEach(picture::add);
    }

    private void layOutStill(double y) {
        double foldRoom = Math.min(16, Math.max(0, view.names() - Geometry.PAD));
        sketch.add(new Shape.Fold(
                new Box(Geometry.PAD, y + Geometry.PAD, foldRoom, Geometry.TITLE),
                Role.TEXT_QUIET, unfolded(), new Shown.Fold(branch.name())));
        double height = unfolded() ? Geometry.TITLE : FOLDED_LINE;
        sketch.addTitle(Geometry.INDENT, y + Geometry.PAD, height, titleRoom(),
                new Shown.Title(branch.name(), branch.title()), Role.TEXT, TextStyle.TITLE);
        if (unfolded()) {
            layOutLanes(y + Geometry.PAD);
        } else {
            layOutFolded(y + Geometry.PAD);
        }
    }

    private void layOutFolded(double y) {
        String words = modelled.isPresent() ? "measuring…" : BranchWords.summary(
                scenario, branch, name -> sketch.textWidth(name, TextStyle.SMALL) <= titleRoom());
        sketch.addLabel(Geometry.INDENT, y + FOLDED_LINE, 14, titleRoom(), words, Role.TEXT_QUIET,
                TextStyle.SMALL);
        double below = y + MAIN_BAND;
        band(y, MAIN_BAND, main.name(), Optional.ofNullable(
                tracks.conditions().get(main.name())));
        if (tracks.others().isPresent()) {
            band(below + 1, OTHERS_BAND, othersName(), tracks.others());
            below += OTHERS_BAND + 1;
        }
        double markers = y - Geometry.PAD + Geometry.FOLDED - below - 2;
        if (modelled.isPresent()) {
            addVeil(y, below - y);
            layOutModelled(y, below - y);
            markers(below, markers, decision(), true);
        } else {
            markers(below, markers, own(), true);
        }
    }

    private void layOutLanes(double top) {
        if (modelled.isEmpty()) {
            markers(top, Geometry.TITLE, own(), true);
        }
        double y = layOutTold(top + Geometry.TITLE);
        for (ActorLane<ActorGroup> lane : lanes) {
            ActorGroup actor = lane.actor();
            lane.addFold(sketch, y, Geometry.LANE,
                    new Shown.GroupFold(branch.name(), actor.name()));
            addName(y, Geometry.LANE, actor.label());
            band(y, Geometry.LANE, actor.name(),
                    Optional.ofNullable(tracks.conditions().get(actor.name())));
            new OutageLane(branch.name(), sketch).layOut(y + Geometry.LANE + 1, actor.name(),
                    tracks.outages().getOrDefault(actor.name(), List.of()));
            y += Geometry.LANE + Geometry.LANE_GAP;
        }
        addName(y, Geometry.DENSITY, "answers");
        new DensityLane(branch.name(), sketch).layOut(y, tracks.answers().values());
        layOutWork(top, y + Geometry.DENSITY + Geometry.PAD);
    }

    /** What the playhead changes: what is remembered, and how that differs from what was told. */
    private void layOutTelling(double y) {
        double memoryY = y + Geometry.TICKS + 2;
        new TellingRows(branch.name(), main.name(), tracks.telling(), playhead(), picture)
                .layOutMemory(memoryY);
        new MismatchLane(branch.name(), main.name(), picture)
                .layOut(memoryY + Geometry.TICKS, mismatches);
    }

    /** Returns where the next lane begins. */
    private double layOutTold(double y) {
        double memoryY = y + Geometry.TICKS + 2;
        addName(y, Geometry.TICKS, "told");
        addName(memoryY, Geometry.TICKS, "remembers");
        new TellingRows(branch.name(), main.name(), tracks.telling(), playhead(), sketch)
                .layOutTold(y);
        return memoryY + Geometry.TICKS + bracketHeight() + Geometry.LANE_GAP;
    }

    private void layOutWork(double top, double historyY) {
        BranchStory story = tracks.story();
        addName(historyY, DATABASE_NAME, "database");
        HistoryLane history = new HistoryLane(branch.name(), sketch, scenario);
        history.layOut(historyY, story);
        double y = historyY + HistoryLane.height(story) + Geometry.LANE_GAP;
        if (hasSteps()) {
            addName(y, Geometry.STEPS, modelled.isPresent() ? "steps, modelled" : "steps");
        }
        if (modelled.isPresent()) {
            addVeil(top, y - top);
            markers(top, Geometry.TITLE, decision(), true);
            sketch.addIfFree(new Box(sketch.scale().left() + Geometry.PAD, top,
                    sketch.textWidth("measuring…", TextStyle.SMALL), Geometry.TITLE),
                    "measuring…", Role.TEXT);
            layOutModelled(y, Geometry.STEPS);
        } else {
            new StepLane(branch.name(), sketch, Geometry.STEPS).layOut(y, tracks.steps());
        }
        history.layOutTargets(historyY, story, view.provisional().target(branch.name()));
    }

    private void layOutModelled(double y, double height) {
        Map<String, Step> known = scenario.strategies().stream()
                .filter(strategy -> strategy.name().equals(branch.name()))
                .flatMap(strategy -> strategy.steps().stream())
                .collect(Collectors.toMap(Step::name, step -> step, (a, _) -> a));
        new StepLane(branch.name(), sketch, height)
                .layOutModelled(y, modelled.orElseThrow(), known);
    }

    private List<Mark> own() {
        return Marks.own(tracks.story(), branch, scenario.start());
    }

    /** The decision as the model has it. */
    private List<Mark> decision() {
        return view.provisional().schedule().flatMap(schedule -> schedule.decisionAt())
                .map(at -> List.of(new Mark(MarkerKind.DECISION, at,
                        "Decision " + TimeText.clock(at, scenario.start()) + ", modelled")))
                .orElse(List.of());
    }

    private void markers(double y, double height, List<Mark> marks, boolean labelled) {
        new MarkerLane(branch.name(), sketch, labelled).layOut(y, height, marks);
    }

    private void addVeil(double y, double height) {
        TimeScale scale = sketch.scale();
        sketch.add(new Shape.Wash(new Box(scale.left(), y, scale.width(), height),
                selected() ? Role.VEIL_SELECTED : Role.VEIL, Shown.NOTHING));
    }

    private void band(double y, double height, String actor,
            Optional<Track<ActorCondition>> track) {
        track.ifPresent(
                conditions -> new StateBand(branch.name(), actor, scenario.horizon(), sketch)
                        .layOut(y, height, conditions));
    }

    private String othersName() {
        List<ActorGroup> others = ActorGroup.of(scenario).stream()
                .filter(group -> !group.equals(main)).toList();
        return others.size() == 1 ? others.getFirst().name() : "the worst of the other actors";
    }

    private void addName(double y, double height, String name) {
        sketch.addLabel(Geometry.INDENT, y, height, titleRoom(), name, Role.TEXT_QUIET,
                TextStyle.SMALL);
    }

    /** Where all that was told is remembered there is nothing to bracket. */
    private double bracketHeight() {
        return mismatches.isEmpty() ? Geometry.LANE_GAP : Geometry.BRACKET;
    }

    /** The horizon itself is exclusive: the last thing remembered is what stood just before it. */
    private LocalDateTime playhead() {
        LocalDateTime last = scenario.horizon().minusNanos(1);
        return view.playhead().isAfter(last) ? last : view.playhead();
    }

    private double titleRoom() {
        return view.names() - Geometry.INDENT - Geometry.PAD;
    }
}
