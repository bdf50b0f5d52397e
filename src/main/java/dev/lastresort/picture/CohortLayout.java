package dev.lastresort.picture;

import dev.lastresort.model.cohort.Cohort;
import dev.lastresort.model.cohort.CohortAttempt;
import dev.lastresort.model.cohort.CohortDecision;
import dev.lastresort.model.cohort.CohortMatrix;
import dev.lastresort.model.cohort.CohortScenario;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lays out the attempts at one scenario over one another, on one clock: that of the incident. Lanes
 * out of sight are not laid out. Invariant: an attempt whose outcome is not known or not shown has
 * its decisions, and nothing that came of them.
 */
public final class CohortLayout {

    private static final String ALL = "";
    private static final double NARROWEST = 144;
    private static final double WIDEST = 240;
    private static final int MEASURED = 20;
    private static final int AIR = 20;
    private static final Duration LEAST_SHOWN = Duration.ofHours(1);

    private final TextMeasure text;
    private final TimeRange whole;
    private final List<Mark> marks;
    private final List<AttemptLane> lanes;
    private final double gutter;
    private final LocalDateTime last;

    /** @param scenario one of the cohort's, at which something was decided */
    public CohortLayout(Cohort cohort, CohortScenario scenario, TextMeasure text) {
        this.text = text;
        CohortMatrix matrix = CohortMatrix.of(cohort);
        List<CohortAttempt> attempts = cohort.at(scenario.day());
        LocalDateTime first = attempts.stream().flatMap(one -> one.decisions().stream())
                .map(CohortDecision::at).min(LocalDateTime::compareTo).orElseThrow();
        last = attempts.stream().flatMap(CohortLayout::instants)
                .max(LocalDateTime::compareTo).orElse(first);
        LocalDateTime page = scenario.figures().map(day -> day.page()).orElse(first);
        LocalDateTime start = page.isBefore(first) ? page : first;
        LocalDateTime end = scenario.figures().map(day -> day.horizon())
                .filter(last::isBefore).orElse(last.plus(LEAST_SHOWN));
        Duration worked = Duration.between(start, last);
        whole = new TimeRange(start.minus((worked.compareTo(LEAST_SHOWN) < 0 ? LEAST_SHOWN
                : worked).dividedBy(AIR)), end);
        marks = List.of(new Mark(MarkerKind.ALERT, page, "First page " + TimeText.clock(page)));
        lanes = attempts.stream().map(one -> new AttemptLane(
                one, cohort.label(one), matrix.words(one))).toList();
        double widest = attempts.stream().map(cohort::label)
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .limit(MEASURED).mapToDouble(label -> text.width(label, TextStyle.STRONG))
                .max().orElse(0);
        gutter = Math.clamp(3 * Geometry.PAD + Math.ceil(widest), NARROWEST, WIDEST);
    }

    private static Stream<LocalDateTime> instants(CohortAttempt attempt) {
        return Stream.concat(attempt.decisions().stream().map(CohortDecision::at),
                attempt.figures().stream().flatMap(figures -> figures.serviceBack().stream()));
    }

    /** The whole of it. */
    public TimeRange whole() {
        return whole;
    }

    /** From the first page to the last decision, or to where the last of them was back. */
    public TimeRange work() {
        Duration length = Duration.between(whole.start(), last);
        LocalDateTime end = last.plus(length.dividedBy(AIR));
        LocalDateTime least = whole.start().plus(LEAST_SHOWN);
        LocalDateTime wanted = end.isBefore(least) ? least : end;
        return wanted.isBefore(whole.end()) ? new TimeRange(whole.start(), wanted) : whole;
    }

    /** The first look. */
    public View opening(double width) {
        return new View(work(), width, gutter, List.of(ALL), Set.of(), Optional.empty(),
                Optional.empty(), nowhere(), Optional.empty(), Provisional.NONE);
    }

    /** The same look after more has come in. */
    public View again(View view) {
        return view.withShown(view.shown().movedInto(whole)).withGutter(gutter)
                .withPlayhead(nowhere());
    }

    private LocalDateTime nowhere() {
        return whole.start().minusNanos(1);
    }

    /** The whole picture. */
    public DisplayList layout(View view) {
        return layout(view, 0, Double.MAX_VALUE);
    }

    /** The picture, of whose body only what lies between the two heights is laid out. */
    public DisplayList layout(View view, double top, double bottom) {
        Sketch body = new Sketch(view.scale(), text);
        HeaderLayout header = new HeaderLayout(
                ALL, "all attempts", view, new Sketch(view.scale(), text));
        double own = lanes.stream().mapToDouble(AttemptLane::height).sum();
        double height = bottom == Double.MAX_VALUE ? own
                : Math.max(own, Math.floor(bottom - top));
        body.add(new Shape.Group(
                new Box(0, 0, view.width(), height), Role.GROUP, Shown.NOTHING));
        List<Runnable> inSight = new ArrayList<>();
        double y = 0;
        for (AttemptLane lane : lanes) {
            double at = y;
            boolean seen = at < bottom && at + lane.height() > top;
            // What is selected is found, and brought into sight, by its ground.
            if (seen || view.selected().filter(lane.file()::equals).isPresent()) {
                lane.layOutGround(at, view, body);
            }
            if (seen) {
                inSight.add(() -> lane.layOut(at, view, body, whole.start()));
            }
            y += lane.height();
        }
        header.addRange(body, height);
        header.addGuides(body, height, marks);
        inSight.forEach(Runnable::run);
        return new DisplayList(view.width(),
                header.layOut(marks, OptionalDouble.empty(), List.of()), body.part(height));
    }
}
