package dev.lastresort.session.attempt.knowledge;

import dev.lastresort.comparison.ledger.AnswerJudge;
import dev.lastresort.comparison.ledger.TakingBack;
import dev.lastresort.model.journal.Event;
import dev.lastresort.model.outcome.ActorTally.Judgement;
import dev.lastresort.model.outcome.Wording;
import dev.lastresort.model.scenario.Actor;
import dev.lastresort.model.scenario.Alert;
import dev.lastresort.model.scenario.Day;
import dev.lastresort.model.scenario.Practice.Message;
import dev.lastresort.model.scenario.Scenario;
import dev.lastresort.model.scenario.traffic.Tenancy;
import dev.lastresort.session.attempt.LogEntry;
import dev.lastresort.session.attempt.LogEntry.Kind;
import dev.lastresort.session.attempt.moment.Moment;
import dev.lastresort.session.attempt.moment.Room;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What an on-call can know of what happened, event by event. Invariant: nothing that it hands out
 * names an actor that is hidden and not yet discovered, nor counts one, nor names its tables.
 */
public final class EventLog {

    private final Room room;
    private final Scenario scenario;
    private final EventWords words;
    private final TurnedAway turnedAway;
    private final MetConditions conditions = new MetConditions();
    private final Set<String> hidden = new TreeSet<>();
    private final Set<Message> said = new HashSet<>();
    private final List<LogEntry> entries = new ArrayList<>();
    private final Map<Integer, Event.TablesLocked> locks = new HashMap<>();
    private final SortedMap<String, LocalDateTime> found;
    private final List<SpeakingVoice> voices;
    private final List<LogEntry> rumours = new ArrayList<>();

    /** @param found hidden actors that a query has found, and when */
    private EventLog(Room room, SortedMap<String, LocalDateTime> found) {
        this.room = room;
        this.found = found;
        scenario = room.scenario();
        words = new EventWords(scenario);
        turnedAway = new TurnedAway(scenario);
        scenario.actors().stream().filter(actor -> !actor.known()).map(Actor::name)
                .forEach(hidden::add);
        AnswerJudge judge = new AnswerJudge(new TakingBack(scenario));
        Predicate<Event.Answered> isWrong = answered -> judge.judge(answered,
                room.truth().at(answered.actor(), answered.n())).judgement() == Judgement.WRONG;
        voices = scenario.practice().voices().stream()
                .map(voice -> new SpeakingVoice(voice, scenario.seed(), isWrong)).toList();
    }

    public static EventLog of(Room room, Moment moment) {
        EventLog log = new EventLog(room, moment.discovered());
        moment.journal().stream().forEachOrdered(log::add);
        log.found(moment.now());
        log.reach(moment.now());
        return log;
    }

    /** What is due at an instant is known then, whether or not something happens. */
    private void reach(LocalDateTime now) {
        scenario.actors().stream().filter(actor -> hidden.contains(actor.name()))
                .forEach(actor -> actor.discovery().filter(when -> isDue(when, now))
                        .ifPresent(when -> reveal(actor.name(), instant(when, now))));
        scenario.practice().messages().stream().filter(message -> isDue(message.when(), now))
                .forEach(message -> say(message, now));
    }

    private static boolean isDue(Alert.Condition when, LocalDateTime now) {
        return when instanceof Alert.At(var instant) && !instant.isAfter(now);
    }

    private void say(Message message, LocalDateTime at) {
        if (said.add(message)) {
            entries.add(new LogEntry(instant(message.when(), at), Kind.MESSAGE, Optional.empty(),
                    message.text(), true));
        }
    }

    /** Takes in the event that comes next; whether an on-call takes note of it. */
    public boolean add(Event event) {
        found(event.at().minusNanos(1));
        int before = entries.size();
        conditions.count(event);
        if (event instanceof Event.TablesLocked locked
                && locked.ref().program() != Event.Program.STRATEGY) {
            locks.put(before, locked);
        }
        words.of(event).ifPresent(entries::add);
        entries.addAll(turnedAway.after(event));
        discover(event);
        for (Message message : scenario.practice().messages()) {
            if (!said.contains(message) && conditions.met(message.when(), event)) {
                say(message, event.at());
            }
        }
        voices.forEach(voice -> speak(voice, event));
        return entries.subList(Math.min(before, entries.size()), entries.size()).stream()
                .anyMatch(entry -> entry.notable() && isVisible(entry));
    }

    private void speak(SpeakingVoice speaking, Event event) {
        // they speak to whoever is on call, hence to nobody before somebody is
        boolean silent = event.at().isBefore(room.alert().at()) || speaking.voice().onlyOfKnown()
                && speaking.voice().actor().filter(hidden::contains).isPresent();
        speaking.after(event, !silent).ifPresent(text -> {
            LogEntry entry = new LogEntry(
                    event.at(), Kind.MESSAGE, Optional.empty(), text, true);
            entries.add(entry);
            if (speaking.voice().isFalse()) {
                rumours.add(entry);
            }
        });
    }

    /** What was said by then that is not so; the room does not tell which. */
    public List<LogEntry> rumours() {
        return List.copyOf(rumours);
    }

    /** What queries had found by then, if nothing had given it away before. */
    private void found(LocalDateTime by) {
        found.forEach((actor, at) -> {
            if (hidden.contains(actor) && !at.isAfter(by)) {
                reveal(actor, at);
            }
        });
    }

    private void reveal(String actor, LocalDateTime at) {
        hidden.remove(actor);
        Actor known = scenario.actors().stream().filter(one -> one.name().equals(actor))
                .findFirst().orElseThrow();
        Optional<LogEntry> whole = known.tenancy().filter(this::isWhollyKnown)
                .map(group -> discovery(actor, group.title(), at));
        // twenty tenants that come to light together are one piece of news
        while (whole.isPresent() && isOfTheSame(known, at)) {
            entries.removeLast();
        }
        entries.add(whole.orElseGet(() -> discovery(actor, known.title(), at)));
    }

    /** Whether the last that was written is that another tenant came to light at that instant. */
    private boolean isOfTheSame(Actor tenant, LocalDateTime at) {
        return !entries.isEmpty() && entries.getLast().kind() == Kind.DISCOVERY
                && entries.getLast().at().equals(at)
                && entries.getLast().actor().flatMap(name -> tenant.tenancy().filter(
                        group -> Tenancy.covers(group.group(), name))).isPresent();
    }

    private boolean isWhollyKnown(Tenancy group) {
        return hidden.stream().noneMatch(name -> Tenancy.covers(group.group(), name));
    }

    private static LogEntry discovery(String actor, String title, LocalDateTime at) {
        return new LogEntry(at, Kind.DISCOVERY, Optional.of(actor),
                "There is something else that uses the database: " + title, true);
    }

    private static LocalDateTime instant(Alert.Condition when, LocalDateTime otherwise) {
        return when instanceof Alert.At(var instant) ? instant : otherwise;
    }

    private void discover(Event event) {
        for (Actor actor : scenario.actors()) {
            if (hidden.contains(actor.name())) {
                givenAway(actor, event).ifPresent(at -> reveal(actor.name(), at));
            }
        }
    }

    private Optional<LocalDateTime> givenAway(Actor actor, Event event) {
        Alert.Condition when = actor.discovery()
                .orElseGet(() -> new Alert.Failures(actor.name(), 1));
        boolean paged = event instanceof Event.AlertRaised raised && scenario.alerts().stream()
                .anyMatch(alert -> alert.name().equals(raised.alert())
                        && alert.when() instanceof Alert.Failures failures
                        && Tenancy.covers(failures.actor(), actor.name()));
        return conditions.met(when, event) ? Optional.of(instant(when, event.at()))
                : paged ? Optional.of(event.at()) : Optional.empty();
    }

    /** Whether a trainee may know of the actor. */
    public boolean knows(String actor) {
        return !hidden.contains(actor);
    }

    /** Whether a trainee may know that this happened. */
    public boolean mayBeKnown(Event event) {
        return !(event instanceof Event.InvariantsChecked)
                && EventWords.subject(event, scenario).map(this::knows).orElse(true);
    }

    /** What may be read by now, by instant; what is of one instant, as it became known. */
    List<LogEntry> entries(LocalDateTime now) {
        Set<String> secret = locks.isEmpty() ? Set.of() : secretTables();
        List<LogEntry> read = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Optional<LogEntry> entry = locks.containsKey(i)
                    ? words.locked(locks.get(i), secret) : Optional.of(entries.get(i));
            entry.filter(this::isVisible).ifPresent(read::add);
        }
        read.sort(Comparator.comparing(LogEntry::at));
        scenario.day().clockJumps().stream().filter(Day.ClockJump::inCounterfactual)
                .filter(jump -> !jump.at().isAfter(now))
                .forEach(jump -> addClockJump(jump, read));
        return read;
    }

    /**
     * A jump that comes every spring or autumn; no journal tells of it. One that is what went wrong
     * is for the trainee to find.
     */
    private static void addClockJump(Day.ClockJump jump, List<LogEntry> read) {
        int place = (int) read.stream().takeWhile(one -> !one.at().isAfter(jump.at())).count();
        read.add(place, new LogEntry(jump.at(), Kind.CLOCK, Optional.empty(),
                Wording.jump(jump), false));
    }

    /** The tables that only actors use of which a trainee may not know. */
    public Set<String> secretTables() {
        return hidden.isEmpty() ? Set.of()
                : new Discovery(room).onlyOf(actor -> hidden.contains(actor.name()));
    }

    private boolean isVisible(LogEntry entry) {
        return entry.actor().map(this::knows).orElse(true);
    }
}
