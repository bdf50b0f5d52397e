package dev.lastresort.ui.incident;

import dev.lastresort.model.outcome.ActorGroup;
import dev.lastresort.model.scenario.Harmless;
import dev.lastresort.picture.shape.ActorCondition;
import dev.lastresort.picture.shape.MarkerKind;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.story.RoomStory;
import dev.lastresort.picture.time.TimeRange;
import dev.lastresort.picture.time.TimeText;
import dev.lastresort.session.attempt.LogEntry;
import dev.lastresort.session.attempt.RoomView;
import dev.lastresort.session.attempt.RoomView.ActorStatus;
import dev.lastresort.session.attempt.RoomView.State;
import dev.lastresort.session.attempt.RoomView.Work;
import dev.lastresort.session.attempt.RoomView.WorkState;
import dev.lastresort.ui.incident.model.StateWords;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the room's timeline tells: nothing that the view of the room does not hold. */
final class KnownDay {

    private static final int LONGEST = 90;

    private final RoomView view;
    private final TimeRange day;

    private KnownDay(RoomView view) {
        this.view = view;
        this.day = new TimeRange(view.start(), view.horizon());
    }

    static RoomStory of(RoomView view) {
        return new KnownDay(view).story();
    }

    private RoomStory story() {
        return new RoomStory(day, view.page(), view.now(), events(),
                view.decisions().stream().map(one -> mark(
                        MarkerKind.DECISION, one.at(), one.what())).toList(),
                view.actorsByGroup().stream().map(this::together).toList(),
                view.works().stream().map(this::work).toList());
    }

    private List<Mark> events() {
        Stream<Mark> log = view.log().stream().flatMap(line -> switch (line.kind()) {
            case CHANGE -> isOverAtOnce(line) ? Stream.of()
                    : Stream.of(mark(MarkerKind.CHANGE, line.at(), line.text()));
            case DEPLOY -> isOverAtOnce(line) ? Stream.of()
                    : Stream.of(mark(MarkerKind.DEPLOY, line.at(), line.text()));
            case ALERT -> Stream.of(mark(MarkerKind.ALERT, line.at(), line.text()));
            case MESSAGE, DISCOVERY -> Stream.of(message(line));
            case BAD_BACKUP -> Stream.of(mark(MarkerKind.BAD_BACKUP, line.at(), line.text()));
            case CLOCK -> Stream.of(mark(MarkerKind.CLOCK_JUMP, line.at(), line.text()));
            case PAUSE -> Stream.of(mark(MarkerKind.REPLICA_PAUSED, line.at(), line.text()));
            // a backup that is taken stands in the catalog, which knows its name
            case BACKUP -> line.notable()
                    ? Stream.of(mark(MarkerKind.BACKUP, line.at(), line.text())) : Stream.of();
            case ERROR, REFUSAL, STEP, DATABASE -> Stream.of();
        });
        Stream<Mark> backups = view.offers().backups().stream().map(backup -> mark(
                MarkerKind.BACKUP, backup.at(), "Backup “" + backup.name() + "”"));
        return Stream.concat(log, backups).distinct()
                .sorted(Comparator.comparing(Mark::at)).toList();
    }

    /** Of what begins and ends at one instant, only that it is done is worth a mark. */
    private boolean isOverAtOnce(LogEntry line) {
        return !line.notable() && view.log().stream().anyMatch(other -> other.notable()
                && other.kind() == line.kind() && other.at().equals(line.at()));
    }

    private Mark mark(MarkerKind kind, LocalDateTime at, String text) {
        return new Mark(kind, at, words(at, text));
    }

    /** It has the sign of an alert, and is none. */
    private Mark message(LogEntry line) {
        String clock = TimeText.clock(line.at());
        return new Mark(MarkerKind.ALERT, line.at(), words(line.at(), line.text()),
                List.of("Message " + clock, clock));
    }

    private String words(LocalDateTime at, String text) {
        String words = Harmless.text(text).strip().replaceAll("\\s+", " ");
        String brief = words.codePointCount(0, words.length()) <= LONGEST ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
        return TimeText.clock(at, view.page()) + " " + brief;
    }

    private RoomStory.Fares together(List<ActorStatus> actors) {
        List<RoomStory.Fares> members = actors.stream().map(this::fares).toList();
        return actors.getFirst().group().map(group -> RoomStory.together(
                ActorGroup.label(group.title(), members.size()), day, view.now(), members))
                .orElseGet(members::getFirst);
    }

    private RoomStory.Fares fares(ActorStatus actor) {
        return RoomStory.fares(actor.title(), day, view.now(), actor.spans().stream()
                .map(span -> new RoomStory.ConditionChange(span.from(), condition(span.state())))
                .toList());
    }

    private static ActorCondition condition(State state) {
        return switch (state) {
            case UP -> ActorCondition.UP;
            case DOWN -> ActorCondition.DOWN;
            case STOPPED -> ActorCondition.STOPPED;
            case READ_ONLY -> ActorCondition.READ_ONLY;
            case MAINTENANCE -> ActorCondition.MAINTENANCE;
            case WAITING -> ActorCondition.WAITING;
        };
    }

    private RoomStory.Work work(Work work) {
        boolean over = switch (work.progress()) {
            case WAITING, RUNNING -> false;
            case DONE, FAILED, CANCELLED -> true;
        };
        String until = work.progress() != WorkState.RUNNING ? "" : work.endsAt()
                .map(end -> " until " + TimeText.clock(end)).orElse("");
        return new RoomStory.Work(work.number(), work.name(),
                new RoomStory.WorkProgress(StateWords.of(work, view.works()) + until, over,
                        work.progress() == WorkState.FAILED),
                work.phases(), work.startsAt(), 0);
    }
}
