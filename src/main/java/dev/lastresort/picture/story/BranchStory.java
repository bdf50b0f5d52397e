package dev.lastresort.picture.story;

import dev.lastresort.model.journal.Event;
import dev.lastresort.model.journal.Event.CopiedBack;
import dev.lastresort.model.journal.Event.DatabaseDown;
import dev.lastresort.model.journal.Event.DatabaseUp;
import dev.lastresort.model.journal.Event.Restored;
import dev.lastresort.model.journal.Event.SideInstanceReady;
import dev.lastresort.model.journal.Event.StepEnded;
import dev.lastresort.model.journal.Event.StepRef;
import dev.lastresort.model.journal.Event.StepStarted;
import dev.lastresort.model.journal.Journal;
import dev.lastresort.model.journal.RevisedSteps;
import dev.lastresort.model.scenario.Step;
import dev.lastresort.picture.time.TimeRange;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a branch's journal tells besides its requests, read once: few events, whatever the traffic.
 *
 * @param steps     all that began, those of the incident too
 * @param marked    every event but the requests, in order
 * @param outages   when the database was down
 * @param discards  what restores in place threw away
 * @param asides    side instances from the start of their restore to the end of their last use
 */
public record BranchStory(
        List<StepStarted> steps,
        List<Event> marked,
        List<TimeRange> outages,
        List<Restored> restores,
        List<Discarded> discards,
        List<Aside> asides) {

    /**
     * A side instance.
     *
     * @param copied rows copied back from it
     * @param tables those that they went to
     * @param target the instant it was restored to, if it was one that somebody chose
     */
    public record Aside(String instance, LocalDateTime from, LocalDateTime to, long copied,
            List<String> tables, Optional<LocalDateTime> target) {
        public Aside {
            tables = List.copyOf(tables);
        }
    }

    /**
     * History that is gone from the database.
     *
     * @param transactions how many commits with changes it held
     * @param targeted     whether somebody chose the instant that it goes back to
     */
    public record Discarded(
            LocalDateTime from, LocalDateTime to, long transactions, boolean targeted) {}

    public BranchStory {
        steps = List.copyOf(steps);
        marked = List.copyOf(marked);
        outages = List.copyOf(outages);
        restores = List.copyOf(restores);
        discards = List.copyOf(discards);
        asides = List.copyOf(asides);
    }

    public static BranchStory of(Journal journal, LocalDateTime horizon) {
        List<Event> events = RevisedSteps.in(journal.stream()
                .filter(event -> !(event instanceof Event.Answered))
                .toList());
        return new BranchStory(
                of(events, StepStarted.class), events, outages(events, horizon),
                of(events, Restored.class), Discards.of(journal), asides(events, horizon));
    }

    /** The steps that belong to this branch alone: its strategy's, or the correct change's. */
    public List<StepStarted> ownSteps() {
        return steps.stream().filter(step -> isOwn(step.ref())).toList();
    }

    static boolean isOwn(StepRef ref) {
        return switch (ref.program()) {
            case STRATEGY, CORRECT_CHANGE -> true;
            case INCIDENT -> false;
        };
    }

    public Optional<StepEnded> endOf(StepStarted step) {
        return of(marked, StepEnded.class).stream()
                .filter(end -> end.ref().equals(step.ref())).findFirst();
    }

    private static <E extends Event> List<E> of(List<Event> events, Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** A restore that has failed leaves it down for the next one; without an up, to the horizon. */
    private static List<TimeRange> outages(List<Event> events, LocalDateTime horizon) {
        List<TimeRange> outages = new ArrayList<>();
        Optional<LocalDateTime> down = Optional.empty();
        for (Event event : events) {
            if (event instanceof DatabaseDown) {
                down = down.or(() -> Optional.of(event.at()));
            } else if (event instanceof DatabaseUp && down.isPresent()) {
                add(outages, down.get(), event.at());
                down = Optional.empty();
            }
        }
        down.ifPresent(from -> add(outages, from, horizon));
        return outages;
    }

    private static void add(List<TimeRange> outages, LocalDateTime from, LocalDateTime to) {
        if (from.isBefore(to)) {
            outages.add(new TimeRange(from, to));
        }
    }

    private static List<Aside> asides(List<Event> events, LocalDateTime horizon) {
        return of(events, SideInstanceReady.class).stream().map(ready -> {
            List<CopiedBack> copies = of(events, CopiedBack.class).stream()
                    .filter(copy -> copy.instance().equals(ready.instance()))
                    .toList();
            LocalDateTime end = copies.isEmpty() ? horizon : copies.getLast().at();
            long copied = copies.stream().mapToLong(copy -> copy.copied() + copy.replaced()).sum();
            return new Aside(ready.instance(), machineStart(events, ready), end, copied,
                    copies.stream().map(CopiedBack::table).distinct().toList(),
                    target(events, ready));
        }).toList();
    }

    private static Optional<LocalDateTime> target(List<Event> events, SideInstanceReady ready) {
        return of(events, StepStarted.class).stream()
                .filter(step -> step.ref().equals(ready.ref()))
                .map(StepStarted::step)
                .flatMap(step -> step instanceof Step.RestoreAside aside
                        ? aside.point().target().stream() : Stream.empty())
                .findFirst();
    }

    /** Approvals do not count: the instance comes to be when a machine starts on it. */
    private static LocalDateTime machineStart(List<Event> events, SideInstanceReady ready) {
        return of(events, StepStarted.class).stream()
                .filter(step -> step.ref().equals(ready.ref()))
                .flatMap(step -> step.phases().stream())
                .filter(phase -> switch (phase.kind()) {
                    case APPROVAL, AUTHORING, REVIEW -> false;
                    case PROVISIONING, RESTORE, REDO, RUN -> true;
                })
                .map(Event.Phase::start)
                .findFirst().orElse(ready.at());
    }
}
