package dev.lastresort.picture;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.model.journal.Event.Program;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.picture.HeaderLayout.Flag;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.story.RoomStory;
import dev.lastresort.picture.story.RoomStory.Fares;
import dev.lastresort.picture.story.RoomStory.Work;
import dev.lastresort.picture.time.TimeScale;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Lays out the one branch that somebody in the incident room sees: what happened, what they
 * decided, how the known actors fare, their work, and now. After now there is only planned work.
 */
public final class RoomLayout {

    /** The room's own branch. */
    public static final String BRANCH = "room";

    private static final double DECISIONS = 24;
    private static final double ACTOR = 14;
    private static final double ACTOR_GAP = 5;
    private static final double WORK_NAME = 15;
    private static final double WORK_GAP = 5;
    private static final double TEXT_GAP = 6;
    private static final double TITLE_PAD = 4;
    private static final double INSTANT = 3;
    private static final double NARROWEST = 144;
    private static final double WIDEST = 220;

    private final RoomStory story;
    private final TextMeasure text;

    public RoomLayout(RoomStory story, TextMeasure text) {
        this.story = story;
        this.text = text;
    }

    public RoomStory story() {
        return story;
    }

    /** The first look: the incident, with now where a comparison has its playhead. */
    public View opening(double width) {
        return new View(story.incident(), width, gutter(), List.of(BRANCH), Set.of(BRANCH),
                Optional.empty(), Optional.empty(), story.now(), Optional.empty(),
                Provisional.NONE);
    }

    /** The same look after more has become known. */
    public View again(View view) {
        return view.withPlayhead(story.now()).withGutter(gutter());
    }

    /** As wide as the longest name, within reason. */
    private double gutter() {
        double widest = ActorLane.of(story.actors(), Fares::members, _ -> true).stream()
                .mapToDouble(lane -> lane.indent()
                        + text.width(lane.actor().title(), TextStyle.SMALL))
                .max().orElse(0);
        return Math.clamp(2 * Geometry.PAD + Math.ceil(widest) + Geometry.PAD, NARROWEST, WIDEST);
    }

    /** What a target snaps to: what happened to the system, not what was decided. */
    public List<LocalDateTime> instants() {
        return story.events().stream().map(Mark::at).distinct().sorted().toList();
    }

    /**
     * The picture; now is where the view has its playhead, perhaps a little later than what is
     * known.
     *
     * @param least how high the body is at least, so that a larger window is filled
     */
    public DisplayList layout(View view, Aim aim, double least) {
        TimeScale scale = view.scale();
        HeaderLayout header = new HeaderLayout(
                BRANCH, "events", view, new Sketch(scale, text));
        Sketch body = new Sketch(scale, text);
        List<ActorLane<Fares>> lanes = ActorLane.of(story.actors(), Fares::members,
                actor -> view.groups().contains(actor.title()));
        double height = Math.max(least, height(lanes.size()));
        body.add(new Shape.Group(new Box(0, 0, view.width(), height), Role.GROUP,
                new Shown.WholeBranch(BRANCH)));
        addFuture(body, height, view.playhead());
        header.addRange(body, height);
        header.addGuides(body, height, story.events());
        double room = view.names() - 2 * Geometry.PAD;
        double y = layOutDecisions(body, Geometry.PAD / 2, room);
        for (ActorLane<Fares> lane : lanes) {
            Fares actor = lane.actor();
            lane.addFold(body, y, ACTOR, new Shown.GroupFold(BRANCH, actor.title()));
            addName(body, Geometry.PAD + lane.indent(), y, ACTOR, room - lane.indent(),
                    actor.title());
            new StateBand(BRANCH, actor.title(), story.now(), body)
                    .layOutNamed(y, ACTOR, actor.conditions());
            y += ACTOR + ACTOR_GAP;
        }
        layOutWorks(body, y + Geometry.LANE_GAP, room);
        addAim(body, aim, height);
        header.addPlayhead(body, 0, height);
        DisplayList.PictureBlock head = header.layOut(
                story.events(), OptionalDouble.of(scale.x(view.playhead())),
                flags(aim, view.playhead()));
        return new DisplayList(view.width(), head, body.part(height));
    }

    private double height(int lanes) {
        double works = story.rows() == 0 ? 0
                : story.rows() * (WORK_NAME + Geometry.STEPS + WORK_GAP) + Geometry.LANE_GAP;
        return Geometry.PAD / 2 + DECISIONS
                + lanes * (ACTOR + ACTOR_GAP) + works + Geometry.PAD;
    }

    private void addFuture(Sketch body, double height, LocalDateTime now) {
        TimeScale scale = body.scale();
        double x = Math.round(scale.clampedX(now));
        double right = scale.right() + Geometry.RIGHT_MARGIN;
        if (scale.shown().end().isAfter(now)) {
            body.add(new Shape.Hatch(new Box(x, 0, right - x, height - 1), Role.FUTURE,
                    Shown.NOTHING));
        }
    }

    private double layOutDecisions(Sketch body, double y, double room) {
        addName(body, y, DECISIONS, room, "decisions");
        MarkerLane lane = new MarkerLane(BRANCH, body, true);
        lane.keepOff(body.scale().x(story.now()), y, DECISIONS);
        lane.layOut(y, DECISIONS, story.decisions());
        return y + DECISIONS;
    }

    private void layOutWorks(Sketch body, double top, double room) {
        StepLane lane = new StepLane(BRANCH, body, Geometry.STEPS);
        if (!story.works().isEmpty()) {
            addName(body, top + WORK_NAME, Geometry.STEPS, room, "work");
        }
        for (Work work : story.works()) {
            double y = top + work.row() * (WORK_NAME + Geometry.STEPS + WORK_GAP);
            StepRef ref = new StepRef(Program.STRATEGY, work.number(), work.name());
            for (Phase phase : work.phases()) {
                lane.add(y + WORK_NAME, phase, StepLane.role(phase.kind()),
                        phase.end().isAfter(story.now()),
                        new Shown.StepPhase(BRANCH, ref, phase));
            }
            if (work.phases().isEmpty()) {
                addInstant(body, y + WORK_NAME, work);
            }
            addTitle(body, y, work);
        }
    }

    /** A step of no length is a stroke where it is, or will be. */
    private void addInstant(Sketch body, double y, Work work) {
        work.startsAt().filter(body.scale().shown()::contains).ifPresent(at -> body.add(
                new Shape.Span(new Box(Math.round(body.scale().x(at)), y, INSTANT,
                        Geometry.STEPS), Role.RUN, at.isAfter(story.now()),
                        new Shown.Title(BRANCH, title(work)))));
    }

    private static String title(Work work) {
        return (work.number() + 1) + ". " + work.name() + " · " + work.progress().words();
    }

    /** As much of it as there is room for before the next piece of work in the row. */
    private void addTitle(Sketch body, double y, Work work) {
        TimeScale scale = body.scale();
        LocalDateTime from = start(work);
        LocalDateTime to = work.phases().isEmpty() ? story.day().end()
                : work.phases().getLast().end();
        if (!scale.shown().meets(from, to)) {
            return;
        }
        double x = Math.round(scale.clampedX(from)) + TITLE_PAD;
        double end = story.works().stream()
                .filter(other -> other.row() == work.row() && other.number() > work.number())
                .findFirst().map(this::start)
                .map(scale::clampedX).orElse(scale.right()) - TEXT_GAP;
        String whole = (work.number() + 1) + ". " + work.name();
        String full = title(work);
        Role role = work.progress().failed() ? Role.TEXT_BAD : Role.TEXT;
        boolean fits = body.textWidth(full, TextStyle.SMALL) <= end - x;
        body.addLabel(x, y, WORK_NAME, end - x, fits ? full : whole, role, TextStyle.SMALL,
                new Shown.Title(BRANCH, full));
    }

    private LocalDateTime start(Work work) {
        return work.phases().isEmpty() ? work.startsAt().orElse(story.now())
                : work.phases().getFirst().start();
    }

    private void addAim(Sketch body, Aim aim, double height) {
        TimeScale scale = body.scale();
        aim.target().ifPresent(at -> {
            if (aim.inPlace() && at.isBefore(story.now())
                    && scale.shown().meets(at, story.now())) {
                double x = Math.round(scale.clampedX(at));
                double now = Math.round(scale.clampedX(story.now()));
                body.add(new Shape.Wash(new Box(x, 0, now - x, height), Role.RANGE,
                        Shown.NOTHING));
            }
            addGuide(body, at, Role.MARK_RESTORE, height);
        });
        aim.pointed().ifPresent(at -> addGuide(body, at, Role.GUIDE, height));
    }

    private static void addGuide(Sketch body, LocalDateTime at, Role role, double height) {
        if (body.scale().shown().contains(at)) {
            body.add(new Shape.Guide(new Box(Math.round(body.scale().x(at)), 0, 1, height), role,
                    Shown.NOTHING));
        }
    }

    private List<Flag> flags(Aim aim, LocalDateTime now) {
        List<Flag> flags = new ArrayList<>();
        flags.add(new Flag(now, "now ", Role.TEXT_PLAYHEAD, Shown.NOTHING));
        aim.target().ifPresent(at -> flags.add(new Flag(at, "back to ", Role.TEXT_TARGET,
                new Shown.RestoreTarget(BRANCH, at))));
        aim.pointed().filter(at -> aim.target().filter(at::equals).isEmpty())
                .ifPresent(at -> flags.add(new Flag(at, "", Role.TEXT_TARGET, Shown.NOTHING)));
        return flags;
    }

    private static void addName(Sketch body, double y, double height, double room, String name) {
        addName(body, Geometry.PAD, y, height, room, name);
    }

    private static void addName(Sketch body, double x, double y, double height, double room,
            String name) {
        body.addLabel(x, y, height, room, name, Role.TEXT_QUIET, TextStyle.SMALL,
                new Shown.Title(BRANCH, name));
    }
}
