package dev.lastresort.ui.incident;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.picture.shape.Box;
import dev.lastresort.picture.shape.DisplayList;
import dev.lastresort.picture.shape.Role;
import dev.lastresort.picture.shape.Shape;
import dev.lastresort.picture.shape.Shown;
import dev.lastresort.picture.shape.TextMeasure;
import dev.lastresort.picture.shape.TextStyle;
import dev.lastresort.picture.time.TimeText;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.ActorStatus;
import dev.lastresort.session.attempt.RoomView.Work;
import dev.lastresort.ui.incident.model.ActionWords;
import dev.lastresort.ui.incident.model.Aim;
import dev.lastresort.ui.incident.model.StateWords;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lays the known part of the day out: marks, a band an actor, a lane a piece of work, now. */
final class RoomPicture {

    /** What a place says when it is pointed at. */
    record Said(Box box, String words) {}

    record Drawn(DisplayList.Part part, List<Said> said) {
        Optional<String> at(double x, double y) {
            return said.reversed().stream().filter(one -> one.box().contains(x, y))
                    .map(Said::words).findFirst();
        }
    }

    private static final double RULER = 22;
    private static final double LANE = 24;
    private static final double BAND = 14;
    private static final double MARK = 11;
    private static final double HANDLE = 9;
    private static final double LABEL = 16;
    private static final double LEFT = 16;
    private static final double GAP = 6;
    private static final double NOW_ROOM = 56;

    private final RoomView view;
    private final RoomScale scale;
    private final double width;
    private final TextMeasure text;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private double nowLeft = Double.MAX_VALUE;
    private double nowRight = Double.MAX_VALUE;
    private double y = RULER;

    private RoomPicture(RoomView view, RoomScale scale, TextMeasure text) {
        this.view = view;
        this.scale = scale;
        this.width = scale.width();
        this.text = text;
    }

    static Drawn of(RoomView view, RoomScale scale, Aim aim, TextMeasure text) {
        RoomPicture picture = new RoomPicture(view, scale, text);
        double height = RULER + LANE * (1 + view.actors().size() + view.works().size()) + 6;
        picture.ruler(height, aim);
        picture.marks();
        view.actors().forEach(picture::actor);
        view.works().forEach(picture::work);
        picture.now(height);
        picture.aim(aim, height);
        return new Drawn(new DisplayList.Part(height, picture.shapes), List.copyOf(picture.said));
    }

    private void ruler(double height, Aim aim) {
        List<Double> taken = Stream.of(Optional.of(view.now()), aim.target(), aim.pointed())
                .flatMap(Optional::stream).map(this::x).toList();
        for (LocalDateTime at : Ticks.of(scale.shown().from(), scale.shown().to(),
                (width - RoomScale.GUTTER) / 80)) {
            double x = Math.floor(x(at));
            String clock = TimeText.clock(at);
            double wide = text.width(clock, TextStyle.SMALL);
            shapes.add(new Shape.Guide(
                    new Box(x, RULER, 1, height - RULER), Role.GRID, Shown.NOTHING));
            boolean free = taken.stream().allMatch(other -> Math.abs(x - other) > NOW_ROOM);
            if (free && x + wide / 2 < width) {
                shapes.add(new Shape.AxisTick(new Box(x - wide / 2, 3, wide, LABEL),
                        Role.TEXT_QUIET, clock, Shown.NOTHING));
            }
        }
    }

    private void marks() {
        name("Events");
        RoomMarks.clusters(RoomMarks.of(view), scale).forEach(cluster -> {
            Box box = new Box(cluster.x() - MARK / 2, y + (LANE - MARK) / 2, MARK, MARK);
            int count = cluster.marks().size();
            shapes.add(new Shape.Marker(box, cluster.kind(), count, Shown.NOTHING));
            if (count > 1) {
                String words = String.valueOf(count);
                shapes.add(new Shape.Label(new Box(box.right() + 2, y + (LANE - LABEL) / 2,
                        text.width(words, TextStyle.SMALL), LABEL), Role.TEXT_QUIET, words,
                        TextStyle.SMALL, Role.GROUP, Shown.NOTHING));
            }
            said.add(new Said(box, cluster.words()));
        });
        y += LANE;
    }

    private void actor(ActorStatus actor) {
        name(actor.title());
        actor.spans().forEach(span -> stretch(span.from(), span.to()).ifPresent(box -> {
            Role role = StateWords.role(span.state());
            shapes.add(new Shape.Band(box, role, Shown.NOTHING));
            said.add(new Said(box, actor.title() + ": " + StateWords.of(span.state()) + " "
                    + TimeText.between(span.from(), span.to()) + ", "
                    + TimeText.duration(span.from(), span.to())));
            if (span.state() != RoomView.State.UP) {
                // On the ground's colour: not every state's own lets words be read.
                word(StateWords.of(span.state()), box, Role.GROUP);
            }
        }));
        y += LANE;
    }

    private void work(Work work) {
        name(work.name());
        List<Phase> phases = work.phases();
        for (Phase phase : phases) {
            stretch(phase.start(), phase.end()).ifPresent(box -> {
                boolean ahead = phase.end().isAfter(view.now());
                Role role = Role.valueOf(phase.kind().name());
                shapes.add(new Shape.Span(box, role, ahead, Shown.NOTHING));
                said.add(new Said(box, work.name() + "\n" + ActionWords.phase(phase.kind()) + " "
                        + TimeText.between(phase.start(), phase.end()) + ", " + phase.formula()));
                word(ActionWords.phase(phase.kind()), box, role);
            });
        }
        String state = StateWords.of(work.progress());
        double right = phases.isEmpty() ? RoomScale.GUTTER
                : Math.max(RoomScale.GUTTER, x(phases.getLast().end()) + 6);
        double wide = text.width(state, TextStyle.SMALL);
        if (right + wide < width) {
            shapes.add(new Shape.Label(new Box(right, y + (LANE - LABEL) / 2, wide, LABEL),
                    work.progress() == RoomView.Progress.FAILED ? Role.TEXT_BAD : Role.TEXT_QUIET,
                    state, TextStyle.SMALL, Role.GROUP, Shown.NOTHING));
        }
        y += LANE;
    }

    private void now(double height) {
        if (!scale.shows(view.now())) {
            return;
        }
        double x = Math.floor(x(view.now()));
        shapes.add(new Shape.Guide(new Box(x, RULER - 4, 1, height), Role.PLAYHEAD,
                Shown.NOTHING));
        String words = "now " + TimeText.clock(view.now());
        double wide = text.width(words, TextStyle.SMALL);
        double left = Math.min(x - wide / 2, width - wide - 2);
        nowLeft = left;
        nowRight = left + wide;
        shapes.add(new Shape.Label(new Box(left, 3, wide, LABEL), Role.TEXT, words,
                TextStyle.SMALL, Role.GROUP, Shown.NOTHING));
    }

    private void aim(Aim aim, double height) {
        aim.target().filter(scale::shows).ifPresent(at -> {
            double x = Math.floor(x(at));
            double now = Math.min(width, x(view.now()));
            if (aim.inPlace() && now > x) {
                shapes.add(new Shape.Wash(new Box(x, RULER, now - x, height - RULER), Role.RANGE,
                        Shown.NOTHING));
            }
            shapes.add(new Shape.Guide(new Box(x, RULER - 4, 1, height), Role.TARGET,
                    Shown.NOTHING));
            shapes.add(new Shape.Handle(new Box(x - HANDLE / 2 + 0.5, RULER - HANDLE / 2, HANDLE,
                    HANDLE), Role.TARGET, true, Shown.NOTHING));
            instant("to " + TimeText.clock(at), x, Role.TEXT_BAD);
        });
        aim.pointed().filter(scale::shows).ifPresent(at -> {
            double x = Math.floor(x(at));
            shapes.add(new Shape.Guide(new Box(x, RULER - 4, 1, height), Role.GUIDE,
                    Shown.NOTHING));
            instant(TimeText.clock(at), x, Role.TEXT);
        });
    }

    private void instant(String words, double x, Role role) {
        double wide = text.width(words, TextStyle.STRONG);
        double middle = Math.clamp(x - wide / 2, RoomScale.GUTTER, width - wide - 2);
        // Before now's own label, not over it.
        double left = middle + wide > nowLeft - GAP && middle < nowRight + GAP
                ? nowLeft - GAP - wide : middle;
        shapes.add(new Shape.Label(new Box(left, 2, wide, LABEL), role, words, TextStyle.STRONG,
                Role.GROUP, Shown.NOTHING));
    }

    private void name(String title) {
        String fitted = text.fitted(title, TextStyle.LABEL, RoomScale.GUTTER - LEFT - 8);
        Box box = new Box(LEFT, y + (LANE - LABEL) / 2,
                text.width(fitted, TextStyle.LABEL), LABEL);
        shapes.add(new Shape.Label(box, Role.TEXT, fitted, TextStyle.LABEL, Role.GROUP,
                Shown.NOTHING));
        said.add(new Said(box, title));
    }

    private void word(String words, Box box, Role on) {
        double wide = text.width(words, TextStyle.SMALL);
        if (wide + 14 < box.width()) {
            shapes.add(new Shape.Label(
                    new Box(box.x() + 7, box.y(), wide, box.height()),
                    Role.TEXT, words, TextStyle.SMALL, on, Shown.NOTHING));
        }
    }

    private Optional<Box> stretch(LocalDateTime from, LocalDateTime to) {
        double left = Math.max(RoomScale.GUTTER, x(from));
        double right = Math.min(width, x(to));
        return right > left ? Optional.of(new Box(
                left, y + (LANE - BAND) / 2, right - left, BAND)) : Optional.empty();
    }

    private double x(LocalDateTime at) {
        return scale.x(at);
    }
}
