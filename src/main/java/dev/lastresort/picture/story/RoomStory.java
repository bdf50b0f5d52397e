package dev.lastresort.picture.story;

import dev.lastresort.model.journal.Event.Phase;
import dev.lastresort.picture.shape.ActorCondition;
import dev.lastresort.picture.shape.Shown.Mark;
import dev.lastresort.picture.time.TimeRange;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What somebody in the incident room knows of the day by now. Invariant: of what lies ahead it
 * holds nothing but the planned phases of work that they have ordered and that is not over.
 *
 * @param day       from its start to its horizon
 * @param page      when somebody was called
 * @param events    what happened to the system
 * @param decisions what was decided
 * @param actors    those that are known
 * @param works     what was ordered, each in the row that it stands in
 */
public record RoomStory(TimeRange day, LocalDateTime page, LocalDateTime now, List<Mark> events,
        List<Mark> decisions, List<Fares> actors, List<Work> works) {

    private static final Duration BEFORE_PAGE = Duration.ofMinutes(60);
    private static final Duration AFTER_LAST = Duration.ofMinutes(20);
    private static final Duration NAME_ROOM = Duration.ofMinutes(20);

    /**
     * How an actor fared.
     *
     * @param conditions ends with an entry at now, which says only that nothing is known from there
     * @param members    the tenants of a group that are known; none of an actor
     */
    public record Fares(String title, Track<ActorCondition> conditions, List<Fares> members) {
        public Fares {
            members = List.copyOf(members);
        }
    }

    /** An actor's condition from an instant on. */
    public record ConditionChange(LocalDateTime at, ActorCondition condition) {}

    /** How far a piece of work has come; {@code words} says it. */
    public record WorkProgress(String words, boolean over, boolean failed) {}

    /**
     * @param startsAt when it began, or is planned to; one of no length has this instant alone
     * @param row      beside works of the same time; 0 is the uppermost
     */
    public record Work(int number, String name, WorkProgress progress, List<Phase> phases,
            Optional<LocalDateTime> startsAt, int row) {

        public Work {
            phases = List.copyOf(phases);
        }

        /** One whose phases say when it is. */
        public Work(int number, String name, WorkProgress progress, List<Phase> phases, int row) {
            this(number, name, progress, phases,
                    phases.stream().map(Phase::start).findFirst(), row);
        }
    }

    public RoomStory {
        Predicate<Mark> known = mark -> !mark.at().isAfter(now);
        events = events.stream().filter(known).toList();
        decisions = decisions.stream().filter(known).toList();
        actors = List.copyOf(actors);
        works = inRows(works, day, now);
    }

    /** How an actor fared from the start of the day up to now. */
    public static Fares fares(String title, TimeRange day, LocalDateTime now,
            List<ConditionChange> turns) {
        Track.Builder<ActorCondition> track =
                new Track.Builder<>(ActorCondition.class, day.start(), turns.size() + 1);
        turns.stream().filter(turn -> turn.at().isBefore(now))
                .forEach(turn -> track.turn(turn.at(), turn.condition()));
        return new Fares(title, track.add(now, ActorCondition.UP).build(), List.of());
    }

    /** How the tenants of a group fared up to now: at every instant as the worst of them did. */
    public static Fares together(String title, TimeRange day, LocalDateTime now,
            List<Fares> members) {
        List<ConditionChange> turns = new ArrayList<>();
        Conditions.worst(members.stream().map(Fares::conditions).toList(), day.start())
                .ifPresent(worst -> {
                    for (int i = 0; i < worst.size(); i++) {
                        turns.add(new ConditionChange(worst.start(i), worst.state(i)));
                    }
                });
        return new Fares(title, fares(title, day, now, turns).conditions(), members);
    }

    /** How many rows the works take. */
    public int rows() {
        return works.stream().mapToInt(work -> work.row() + 1).max().orElse(0);
    }

    /** From an hour before the page until a little after now, or after all that is under way. */
    public TimeRange incident() {
        LocalDateTime last = works.stream().flatMap(work -> work.phases().stream())
                .map(Phase::end).filter(now::isBefore).max(Comparator.naturalOrder()).orElse(now);
        LocalDateTime from = page.minus(BEFORE_PAGE);
        LocalDateTime to = last.plus(AFTER_LAST);
        return new TimeRange(from.isBefore(day.start()) ? day.start() : from,
                to.isAfter(day.end()) ? day.end() : to);
    }

    private static List<Work> inRows(List<Work> works, TimeRange day, LocalDateTime now) {
        List<LocalDateTime> ends = new ArrayList<>();
        return works.stream().map(work -> {
            List<Phase> phases = work.progress().over() ? until(work.phases(), now)
                    : work.phases();
            // What has no time yet has nothing else behind it; of no length, its name has.
            int row = !phases.isEmpty()
                    ? StepRows.row(ends, phases.getFirst().start(), phases.getLast().end())
                    : work.startsAt().map(at -> StepRows.row(ends, at, at.plus(NAME_ROOM)))
                            .orElseGet(() -> StepRows.row(ends, now, day.end()));
            return new Work(work.number(), work.name(), work.progress(), phases,
                    work.startsAt(), row);
        }).toList();
    }

    private static List<Phase> until(List<Phase> phases, LocalDateTime now) {
        return phases.stream().filter(phase -> phase.start().isBefore(now))
                .map(phase -> phase.end().isAfter(now)
                        ? new Phase(phase.kind(), phase.start(), now, phase.formula()) : phase)
                .toList();
    }
}
