package dev.lastresort.picture;

import dev.lastresort.model.outcome.ModelledDay;
import dev.lastresort.model.outcome.ModelledDay.CallBasis;
import dev.lastresort.model.outcome.ModelledDay.ModelledInstant;
import dev.lastresort.model.outcome.ModelledDay.ModelledProgram;
import dev.lastresort.model.outcome.ModelledDay.ModelledTraffic;
import dev.lastresort.model.outcome.ModelledDay.PlannedStep;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.picture.time.TimeText;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lays out a day of which nothing ran: when each actor's requests fall, what is fixed to an
 * instant, and when the steps of the incident and of each strategy would run. Invariant: whatever
 * it draws of a step is drawn as modelled. Lanes out of sight are not laid out.
 */
public final class PlanLayout {

    /** Whose things are those that belong to no strategy. */
    public static final String DAY = "";

    private static final double NARROWEST = 144;
    private static final double WIDEST = 240;
    private static final Duration LEAST_SHOWN = Duration.ofHours(1);
    private static final int AIR = 12;
    private static final int MEASURED = 20;

    private final ModelledDay day;
    private final TextMeasure text;
    private final List<Mark> marks;
    private final List<ProgramLane> programs;

    public PlanLayout(ModelledDay day, TextMeasure text) {
        this.day = day;
        this.text = text;
        this.marks = marks();
        this.programs = Stream.concat(Stream.of(day.incident()), day.strategies().stream())
                .map(ProgramLane::new).toList();
    }

    public ModelledDay day() {
        return day;
    }

    /** The whole of it. */
    public TimeRange whole() {
        return new TimeRange(day.start(), day.horizon());
    }

    /** From a little before the incident, or what restores go back to, to where the last ends. */
    public TimeRange incident() {
        LocalDateTime first = steps().flatMap(step -> step.target().stream())
                .filter(at -> !at.isBefore(day.start())).min(LocalDateTime::compareTo)
                .filter(at -> at.isBefore(day.incidentAt())).orElse(day.incidentAt());
        LocalDateTime last = steps().map(PlannedStep::end).max(LocalDateTime::compareTo)
                .orElse(day.incidentAt());
        LocalDateTime end = last.isBefore(first.plus(LEAST_SHOWN)) ? first.plus(LEAST_SHOWN)
                : last.isBefore(day.horizon()) ? last : day.horizon();
        Duration air = Duration.between(first, end).dividedBy(AIR);
        return within(first.minus(air), end.plus(air));
    }

    private TimeRange within(LocalDateTime from, LocalDateTime to) {
        return new TimeRange(from.isBefore(day.start()) ? day.start() : from,
                to.isAfter(day.horizon()) ? day.horizon() : to);
    }

    private Stream<PlannedStep> steps() {
        return Stream.concat(Stream.of(day.incident()), day.strategies().stream())
                .map(ModelledProgram::steps).flatMap(List::stream);
    }

    /** The first look: the incident and what would be done about it. */
    public View opening(double width) {
        return new View(incident(), width, gutter(), List.of(DAY), Set.of(), Optional.empty(),
                Optional.empty(), nowhere(), Optional.empty(), Provisional.NONE);
    }

    /** The same look at another state of the file; what is out of the day is not looked at. */
    public View again(View view) {
        TimeRange shown = view.shown().start().isBefore(day.start())
                || view.shown().end().isAfter(day.horizon())
                        ? view.shown().movedInto(whole()) : view.shown();
        return view.withShown(shown).withGutter(gutter()).withPlayhead(nowhere());
    }

    /** Nothing was measured, so there is no instant to look at the rows from. */
    private LocalDateTime nowhere() {
        return day.start().minusNanos(1);
    }

    private double gutter() {
        double widest = Stream.concat(
                ActorLane.of(day.traffic(), ModelledTraffic::members, _ -> true).stream()
                        .sorted(Comparator.comparingInt(
                                (ActorLane<ModelledTraffic> lane) -> lane.actor().title().length())
                                .reversed())
                        .limit(MEASURED).map(lane -> lane.indent()
                                + text.width(lane.actor().title(), TextStyle.SMALL)),
                longest(day.strategies().stream().map(ModelledProgram::title))
                        .map(title -> text.width(title, TextStyle.STRONG)))
                .mapToDouble(Double::doubleValue).max().orElse(0);
        return Math.clamp(3 * Geometry.PAD + Math.ceil(widest), NARROWEST, WIDEST);
    }

    /** Of very many names only those that can be the widest are measured. */
    private static Stream<String> longest(Stream<String> titles) {
        return titles.sorted(Comparator.comparingInt(String::length).reversed()).limit(MEASURED);
    }

    /** The step that a shape shows, by its name; empty if it shows none. */
    public static Optional<String> stepOf(Shown shown) {
        return switch (shown) {
            case Shown.ModelledPhase phase -> Optional.of(phase.step());
            case Shown.ModelledMoment moment -> Optional.of(moment.step());
            default -> Optional.empty();
        };
    }

    /** The picture, of whose body only what lies between the two heights is laid out. */
    public DisplayList layout(View view, double top, double bottom) {
        Sketch body = new Sketch(view.scale(), text);
        HeaderLayout header = new HeaderLayout(
                DAY, "modelled", view, new Sketch(view.scale(), text));
        List<ActorLane<ModelledTraffic>> actors = ActorLane.of(day.traffic(),
                ModelledTraffic::members, actor -> view.groups().contains(actor.actor()));
        double height = Math.max(height(actors.size()), Math.floor(bottom - top));
        body.add(new Shape.Group(new Box(0, 0, view.width(), height), Role.GROUP, Shown.NOTHING));
        List<Runnable> lanes = new ArrayList<>();
        double y = Geometry.PAD / 2;
        for (ActorLane<ModelledTraffic> actor : actors) {
            double at = y;
            if (at < bottom && at + Geometry.DENSITY > top) {
                lanes.add(() -> layOutTraffic(body, at, actor, view));
            }
            y += Geometry.DENSITY + Geometry.LANE_GAP;
        }
        y += Geometry.PAD / 2;
        for (ProgramLane lane : programs) {
            double at = y;
            boolean inSight = at < bottom && at + lane.height() > top;
            // What is selected is found, and brought into sight, by its ground.
            if (inSight || view.selected().filter(lane.program().name()::equals).isPresent()) {
                lane.layOutGround(at, view, body);
            }
            if (inSight) {
                lanes.add(() -> lane.layOut(at, view, body, day.start()));
            }
            y += lane.height();
        }
        header.addRange(body, height);
        header.addGuides(body, height, marks);
        lanes.forEach(Runnable::run);
        return new DisplayList(view.width(),
                header.layOut(marks, OptionalDouble.empty(), List.of()), body.part(height));
    }

    private double height(int actors) {
        return Geometry.PAD + actors * (Geometry.DENSITY + Geometry.LANE_GAP)
                + programs.stream().mapToDouble(ProgramLane::height).sum();
    }

    private void layOutTraffic(
            Sketch body, double y, ActorLane<ModelledTraffic> lane, View view) {
        ModelledTraffic actor = lane.actor();
        lane.addFold(body, y, Geometry.DENSITY, new Shown.GroupFold(DAY, actor.actor()));
        body.addLabel(Geometry.PAD + lane.indent(), y, Geometry.DENSITY,
                view.names() - 2 * Geometry.PAD - lane.indent(), actor.title(),
                Role.TEXT_QUIET, TextStyle.SMALL,
                new Shown.ScheduledRequests(DAY, actor.title(), day.start(), day.horizon(),
                        actor.ticks().count()));
        new TrafficLane(DAY, body).layOut(y, actor);
    }

    private List<Mark> marks() {
        List<Mark> all = new ArrayList<>();
        day.instants().stream().filter(ModelledInstant::sure).map(this::mark).forEach(all::add);
        day.call().decisionAt().ifPresent(at -> {
            String assumed = day.call().basis() == CallBasis.ASSUMED ? "Decision assumed "
                    : "Decision ";
            all.add(new Mark(MarkerKind.DECISION, at, assumed + TimeText.clock(at, day.start()),
                    List.of(assumed + TimeText.clock(at), TimeText.clock(at))));
        });
        return List.copyOf(all);
    }

    private Mark mark(ModelledInstant instant) {
        String clock = TimeText.clock(instant.at(), day.start());
        return switch (instant.sort()) {
            case BACKUP -> new Mark(MarkerKind.BACKUP, instant.at(), "Backup " + instant.name()
                    + " " + clock, List.of("Backup " + clock, clock));
            case INCIDENT -> new Mark(MarkerKind.MIGRATION, instant.at(), "Incident " + clock,
                    List.of("Incident " + clock, clock));
            case CLOCK_JUMP -> new Mark(MarkerKind.CLOCK_JUMP, instant.at(), instant.name() + " "
                    + clock, List.of(MarkerKind.CLOCK_JUMP.word() + " " + clock, clock));
            case ALERT -> new Mark(MarkerKind.ALERT, instant.at(), "Alert " + instant.name() + " "
                    + clock, List.of("Alert " + clock, clock));
        };
    }
}
