package dev.lastresort.ui.incident;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.picture.Box;
import dev.lastresort.picture.DisplayList;
import dev.lastresort.picture.MarkerKind;
import dev.lastresort.picture.Role;
import dev.lastresort.picture.Shape;
import dev.lastresort.picture.Shown;
import dev.lastresort.picture.TextMeasure;
import dev.lastresort.picture.TextStyle;
import dev.lastresort.picture.TimeText;
import dev.lastresort.ui.desk.room.RoomView;
import dev.lastresort.ui.desk.room.RoomView.ActorStatus;
import dev.lastresort.ui.desk.room.RoomView.Span;
import dev.lastresort.ui.desk.room.RoomView.Work;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays the known part of the day out: marks, a band an actor, a lane a piece of work, now. */
final class RoomPicture {

    /** Where the lanes begin; names stand before it. */
    static final double GUTTER = 132;

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
    private static final double LABEL = 16;
    private static final double LEFT = 16;
    private static final double NOW_ROOM = 56;

    private final RoomView view;
    private final Span shown;
    private final double width;
    private final TextMeasure text;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private double y = RULER;

    private RoomPicture(RoomView view, Span shown, double width, TextMeasure text) {
        this.view = view;
        this.shown = shown;
        this.width = width;
        this.text = text;
    }

    /** @param shown the part of the day; its state says nothing */
    static Drawn of(RoomView view, Span shown, double width, TextMeasure text) {
        RoomPicture picture = new RoomPicture(view, shown, width, text);
        double height = RULER + LANE * (1 + view.actors().size() + view.works().size()) + 6;
        picture.ruler(height);
        picture.marks();
        view.actors().forEach(picture::actor);
        view.works().forEach(picture::work);
        picture.now(height);
        return new Drawn(new DisplayList.Part(height, picture.shapes), List.copyOf(picture.said));
    }

    /** The instant at that place. */
    static LocalDateTime instant(Span shown, double x, double width) {
        double share = (x - GUTTER) / Math.max(1, width - GUTTER);
        long seconds = Duration.between(shown.from(), shown.to()).toSeconds();
        return shown.from().plusSeconds(Math.round(Math.clamp(share, 0, 1) * seconds));
    }

    private void ruler(double height) {
        for (LocalDateTime at : Ticks.of(shown.from(), shown.to(), (width - GUTTER) / 80)) {
            double x = Math.floor(x(at));
            String clock = TimeText.clock(at);
            double wide = text.width(clock, TextStyle.SMALL);
            shapes.add(new Shape.Guide(
                    new Box(x, RULER, 1, height - RULER), Role.GRID, Shown.NOTHING));
            boolean free = Math.abs(x - x(view.now())) > NOW_ROOM;
            if (free && x + wide / 2 < width) {
                shapes.add(new Shape.AxisTick(new Box(x - wide / 2, 3, wide, LABEL),
                        Role.TEXT_QUIET, clock, Shown.NOTHING));
            }
        }
    }

    private void marks() {
        name("Events");
        view.log().forEach(line -> {
            switch (line.source()) {
                case DEPLOY -> mark(line.at(), MarkerKind.DEPLOY, line.text());
                case ALERT -> mark(line.at(), MarkerKind.ALERT, line.text());
                default -> { }
            }
        });
        view.offers().backups().forEach(backup ->
                mark(backup.at(), MarkerKind.BACKUP, "Backup “" + backup.name() + "”"));
        view.messages().forEach(message ->
                mark(message.at(), MarkerKind.ALERT, message.text()));
        view.decisions().forEach(one -> mark(one.at(), MarkerKind.DECISION, one.what()));
        y += LANE;
    }

    private void mark(LocalDateTime at, MarkerKind kind, String words) {
        if (at.isBefore(shown.from()) || at.isAfter(shown.to())) {
            return;
        }
        Box box = new Box(x(at) - MARK / 2, y + (LANE - MARK) / 2, MARK, MARK);
        Optional<Said> beside = said.stream().filter(one -> one.box().overlaps(box)
                && one.box().y() == box.y()).reduce((_, later) -> later);
        String whole = TimeText.clock(at) + " " + words;
        shapes.add(new Shape.Marker(box, kind, 1, Shown.NOTHING));
        said.add(new Said(box, beside.map(one -> one.words() + "\n" + whole).orElse(whole)));
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
        double right = phases.isEmpty() ? GUTTER : Math.max(GUTTER, x(phases.getLast().end()) + 6);
        double wide = text.width(state, TextStyle.SMALL);
        if (right + wide < width) {
            shapes.add(new Shape.Label(new Box(right, y + (LANE - LABEL) / 2, wide, LABEL),
                    work.progress() == RoomView.Progress.FAILED ? Role.TEXT_BAD : Role.TEXT_QUIET,
                    state, TextStyle.SMALL, Role.GROUP, Shown.NOTHING));
        }
        y += LANE;
    }

    private void now(double height) {
        double x = Math.floor(x(view.now()));
        shapes.add(new Shape.Guide(new Box(x, RULER - 4, 1, height), Role.PLAYHEAD,
                Shown.NOTHING));
        String words = "now " + TimeText.clock(view.now());
        double wide = text.width(words, TextStyle.SMALL);
        double left = Math.min(x - wide / 2, width - wide - 2);
        shapes.add(new Shape.Label(new Box(left, 3, wide, LABEL), Role.TEXT, words,
                TextStyle.SMALL, Role.GROUP, Shown.NOTHING));
    }

    private void name(String title) {
        String fitted = text.fitted(title, TextStyle.LABEL, GUTTER - LEFT - 8);
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
        double left = Math.max(GUTTER, x(from));
        double right = Math.min(width, x(to));
        return right > left ? Optional.of(new Box(
                left, y + (LANE - BAND) / 2, right - left, BAND)) : Optional.empty();
    }

    private double x(LocalDateTime at) {
        double whole = Duration.between(shown.from(), shown.to()).toSeconds();
        return GUTTER + (width - GUTTER) * Duration.between(shown.from(), at).toSeconds() / whole;
    }
}
